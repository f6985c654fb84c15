import { TYPE_WIDTH } from "./measures.ts";
import { type Block, cells, table } from "./table.ts";
import { each, p, when } from "./text.ts";

/** A table as data, drawn like these two cells: its head, and the rest. */
export function gridTable(tag: string, width: number): Block {
  return table([
    { cells: cells([width, `{${tag}}`, "TableHead"]), head: true },
    { cells: cells([width, `{${tag}}`, "TableCentre"]) },
  ]);
}

/** What no field knows: the paragraphs and tables of an office's own chapter, further tables of a known one. */
export function ownBlocks(): readonly Block[] {
  return each("自有内容", [p("{自有段落}"), ...when("自有表格", [gridTable("自有表格", TYPE_WIDTH), p("", "Gap")])]);
}
