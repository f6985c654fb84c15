import { extraId, fieldWord, INDICATOR_CATALOGUE, printTarget, targetFromCells } from "../../domain/index.ts";

/** A new row as a suggestion says it, one line a cell: "三级指标：巡查次数". Empty cells are left out. */
export function rowText(cells: readonly (readonly [field: string, text: string])[]): string {
  const said = new Map(cells);
  const part = (name: string) => said.get(`target.${name}`) ?? "";
  const parts = ["symbol", "value", "unit"].map(part);
  const target = said.get("target") ?? printTarget(targetFromCells(part("symbol"), part("value"), part("unit")).target);
  const whole = parts.some((text) => text !== "") ? new Map([...said, ["target", target] as const]) : said;
  return [...whole]
    .filter(([field, text]) => !field.startsWith("target.") && text.trim() !== "")
    .map(([field, text]) => `${fieldWord(field)}：${text.replace(/\s+/g, " ").trim()}`)
    .join("\n");
}

/** The cells of such a text, by field; a line without a known word is another column of the layout. */
export function cellsOfText(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split("\n").flatMap((line) => {
      const at = line.indexOf("：");
      if (at < 1) return [];
      const label = line.slice(0, at);
      const field = INDICATOR_CATALOGUE.find((entry) => entry.label === label)?.id ?? extraId(label);
      return [[field, line.slice(at + 1)] as const];
    }),
  );
}
