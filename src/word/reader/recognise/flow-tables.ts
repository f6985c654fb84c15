import { budgetTableKind, isTableCaption } from "./budget-tables.ts";
import type { BudgetTable, DocumentFlow, Section } from "./document-flow.ts";
import { readParagraph } from "./flow-lines.ts";
import { ensurePart, type FoundPart, keepLine, keepTable, nameOf, openPart } from "./found-plan.ts";
import type { Heading } from "./heading.ts";
import { headerAt } from "./indicator-header.ts";
import type { Item, Paragraph } from "./items.ts";
import type { Ledger } from "./ledger.ts";
import { otherTableAt, readOtherTable } from "./other-tables.ts";
import { isOverallTable, readOverallTable } from "./overall-table.ts";
import { isProjectTable, readProjectTable } from "./project-table.ts";
import type { Table } from "./table.ts";
import { projectTitleOf } from "./titles.ts";

/** Most lines that stand above a table as its name, number, office and unit. */
const MOST_CAPTIONS = 4;

/** The tables of the budget, each with the lines above it, which go where the table goes. */
export function budgetTablesOf(
  items: readonly Item[],
  headings: ReadonlyMap<Item, Heading>,
): ReadonlyMap<Table, BudgetTable> {
  const found = new Map<Table, BudgetTable>();
  items.forEach((item, at) => {
    if (item.kind !== "table" || item.outside) return;
    const captions: Paragraph[] = [];
    for (let before = at - 1; before >= 0 && captions.length < MOST_CAPTIONS; before--) {
      const line = items[before];
      if (line === undefined || line.kind === "table" || line.outside || line.toc || headings.has(line)) break;
      if (line.text === "") continue;
      if (!isTableCaption(line.text) || projectTitleOf(line.text, 0) !== undefined) break;
      captions.unshift(line);
    }
    const texts = captions.map(({ text }) => text);
    const kind = budgetTableKind(item.table, texts);
    if (kind === undefined) return;
    found.set(item.table, { table: item.table, kind, captions });
  });
  return found;
}

/** Puts a table where it belongs: to the list it prints, or as it is into its chapter; returns the section of what follows. */
export function readTable(
  table: Table,
  budget: BudgetTable | undefined,
  section: Section,
  flow: DocumentFlow,
  ledger: Ledger,
): Section {
  const { plan, projects } = flow;
  const other = budget === undefined || budget.kind === "procurement" ? otherTableAt(table)?.kind : undefined;
  // Among the other tables of the budget, that of procurement is one of them; in its own chapter it is the list.
  const isList = budget !== undefined && other === "procurement" && plan.current?.part !== "own";
  let next = section;
  if (isList) for (const line of budget.captions) next = readParagraph(line, next, flow, ledger);
  if (budget && !isList) keepBudgetTable(budget, flow, ledger);
  else if (
    (section === "overallTable" && !listsProjects(table)) ||
    isOverallTable(table, projects.pending.name !== "")
  ) {
    ensurePart(plan, "overallIndicators");
    readOverallTable(table, flow, ledger);
  } else if (other !== undefined) {
    ensurePart(plan, other);
    readOtherTable(table, flow.tables, ledger);
  } else if (isProjectTable(table, projects)) {
    ensurePart(plan, "projects");
    readProjectTable(table, projects, ledger);
  } else keepUnknown(table, flow, ledger);
  delete projects.above;
  return next;
}

/** True where each row names its project: the list of projects behind the table of the whole office. */
function listsProjects(table: Table): boolean {
  return table.rows.some((_, row) => headerAt(table, row)?.flat === true);
}

/** A table of the budget stands in the draft as it is; without any heading it makes a part of its own. */
function keepBudgetTable(budget: BudgetTable, flow: DocumentFlow, ledger: Ledger): void {
  const { plan } = flow;
  flow.budgetTables.push(budget);
  const part = plan.current ?? openPart(plan, { part: "own", level: 1, printed: { number: "", text: "" } });
  for (const line of budget.captions) keepLine(part, line, ledger);
  keepTable(plan, part, budget.table, true, ledger);
}

/** A table that no field takes stays in its chapter; without any chapter it is not recognised, unless it sums up money. */
function keepUnknown(table: Table, { plan }: DocumentFlow, ledger: Ledger): void {
  const part = plan.current ?? (sumsUpMoney(table) ? openAside(plan) : undefined);
  if (part === undefined || !keepTable(plan, part, table, false, ledger)) return;
  const first = table.printed.find((row) => row.length > 0)?.[0];
  if (part.part === "own" || first === undefined) return;
  const message = `${table.place}没有栏目能放，按原样放在“${nameOf(part)}”里，请核对。`;
  ledger.doubt(first, message, `parts.${part.id}`);
}

/** A part for a table alone: what follows it does not belong there. */
function openAside(plan: DocumentFlow["plan"]): FoundPart {
  const part = openPart(plan, { part: "own", level: 1, printed: { number: "", text: "" } });
  delete plan.current;
  return part;
}

const AMOUNT = /^\d[\d,]*\.\d{2}$/;

/** True for a small table of amounts with a total: 人员经费, 公用经费, 项目经费, 合计. */
function sumsUpMoney(table: Table): boolean {
  if (table.rowCount > 20) return false;
  const rows = table.printed.filter((cells) => cells.some(({ word }) => AMOUNT.test(word)));
  return rows.length > 2 && rows.some(([first]) => /^(合计|总计|资金总额)$/.test(first?.word ?? ""));
}
