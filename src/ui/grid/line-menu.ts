import { type Indicator, printTarget, sameTarget } from "../../domain/index.ts";
import { moveRow, type Place, setTarget } from "../../session/index.ts";
import { clipboardItems, type MenuItem } from "../parts/index.ts";
import { addBelow, addOpenRow } from "./add-row.ts";
import { activePlace, type GridCore, rowsIn, selection } from "./core.ts";
import { at } from "./model/index.ts";
import { duplicateRow, removeWithStrip } from "./row-hands.ts";

/** Rows a menu acts on: the selected ones where the line is among them, else the line alone. */
function chosenRows(core: GridCore, lineId: string): readonly string[] {
  const rect = selection(core);
  const ids = rect === undefined ? [] : rowsIn(core, rect).map((row) => row.id);
  return ids.includes(lineId) ? ids : [lineId];
}

/**
 * The menu of a line: Shift+F10 or the right button in one of its cells, or on its number.
 * @param about what is offered for the place of a cell, whatever it holds
 */
export function lineMenu(
  core: GridCore,
  lineId: string,
  cell: boolean,
  about: (place: Place) => readonly MenuItem[],
): readonly MenuItem[] {
  const line = core.sheet().lines.find((one) => one.id === lineId);
  if (line === undefined) return [];
  const clipboard = clipboardItems(core.strips, core.readOnly);
  const field = cell && line.kind === "row" ? activePlace(core)?.field : undefined;
  const ofPlace = field === undefined ? [] : about({ ...core.table.place, rowId: lineId, field });
  if (core.readOnly) return cell ? [...clipboard, ...ofPlace] : [];
  if (line.kind === "open") return [{ label: `添加${line.level2}`, onSelect: () => addOpenRow(core, lineId) }];
  const ids = chosenRows(core, lineId);
  const count = ids.length > 1 ? ` ${ids.length} 行` : "";
  return [
    ...(cell ? [...clipboard, ...lastYearItem(core, line.row)] : []),
    { label: "下面加一行", begins: cell, hint: "Ctrl+Enter", onSelect: () => belowOf(core, lineId) },
    { label: "复制这一行", onSelect: () => core.apply(duplicateRow(core, lineId)) },
    { label: "上移", hint: "Alt+Shift+↑", onSelect: () => core.apply(moveRow(core.table, lineId, -1)) },
    { label: "下移", hint: "Alt+Shift+↓", onSelect: () => core.apply(moveRow(core.table, lineId, 1)) },
    ...transferItems(core, ids),
    { label: `删除${count}`, danger: true, onSelect: () => removeWithStrip(core, ids) },
    ...ofPlace,
  ];
}

/** Last year's value into this year's cell, where they differ. */
function lastYearItem(core: GridCore, { id, target, lastYear }: Indicator): readonly MenuItem[] {
  if (activePlace(core)?.part === undefined || lastYear === undefined || sameTarget(lastYear, target)) return [];
  const { merge: _merge, ...command } = setTarget(core.table, id, lastYear);
  return [
    {
      label: `带入上年　${printTarget(lastYear)}`,
      begins: true,
      first: true,
      onSelect: () => core.apply({ ...command, label: "带入上年指标值" }),
    },
  ];
}

/** Ways into another project; only where there are projects. */
function transferItems(core: GridCore, ids: readonly string[]): readonly MenuItem[] {
  const { onTransfer } = core;
  if (onTransfer === undefined) return [];
  const off = core.session.state().draft.projects.length < 2 ? { off: "只有一个项目" } : {};
  return [
    { label: "移到其他项目…", ...off, onSelect: () => onTransfer("move", ids) },
    { label: "复制到其他项目…", ...off, onSelect: () => onTransfer("copy", ids) },
  ];
}

function belowOf(core: GridCore, lineId: string): void {
  core.put(at({ line: lineId, place: "level3" }));
  addBelow(core);
}
