import { readAmountLines } from "./amount-lines.ts";
import { unitIn } from "./amounts.ts";
import { GROUP, isGroupOfPairs, isLabelLike, labelledAmount, UNIT_ALONE } from "./head-cells.ts";
import { extraKey, headField, indicatorField, isUnitStatement, labelledText } from "./labels.ts";
import type { Ledger } from "./ledger.ts";
import { isOfficeLabel } from "./offices.ts";
import { addExtra, type ProjectBuilder, setHeadField } from "./project.ts";
import { type Cell, rightOf } from "./table.ts";

/** Labels and values of a project's head that stand in one cell, name no field, or say the unit of the amounts. */

/** "金额单位 | 元" anywhere in a head is the unit of all its amounts. */
export function noteUnit(rows: readonly (readonly Cell[])[], project: ProjectBuilder, ledger: Ledger): void {
  for (const cells of rows) {
    const at = cells.findIndex(({ word }) => /^(金额|计量|货币)?单位[:：]?$/.test(word));
    const [label, unit] = at === -1 ? [] : cells.slice(at, at + 2);
    if (label === undefined || unit === undefined || !UNIT_ALONE.test(unit.word)) continue;
    project.unit = unitIn(`单位：${unit.word.replace(/[（(）)]/g, "")}`) ?? project.unit;
    ledger.label(label, `${project.path}.budget`);
    ledger.label(unit, `${project.path}.budget`);
  }
}

/** "434002云溪镇人民政府 | 单位：万元": the unit of the amounts, and whose table it is. */
export function readUnitRow(cells: readonly Cell[], project: ProjectBuilder, ledger: Ledger): boolean {
  const statement = cells.find((cell) => isUnitStatement(cell.text));
  if (statement === undefined) return false;
  project.unit = unitIn(statement.text) ?? project.unit;
  ledger.label(statement);
  for (const cell of cells) {
    if (ledger.isTaken(cell) || readInline(cell, project, ledger)) continue;
    const value = rightOf(cell);
    const isNamed = /[:：]$/.test(cell.word) || isOfficeLabel(cell.word);
    if (isNamed && value !== undefined && value !== statement) {
      ledger.label(cell, `${project.path}.extra.${extraKey(cell.word)}`);
      addExtra(project, cell.word, value, ledger);
    } else if (project.agencyHeader === "") {
      project.agencyHeader = cell.text;
      project.fields.add("agencyHeader");
      ledger.take(cell, `${project.path}.agencyHeader`);
    }
  }
  return true;
}

/** "年度资金总额：100" or "填报单位：云溪镇" in one cell. */
export function readInline(cell: Cell, project: ProjectBuilder, ledger: Ledger): boolean {
  const pair = labelledAmount(cell.text) ?? labelledText(cell.text);
  // "其中：本级财政资金" is a label as a whole.
  if (pair === undefined || pair.value === "" || pair.label === "其中") return false;
  const field = headField(pair.label);
  if (field === undefined) {
    // “误工补助：80人×15天×100元=12万元；器材0.6万元” says what the money is for.
    if (cell.text.length > 60 || /[；;×*=＝]/.test(pair.value)) return false;
    addExtra(project, pair.label, cell, ledger, pair.value);
    return true;
  }
  const value = { cell, text: pair.value, lines: [pair.value, ...cell.lines.slice(1)] };
  setHeadField(project, { field, text: pair.label }, value, ledger);
  return true;
}

/** A label without a field keeps the value at its right, also a blank one; labels of indicators or of a group need none. */
export function readUnknown(cell: Cell, project: ProjectBuilder, ledger: Ledger): void {
  const value = rightOf(cell);
  if (indicatorField(cell.word) !== undefined && (value === undefined || indicatorField(value.word) !== undefined)) {
    ledger.label(cell);
  } else if (value === undefined || !isLabelLike(cell)) {
    return;
  } else if (isGroupOfPairs(cell)) {
    ledger.label(cell);
  } else if (headField(value.word) !== undefined || ledger.isTaken(value)) {
    if (cell.rowSpan > 1 && GROUP.test(cell.word)) ledger.label(cell);
  } else if (
    /资金|预算|经费/.test(cell.word) &&
    readAmountLines(value, undefined, unitIn(cell.text), project, ledger)
  ) {
    ledger.label(cell, `${project.path}.budget`);
  } else if (GROUP.test(cell.word) && labelledAmount(value.text) !== undefined) {
    ledger.label(cell, `${project.path}.budget`);
    readInline(value, project, ledger);
  } else {
    ledger.label(cell, `${project.path}.extra.${extraKey(cell.word)}`);
    addExtra(project, cell.word, value, ledger);
  }
}
