import type { Precision } from "./precision.ts";

/** The text of precision.ts: written by `npm run judged`, formatted as the linter wants it. */
export function precisionFile(rules: readonly (readonly [rule: string, count: Precision])[]): string {
  const lines = rules.map(
    ([rule, { right, judged, first }]) => `  "${rule}": [${right}, ${judged}, ${first.right}, ${first.judged}],`,
  );
  return [
    "/** How often each rule was right on the judged documents; written by `npm run judged`. */",
    "export interface Precision {",
    "  readonly right: number;",
    "  /** Right, arguable and false together. */",
    "  readonly judged: number;",
    "  /** The same on documents that no rule had seen: before rules were mended by them. */",
    "  readonly first: { readonly right: number; readonly judged: number };",
    "}",
    "",
    "const MEASURED: Readonly<Record<string, readonly [right: number, judged: number, first: number, firsts: number]>> = {",
    ...lines,
    "};",
    "",
    "export function precisionOf(id: string): Precision {",
    "  const [right, judged, first, firsts] = MEASURED[id] ?? [0, 0, 0, 0];",
    "  return { right, judged, first: { right: first, judged: firsts } };",
    "}",
    "",
  ].join("\n");
}
