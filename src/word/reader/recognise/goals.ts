const FIRST = /^[（(]?1[)）]?[、.．)）]\s*(?!\d)/;

/**
 * Splits goals that share a paragraph ("1.…。2.…。") where they are numbered from 1 without a gap. The parts keep their
 * numbers and every character.
 */
function splitGoals(paragraph: string): readonly string[] {
  const first = FIRST.exec(paragraph);
  if (first === null) return [paragraph];
  const mark = first[0].trim();
  const goals: string[] = [];
  let start = 0;
  for (let n = 2; ; n++) {
    const at = nextNumber(paragraph, mark.replace("1", String(n)), start + mark.length);
    if (at === -1) break;
    goals.push(paragraph.slice(start, at).trim());
    start = at;
  }
  goals.push(paragraph.slice(start).trim());
  return goals;
}

/** Where the number begins a goal: after the end of a sentence or clause, and not as part of a decimal. */
function nextNumber(text: string, mark: string, from: number): number {
  for (let at = text.indexOf(mark, from); at !== -1; at = text.indexOf(mark, at + 1)) {
    const before = text[at - 1] ?? "";
    const after = text[at + mark.length] ?? "";
    if (/[。；;，,！\s]/.test(before) && !/\d/.test(after)) return at;
  }
  return -1;
}

/**
 * Goals of a cell: one a paragraph; a paragraph without a number that continues an unfinished numbered one, or one that
 * ends in a comma, belongs to it.
 */
export function goalsOf(lines: readonly string[]): string[] {
  const paragraphs: string[] = [];
  for (const line of lines) {
    if (line === "") continue;
    const last = paragraphs[paragraphs.length - 1];
    const numbered = /^[（(]?\d{1,2}[)）、.．]/;
    const unfinished = last !== undefined && (numbered.test(last) ? !/[。；;！]$/.test(last) : /[，、,]$/.test(last));
    const continues = unfinished && !numbered.test(line);
    if (continues) paragraphs[paragraphs.length - 1] = `${last}${line}`;
    else paragraphs.push(line);
  }
  return paragraphs.flatMap(splitGoals);
}
