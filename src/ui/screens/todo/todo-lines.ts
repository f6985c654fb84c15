import { type Draft, fieldWord, grouped, type Place, placeWords, sameAmount } from "../../../domain/index.ts";
import { type TodoGroup, type TodoItem, zeroLastYear } from "../../../session/index.ts";
import { draftPages } from "../../places/pages.ts";
import { splitMessage } from "../../places/places.ts";

/** What the page of what is left to do lists, and in what order. Pure, so that lines and counts come from the same place. */

export type TodoView = "all" | "empty" | "brought" | "year" | "error" | "warning";

/** Names of the views in their order. */
export const VIEWS: readonly (readonly [TodoView, string])[] = [
  ["all", "全部"],
  ["empty", "没填"],
  ["brought", "没看过"],
  ["year", "旧年份"],
  ["error", "错误"],
  ["warning", "提醒"],
];

/** A year that was not changed is an error or a reminder too, and counted among those. */
export function isIn(view: TodoView, { kind, finding }: TodoItem): boolean {
  if (view === "all" || view === kind) return true;
  return kind === "year" && view === finding.severity;
}

/** A page or project with what is left to do on it. */
export interface TodoSection extends TodoGroup {
  readonly number: string;
  readonly title: string;
  readonly project: boolean;
}

/** Pages and projects in the order of the document: those with something left, and those that are finished. */
export function sectionsOf(
  draft: Draft,
  groups: ReadonlyMap<string, TodoGroup>,
): { readonly open: readonly TodoSection[]; readonly done: readonly TodoSection[] } {
  const all = draftPages(draft).flatMap(({ key, number, title }): readonly TodoSection[] => {
    const own = sectionAt(groups, key, { number, title, project: false });
    if (key !== "projects") return own;
    return [
      ...own,
      ...draft.projects.flatMap(({ id, name }, index) =>
        sectionAt(groups, id, { number: String(index + 1), title: name || "未命名项目", project: true }),
      ),
    ];
  });
  return { open: all.filter(({ items }) => items.length > 0), done: all.filter(({ items }) => items.length === 0) };
}

function sectionAt(
  groups: ReadonlyMap<string, TodoGroup>,
  key: string,
  words: Pick<TodoSection, "number" | "title" | "project">,
): readonly TodoSection[] {
  const group = groups.get(key);
  return group === undefined ? [] : [{ ...group, ...words }];
}

/** Places of one kind that are told in one line: equal ones, and those that one press mends. */
export interface TodoLine {
  readonly key: string;
  readonly kind: TodoItem["kind"];
  readonly items: readonly [TodoItem, ...TodoItem[]];
  /** Where: "第 3 行 指标值", "指标值　6 处". */
  readonly where: string;
  /** What is there, or what was there last year. */
  readonly said: string;
  /** All of them were 0 last year. */
  readonly zeros: boolean;
}

/** More than this is not named in one line. */
const NAMED = 3;

export function linesOf(draft: Draft, items: readonly TodoItem[]): readonly TodoLine[] {
  const zeros = new Set(zeroLastYear(items));
  return [...grouped(items, (item) => keyOf(item, zeros))].map(([key, own]) =>
    lineOf(draft, key, own, zeros.has(own[0])),
  );
}

function keyOf({ kind, finding, place, last }: TodoItem, zeros: ReadonlySet<TodoItem>): string {
  if (zeros.size > 1 && [...zeros].some((zero) => zero.finding === finding)) return "zeros";
  if (kind === "year") return `year ${finding.expected ?? ""}`;
  const row = place.rowId !== undefined && (kind === "empty" || kind === "brought");
  if (row && place.field === "level3") return `${kind} level3`;
  // A value of last year stands in a line of its own, to be seen before it is taken.
  if (row && last === "") return `${kind} ${finding.message}`;
  return `${kind} ${finding.rule} ${JSON.stringify(finding.where)} ${finding.message}`;
}

function lineOf(draft: Draft, key: string, items: readonly [TodoItem, ...TodoItem[]], zeros: boolean): TodoLine {
  const [first] = items;
  const { kind, finding, last } = first;
  const base = { key, kind, items, zeros: zeros && sameAmount(last, "0") };
  const near = (place: Place) => placeWords(draft, place, { near: isNear(place), brief: true });
  if (items.length === 1) {
    const said = kind === "empty" || kind === "brought" ? (last === "" ? "" : `上年　${last}`) : finding.message;
    const whole = first.none === undefined ? undefined : missingWord(finding.message);
    return { ...base, where: whole ?? near(first.place), said };
  }
  const names = items.map(({ place }) =>
    place.rowId === undefined || kind === "year" ? near(place) : rowOf(draft, place),
  );
  if (zeros) return { ...base, where: short(names, items.length), said: "上年　都是 0" };
  if (kind === "year") return { ...base, where: short(names, items.length), said: splitMessage(finding.message).why };
  const same = items.every((item) => item.finding.message === finding.message);
  const word = same ? (missingWord(finding.message) ?? fieldWord(first.place.field ?? "")) : "空着的行";
  return { ...base, where: `${word}　${items.length} 处`, said: short(names, items.length) };
}

/** What a message says is missing: "没有写预算数。" → 预算数. */
function missingWord(message: string): string | undefined {
  return /^没有写(.+)。$/.exec(message)?.[1];
}

/** A project and the table of figures say by themselves whose places they are; a page of texts has several. */
function isNear({ projectId, section }: Place): boolean {
  return projectId !== undefined || section === "figures";
}

function rowOf(draft: Draft, { field: _, ...place }: Place): string {
  return placeWords(draft, place, { near: true });
}

function short(names: readonly string[], count: number): string {
  const shown = [...new Set(names)];
  const named = shown.slice(0, NAMED).join("、");
  return shown.length > NAMED ? `${named}等 ${count} 处` : named;
}
