import { comparePlaces } from "../checks/index.ts";
import { type Draft, type Finding, type Place, placeWords, safeFileName, sum } from "../domain/index.ts";
import { openThreads, type Remark, type ReviewEvent, remarkPlace, reviewState } from "../review/index.ts";
import { compile, fill, type View } from "../word/template/index.ts";
import { OPINION_TAGS } from "./opinion-tags.ts";
import type { ExportedFile } from "./types.ts";

/** 审核意见书: what the supervisor says of one submission, as a Word file from a template that may be changed in Word. */

const QUOTED = 60;

/** What is known of a review when the paper is written. */
export interface OpinionFacts {
  readonly draft: Draft;
  readonly events: readonly ReviewEvent[];
  /** Who signs where no opinion has been given yet. */
  readonly name: string;
}

/** What keeps a Word file from being the template, one Chinese sentence each. @throws PackageError where it is no Word file */
export function opinionProblems(bytes: Uint8Array): readonly string[] {
  return compile(bytes, { tags: OPINION_TAGS }).problems.map(({ message }) => message);
}

/** Fills the template. @throws PackageError, TemplateError where it has problems */
export function writeOpinion(file: Uint8Array, facts: OpinionFacts): ExportedFile {
  const template = compile(file, { tags: OPINION_TAGS });
  const { draft } = facts;
  const { rounds } = reviewState(facts.events);
  const name = safeFileName(`${draft.agency.name || draft.title}-${draft.year}-审核意见书${rounds > 1 ? rounds : ""}`);
  return { name: `${name}.docx`, bytes: fill(template, opinionView(facts), { publish: true }) };
}

/** The values of the tags. */
function opinionView({ draft, events, name }: OpinionFacts): View {
  const state = reviewState(events);
  const sent = events.filter((event) => event.kind === "submit").pop();
  const open = openThreads(state).map(({ remark }) => remark);
  const closed = state.threads.filter(({ resolved, withdrawn }) => resolved && !withdrawn).length;
  const { opinion } = state;
  const agency = draft.agency.name || draft.title;
  return {
    标题: `${agency}${draft.year}年部门预算公开审核意见书`,
    单位: agency,
    年度: String(draft.year),
    轮次: String(state.rounds),
    送审人: sent?.by ?? "",
    送审日期: sent === undefined ? "" : day(sent.at),
    项目数: String(draft.projects.length),
    项目合计: sum(draft.projects.map(({ budget }) => budget.total)) ?? "",
    审核意见: opinion?.verdict ?? "",
    总的意见: (opinion?.text ?? "").split(/\n+/).filter((line) => line.trim() !== ""),
    批注数: open.length === 0 ? "" : String(open.length),
    已办数: closed === 0 ? "" : String(closed),
    审核人: opinion?.by ?? name,
    意见日期: opinion === undefined ? "" : day(opinion.at),
    部分: partsOf(draft, open),
  };
}

/** Remarks by chapter and project, in the order of the document. */
function partsOf(draft: Draft, remarks: readonly Remark[]): readonly View[] {
  const placed = remarks
    .map((remark) => ({ remark, place: remarkPlace(draft, remark) }))
    .sort((a, b) => comparePlaces(standIn(draft, a.place), standIn(draft, b.place)) || a.remark.at - b.remark.at);
  const parts = new Map<string, { readonly amount: string; readonly remarks: View[] }>();
  placed.forEach(({ remark, place }, at) => {
    const owner = ownerOf(place);
    const name = placeWords(draft, owner);
    const project = draft.projects.find(({ id }) => id === owner.projectId);
    const part = parts.get(name) ?? { amount: project?.budget.total ?? "", remarks: [] };
    parts.set(name, part);
    const within = placeWords(draft, place, { near: true });
    part.remarks.push({
      序号: String(at + 1),
      位置: within === name ? "整体" : within,
      原文: shortened(remark.quoted),
      意见: remark.text,
      建议: remark.suggested ?? "",
    });
  });
  return [...parts].map(([name, { amount, remarks }]) => ({ 部分名称: name, 部分金额: amount, 批注: remarks }));
}

/** Enough to know the place by; a whole paragraph would fill the page. */
function shortened(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
}

/** A place as findings count it, to be put in the order in which they are told. */
function standIn(draft: Draft, { section, projectId, rowId, field }: Place): Finding {
  const at = draft.projects.findIndex(({ id }) => id === projectId);
  const rows = at < 0 ? draft.overall.indicators : (draft.projects[at]?.indicators ?? []);
  const row = rows.findIndex(({ id }) => id === rowId);
  const where = {
    ...(at < 0 ? { section } : { project: at + 1 }),
    ...(row < 0 ? {} : { indicator: row + 1 }),
    ...(field === undefined ? {} : { field }),
  };
  return { rule: "", severity: "info", message: "", where };
}

function ownerOf({ section, projectId, rowId }: Place): Place {
  if (projectId !== undefined) return { section, projectId };
  return section === "part" && rowId !== undefined ? { section, rowId } : { section };
}

function day(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
}
