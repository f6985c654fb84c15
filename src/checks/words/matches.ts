const NONE: readonly RegExpExecArray[] = [];

/**
 * Every place of a text where a pattern with the flag g stands; it never does where the text is without what it `needs`.
 * `matchAll` makes a copy of the pattern and an iterator each time, and nearly always there is no place.
 */
export function matchesIn(text: string, pattern: RegExp, needs = ""): readonly RegExpExecArray[] {
  if (!text.includes(needs)) return NONE;
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return found;
}
