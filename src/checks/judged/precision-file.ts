/** The text of precision.ts: written by `npm run judged`, formatted as the linter wants it. */
export function precisionFile(
  rules: readonly (readonly [rule: string, count: { readonly right: number; readonly judged: number }])[],
): string {
  const lines = rules.map(([rule, { right, judged }]) => `  "${rule}": [${right}, ${judged}],`);
  return [
    "/** How often each rule was right on the judged documents; written by `npm run judged`. */",
    "export interface Precision {",
    "  readonly right: number;",
    "  /** Right, arguable and false together. */",
    "  readonly judged: number;",
    "}",
    "",
    "const MEASURED: Readonly<Record<string, readonly [right: number, judged: number]>> = {",
    ...lines,
    "};",
    "",
    "export function precisionOf(id: string): Precision {",
    "  const [right, judged] = MEASURED[id] ?? [0, 0];",
    "  return { right, judged };",
    "}",
    "",
  ].join("\n");
}
