import {
  attribute,
  cellsOf,
  child,
  countOf,
  isWrapper,
  rowsOf,
  walk,
  type XmlElement,
  type XmlPart,
} from "../package/index.ts";
import type { StructureFault, StructureRule } from "./fault.ts";

const CONTAINERS = new Set(["w:body", "w:tc", "w:txbxContent", "w:hdr", "w:ftr", "w:footnote", "w:endnote"]);
const END_WITH_PARAGRAPH = new Set(["w:tc", "w:txbxContent", "w:hdr", "w:ftr"]);

/** Tables and what holds them. Tables are counted through the part, nested ones after the one they lie in. */
export function checkTables(path: string, part: XmlPart): readonly StructureFault[] {
  const faults: StructureFault[] = [];
  let count = 0;
  for (const element of walk(part.root)) {
    if (element.name === "w:tbl") faults.push(...checkTable(part.source, element, `${path} 第 ${++count} 张表`));
    else if (CONTAINERS.has(element.name)) faults.push(...checkContainer(element, path, count));
  }
  return faults;
}

function checkContainer(container: XmlElement, path: string, tablesBefore: number): readonly StructureFault[] {
  const faults: StructureFault[] = [];
  const blocks = blocksOf(container);
  const near = `${path} ${container.name.slice(2)}${tablesBefore ? `（第 ${tablesBefore} 张表处）` : ""}`;
  const last = blocks[blocks.length - 1];
  if (container.name === "w:tc" && last?.name !== "w:p") {
    faults.push({
      rule: "cell-without-paragraph",
      place: near,
      message: "单元格里最后一个不是段落，Word 打不开这样的表。",
    });
  } else if (END_WITH_PARAGRAPH.has(container.name) && last?.name !== "w:p") {
    faults.push({ rule: "container-without-paragraph", place: near, message: "文本框或页眉页脚里最后一个不是段落。" });
  }
  blocks.forEach((block, index) => {
    if (block.name === "w:tbl" && blocks[index - 1]?.name === "w:tbl") {
      faults.push({ rule: "tables-adjacent", place: near, message: "两张表之间没有段落，会连成一张表。" });
    }
  });
  return faults;
}

function blocksOf(container: XmlElement): readonly XmlElement[] {
  return container.children.flatMap((each) => {
    if (each.name === "w:p" || each.name === "w:tbl") return [each];
    return isWrapper(each) ? blocksOf(each) : [];
  });
}

function checkTable(source: string, table: XmlElement, name: string): readonly StructureFault[] {
  const faults: StructureFault[] = [];
  const report = (rule: StructureRule, place: string, message: string): void => {
    faults.push({ rule, place, message });
  };
  const width = (child(table, "w:tblGrid")?.children ?? []).filter((each) => each.name === "w:gridCol").length;
  const rows = rowsOf(table);
  if (rows.length === 0) report("table-without-row", name, "表格没有一行。");
  /** Merges of the row above: column → span. */
  let above = new Map<number, number>();
  rows.forEach((row, index) => {
    const place = `${name}第 ${index + 1} 行`;
    const properties = child(row, "w:trPr");
    const cells = cellsOf(row);
    const merges = new Map<number, number>();
    let column = countOf(source, child(properties, "w:gridBefore"), 0);
    if (cells.length === 0) report("row-without-cell", place, "这一行没有单元格。");
    cells.forEach((cell, cellIndex) => {
      const cellPlace = `${place}第 ${cellIndex + 1} 格`;
      const cellProperties = child(cell, "w:tcPr");
      const span = countOf(source, child(cellProperties, "w:gridSpan"), 1);
      if (column + span > width && width > 0) {
        report("span-too-wide", cellPlace, `横跨到第 ${column + span} 列，表格只有 ${width} 列。`);
      }
      const vMerge = child(cellProperties, "w:vMerge");
      if (vMerge) {
        const restart = attribute(source, vMerge, "w:val")?.value === "restart";
        if (!restart && above.get(column) !== span) {
          report("merge-without-start", cellPlace, "纵向合并没有开头，上一行同一列、同样宽的格没有合并。");
        }
        merges.set(column, span);
      }
      column += span;
    });
    column += countOf(source, child(properties, "w:gridAfter"), 0);
    if (width > 0 && column < width && cells.length > 0)
      report("row-width", place, `这一行只有 ${column} 列，表格有 ${width} 列。`);
    above = merges;
  });
  return faults;
}
