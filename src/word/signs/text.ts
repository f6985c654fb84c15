/** Characters for private use at the end of Unicode, which no input method writes: opening, end of the number, closing. */
const [OPEN, NUMBER_END, CLOSE] = ["\u{10fff0}", "\u{10fff1}", "\u{10fff2}"];

/** A sign in a text; the first group is the number of an opening one. */
export const SIGN = new RegExp(`${OPEN}(\\d+)${NUMBER_END}|${CLOSE}`, "g");

/** The signs round value number `n`. */
export function signsOf(n: number): readonly [before: string, behind: string] {
  return [`${OPEN}${n}${NUMBER_END}`, CLOSE];
}

export function unsigned(text: string): string {
  return text.replace(SIGN, "");
}

/** A stretch of a text that is value number `value`; offsets in the text without signs. */
export interface TextSpan {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Takes the signs out of a text.
 * @param open number of a value that began in a text before this one.
 * @returns the values in it, and the one that goes on behind it.
 */
export function signedText(
  text: string,
  open?: number,
): { readonly text: string; readonly spans: readonly TextSpan[]; readonly open: number | undefined } {
  const spans: TextSpan[] = [];
  let plain = "";
  let at = 0;
  let current = open === undefined ? undefined : { value: open, start: 0 };
  const end = (): void => {
    if (current) spans.push({ ...current, end: plain.length });
    current = undefined;
  };
  for (const found of text.matchAll(SIGN)) {
    plain += text.slice(at, found.index);
    at = found.index + found[0].length;
    end();
    if (found[1] !== undefined) current = { value: Number(found[1]), start: plain.length };
  }
  plain += text.slice(at);
  const last = current?.value;
  end();
  return { text: plain, spans, open: last };
}
