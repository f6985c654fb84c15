import type { Draft, Project } from "../../../domain/index.ts";
import type { DocumentFlow } from "./document-flow.ts";
import { labelledText, labelWord, saidInLine } from "./labels.ts";
import { MADE_BY, type Office, officeIn, officeOfProjects } from "./offices.ts";
import type { OtherTables } from "./other-tables.ts";
import { isAgencyName, officeInTitle } from "./title.ts";

/** Labels of lines and cells that say who made the document. */
const MAKER =
  /^(编制|预算|填报|填表|编报|公开|申报|自评)(主管)?(单位|部门)(名称)?$|^(单位|部门|部门单位|单位部门)名称$|^部门$/;

/** Longest line that is looked at. */
const LONGEST_LINE = 120;

/** The office that a line names as the maker: "填报单位（盖章）：云溪镇人民政府　　联系人：…". */
export function labelledOffice(text: string): string | undefined {
  if (text.length > LONGEST_LINE) return undefined;
  const pair = labelledText(saidInLine(text)[0] ?? "");
  return pair !== undefined && MAKER.test(labelWord(pair.label)) ? pair.value : undefined;
}

/** Cells that name the office, above tables and in rows of their own. */
export function officeCells({ tables, projects }: DocumentFlow): OtherTables["agencyCells"] {
  return [...tables.agencyCells, ...projects.offices];
}

/** Words that stand where a name may stand and are none. */
const NO_NAME =
  /^(部门|单位|本级|本部门|本单位|项目|项目支出|无|各单位|有关单位)?$|[:：。；，]|报表|编号|通知|绩效|年度/;

/** The one office that all texts name, with or without its code and its county; undefined where they differ or name none. */
function sameOffice(offices: readonly Office[]): Office | undefined {
  const [first, ...others] = offices;
  if (first === undefined || NO_NAME.test(first.name)) return undefined;
  // One says the county before the name, another does not.
  const full = others.reduce((longest, office) => (office.name.length > longest.name.length ? office : longest), first);
  if (offices.some(({ name }) => name === "" || !full.name.endsWith(name))) return undefined;
  return offices.find(({ name, code }) => name === full.name && code !== undefined) ?? full;
}

/** "编制单位：330214-石桥镇人民政府" above a table. */
function withoutLabel(text: string): string {
  return text.trim().replace(/^[^:：\d]{2,10}[:：]\s*/, "");
}

/**
 * The office, by order of trust: the document's title, its table of organisations, the lines and cells that say who made
 * it, 主管部门 and 实施单位 of its projects, the heading of a table, the signature. Nothing is made up: where none says it, the name is empty.
 */
export function agencyOf(flow: DocumentFlow, projects: readonly Project[]): Draft["agency"] {
  const { front, tables } = flow;
  const header = sameOffice(projects.map(({ agencyHeader = "" }) => officeIn(withoutLabel(agencyHeader))));
  const lines = [
    ...flow.slots.preamble.map(({ text }) => text),
    ...flow.budgetTables.flatMap(({ captions, table }) => [
      ...captions.map(({ text }) => text),
      ...table.rows.slice(0, 2).flatMap((row) => row.map(({ text }) => text)),
    ]),
  ].flatMap((text) => labelledOffice(text) ?? []);
  const headings = flow.projects.builders.flatMap(({ heading }) => (heading ? [heading.text] : []));
  const printed = flow.plan.parts.flatMap((part) => (part.part === "projects" ? [part.printed?.text ?? ""] : []));
  const headed = [...headings, ...printed].map(officeInTitle).find((office) => office !== "");
  const signature = flow.slots.closing.map(({ text }) => text.replace(/\s/g, "")).find(isAgencyName);
  const filled = [
    sameOffice([officeOfProjects(projects, MADE_BY)]),
    sameOffice(officeCells(flow).map(({ text }) => officeIn(text))),
    sameOffice(lines.map(officeIn)),
    sameOffice([officeOfProjects(projects)]),
  ].find((office) => office !== undefined);
  const titled = front.agency || tables.organisations[0]?.name || header?.name;
  const name = titled || (filled?.name ?? headed ?? signature ?? "");
  const code = header?.code ?? (filled !== undefined && filled.name === name ? filled.code : undefined);
  const row = tables.organisations.find((item) => item.name === name);
  const entries = (["nature", "rank", "funding"] as const).map((field) => [field, row?.[field] ?? ""] as const);
  const known = Object.fromEntries(entries.filter(([, value]) => value !== ""));
  return { name, ...(code === undefined ? {} : { code }), ...known };
}
