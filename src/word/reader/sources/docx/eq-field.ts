import { addFraction, addText, fraction, type Line, power, root, shifted } from "../formula.ts";

/** What a field prints that has no result of its own. */
export interface FieldText {
  readonly text: string;
  /** A part of it could not be told for certain. */
  readonly doubtful: boolean;
}

const DEEPEST = 20;
const CIRCLES = /^[○〇◯Ｏ]$/;

/**
 * The formula of an EQ field ("EQ \f(1,2)") as one line of text: fractions, roots, raised and lowered signs, circled
 * numbers, brackets; of arrays the entries line by line (Word's field reference, “Eq field”).
 */
export function readEqField(code: string): FieldText {
  let at = 0;
  let doubtful = false;

  const options = (): string[] => {
    const found: string[] = [];
    for (;;) {
      const match = /^\s*\\([a-z]{2})(\\?[^\s(\\a-z]\d*|\d*)/i.exec(code.slice(at, at + 40));
      if (match === null) return found;
      found.push(`${(match[1] ?? "").toLowerCase()}${(match[2] ?? "").replace(/^\\/, "")}`);
      at += match[0].length;
    }
  };
  const list = (depth: number): string[] => {
    const blanks = /^\s*\(/.exec(code.slice(at, at + 20));
    if (blanks === null) return [];
    at += blanks[0].length;
    const parts: string[] = [];
    for (;;) {
      parts.push(terms(depth + 1));
      const sign = code[at];
      at++;
      if (sign !== "," && sign !== ";" && sign !== "，") return parts;
    }
  };
  const command = (line: Line, name: string, depth: number): void => {
    const marks = options();
    const has = (mark: string): boolean => marks.some((one) => one.startsWith(mark));
    const parts = list(depth);
    const [first = "", second = ""] = parts;
    if (name === "f") addFraction(line, fraction(first, second));
    else if (name === "r") addText(line, parts.length > 1 ? root(second, first) : root(first));
    else if (name === "l") addText(line, parts.join("，"));
    else if (name === "x") addText(line, first);
    else if (name === "a") addText(line, parts.join("\n"));
    else if (name === "s" && (has("up") || has("do"))) {
      const shift = has("up") ? "raised" : "lowered";
      if (line.text.trim() === "" || !shifted(parts.join(""), shift).whole) doubtful = true;
      line.text = power(line.text, parts.join(""), shift);
      line.fraction = undefined;
    } else if (name === "b") {
      const mark = (side: string, usual: string): string =>
        marks.find((one) => one.startsWith(side))?.slice(2) || usual;
      const both = marks.find((one) => one.startsWith("bc"))?.slice(2);
      addText(line, mark("lc", both ?? "(") + first + mark("rc", closing(both) ?? ")"));
    } else if (name === "o") {
      const circled = circledNumber(parts);
      doubtful ||= circled === undefined && parts.filter((part) => part.trim() !== "").length > 1;
      addText(line, circled ?? parts.join(""));
    } else if (name !== "d") {
      doubtful = true;
      addText(line, parts.join(""));
    }
  };
  const terms = (depth: number): string => {
    const line: Line = { text: "" };
    if (depth > DEEPEST) doubtful = true;
    while (at < code.length && depth <= DEEPEST) {
      const sign = code[at] ?? "";
      if (depth > 0 && /[,;，)]/.test(sign)) break;
      const name = sign === "\\" ? /^[a-z]/i.exec(code[at + 1] ?? "")?.[0]?.toLowerCase() : undefined;
      if (name !== undefined) {
        at += 2;
        command(line, name, depth);
      } else {
        const escaped = sign === "\\";
        addText(line, escaped ? (code[at + 1] ?? "") : sign);
        at += escaped ? 2 : 1;
      }
    }
    return line.text.trim();
  };
  const text = terms(0);
  return { text, doubtful };
}

function closing(opening: string | undefined): string | undefined {
  const pairs: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}", "<": ">" };
  return opening === undefined ? undefined : (pairs[opening] ?? opening);
}

/** A number printed over a circle, as input methods without ① wrote it: ○ and 1 → ①. */
function circledNumber(parts: readonly string[]): string | undefined {
  const number = Number(parts.find((part) => /^\d{1,2}$/.test(part)));
  if (parts.length !== 2 || !parts.some((part) => CIRCLES.test(part)) || !(number >= 1 && number <= 20))
    return undefined;
  return String.fromCharCode(0x245f + number);
}
