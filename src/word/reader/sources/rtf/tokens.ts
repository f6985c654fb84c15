/** What a .rtf is made of (RTF 1.9.1): groups, control words with a number, and text as bytes. */
export interface RtfSink {
  open(): void;
  close(): void;
  /** @param starred a destination that older readers are to skip. */
  word(name: string, value: number | undefined, starred: boolean): void;
  /** One byte of text, as it stands or by its code. */
  byte(code: number): void;
}

const LETTER = /[a-zA-Z]/;
const LONGEST_WORD = 32;

/** Reads from one place to another, but never in the midst of a word; returns where it stopped. */
export function tokenise(source: string, from: number, to: number, sink: RtfSink): number {
  let at = from;
  let starred = false;
  while (at < Math.min(to, source.length)) {
    const sign = source[at] ?? "";
    at++;
    if (sign === "{") sink.open();
    else if (sign === "}") sink.close();
    else if (sign === "\\") {
      const next = source[at] ?? "";
      if (next === "*") {
        starred = true;
        at++;
        continue;
      }
      at = controlAt(source, at, starred, sink);
    } else if (sign !== "\r" && sign !== "\n" && sign !== "\0") sink.byte(sign.charCodeAt(0));
    starred = false;
  }
  return at;
}

function controlAt(source: string, from: number, starred: boolean, sink: RtfSink): number {
  const sign = source[from] ?? "";
  if (sign === "'") {
    const code = Number.parseInt(source.slice(from + 1, from + 3), 16);
    if (!Number.isNaN(code)) sink.byte(code);
    return from + 3;
  }
  if (!LETTER.test(sign)) {
    if (sign === "\\" || sign === "{" || sign === "}") sink.byte(sign.charCodeAt(0));
    else sink.word(sign === "\r" ? "\n" : sign, undefined, starred);
    return from + 1;
  }
  let end = from;
  while (end - from < LONGEST_WORD && LETTER.test(source[end] ?? "")) end++;
  const name = source.slice(from, end);
  const digits = /^-?\d{1,10}/.exec(source.slice(end, end + 11))?.[0] ?? "";
  end += digits.length;
  const value = digits === "" || digits === "-" ? undefined : Number(digits);
  if (source[end] === " ") end++;
  if (name === "bin") return end + Math.max(0, value ?? 0);
  sink.word(name, value, starred);
  return end;
}
