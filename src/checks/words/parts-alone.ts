import { sameButRounding, sum } from "../../domain/index.ts";
import type { Quantity } from "./quantities.ts";

/** A list without what would be counted twice in it. */

/** Leaves out parts that make up the part before them: 基本支出602.42，包括人员516.82和公用85.60. */
export function withoutSubparts<Part extends { readonly part: Quantity }>(parts: readonly Part[]): readonly Part[] {
  for (let at = 0; at + 2 < parts.length; at++) {
    const whole = parts[at]?.part.value ?? "";
    for (let end = at + 3; end <= Math.min(parts.length, at + 9); end++) {
      const made = sum(parts.slice(at + 1, end).map(({ part }) => part.value));
      if (made !== undefined && sameButRounding(made, whole)) return [...parts.slice(0, at + 1), ...parts.slice(end)];
    }
  }
  return parts;
}

const TWO_WORDS = /\d([台套件个辆只张])[（(/]([台套件个辆只张])(?=[）)，,])/;

/** “21台（套），其中CT配套设备1套、彩超3台”: of two words that count the same, the first stands for both. */
export function inOneWord(sentence: string): string {
  const [, one = "", other = ""] = TWO_WORDS.exec(sentence) ?? [];
  return one === "" ? sentence : sentence.replace(new RegExp(`(?<=\\d)${other}`, "g"), one);
}
