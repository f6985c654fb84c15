import { emptyNarrative } from "./create.ts";
import { type Draft, draftSchema } from "./draft.ts";
import { DRAFT_FORMAT } from "./draft-version.ts";
import type { StoredDraft } from "./migrations.ts";
import { standardPlan } from "./plan.ts";
import { DraftError, liftDraft } from "./restore.ts";

/** A draft of which something could not be read: that is cut out, and lies as text among what was not understood. */
export interface Salvaged {
  readonly draft: Draft;
  /** What was cut out, in a clerk's words: "项目“路灯维护”"; empty where all could be read. */
  readonly lost: readonly string[];
}

/** Places that are cut out before it is no draft any more. */
const PATIENCE = 100;
const TEXT_LIMIT = 200_000;
/** Of a draft whose year is gone; the checks ask for it, as no document is of that year. */
const YEAR = 2000;

type Path = readonly (string | number)[];

const WORDS: Readonly<Record<string, string>> = {
  narrative: "各章文字",
  figures: "收支数据",
  lastYearFigures: "上年收支数据",
  overall: "部门整体绩效目标",
  projects: "项目",
  organisations: "机构设置",
  procurement: "政府采购预算",
  assets: "国有资产信息",
  parts: "章节",
  agency: "单位信息",
};

/**
 * As `restoreDraft`, but one damaged record costs one record: a project, a row, a paragraph or a figure that cannot be
 * read is cut out, and a part of the draft that is gone is empty.
 * @throws DraftError where it is no draft, a newer one, or nothing of it can be read
 */
export function salvageDraft(data: unknown): Salvaged {
  let rest: unknown = liftDraft(data);
  const lost: { readonly place: string; readonly text: string }[] = [];
  for (let turn = 0; turn < PATIENCE; turn += 1) {
    const result = draftSchema.safeParse(rest);
    if (result.success) return withLost(result.data, lost);
    const [issue] = result.error.issues;
    const path: Path = (issue?.path ?? []).map((step) => (typeof step === "number" ? step : String(step)));
    const at = cutAt(path);
    if (at.length === 0) break;
    lost.push({ place: wordsOf(rest, at), text: textOf(valueAt(rest, at)) });
    rest = without(rest, at);
  }
  throw new DraftError("shape", "草稿保存得不完整，打不开。先原样存成文件，再用一份备份接着做。");
}

function withLost(draft: Draft, lost: readonly { readonly place: string; readonly text: string }[]): Salvaged {
  if (lost.length === 0) return { draft, lost: [] };
  const kept = lost.flatMap(({ place, text }) =>
    pieces(text).map((piece) => ({ place: `读不出的${place}`, text: piece })),
  );
  const words = [...new Set(lost.map(({ place }) => place))];
  return { draft: { ...draft, unrecognised: [...draft.unrecognised, ...kept] }, lost: words };
}

/** The smallest whole around a fault: the item of the innermost list, else the entry of a part, else the part. */
function cutAt(path: Path): Path {
  const item = path.reduce<number>((last, step, index) => (typeof step === "number" ? index : last), -1);
  if (item !== -1) return path.slice(0, item + 1);
  const [part] = path;
  const entries = part === "narrative" || part === "figures" || part === "lastYearFigures" || part === "overall";
  return path.slice(0, entries && path.length > 1 ? 2 : 1);
}

/** What stands in the place of a part that is gone. */
function emptyPart(path: Path): unknown {
  const [part, entry] = path;
  const blank: StoredDraft = {
    format: DRAFT_FORMAT,
    kind: "disclosure",
    title: "读不出标题的草稿",
    titleLines: [],
    parts: standardPlan("disclosure"),
    none: [],
    year: YEAR,
    templateId: "",
    agency: { name: "" },
    narrative: emptyNarrative(),
    figures: {},
    lastYearFigures: {},
    overall: { goal: [], subGoals: [], safeguards: [], indicators: [] },
    projects: [],
    organisations: [],
    procurement: { rows: [] },
    assets: { asOf: "", rows: [] },
    settled: [],
    unrecognised: [],
  };
  const whole = blank[String(part)];
  return entry === undefined ? whole : valueAt(whole, [entry]);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (Array.isArray(inner)) return typeof step === "number" ? inner[step] : undefined;
    return isObject(inner) && Object.prototype.hasOwnProperty.call(inner, step) ? inner[step] : undefined;
  }, value);
}

/** The value without what stands at the path; an item leaves its list, an entry or part becomes empty. */
function without(value: unknown, path: Path, whole: Path = path): unknown {
  const [step, ...rest] = path;
  if (Array.isArray(value)) {
    if (rest.length === 0) return value.filter((_, index) => index !== step);
    return value.map((item, index) => (index === step ? without(item, rest, whole) : item));
  }
  if (!isObject(value) || step === undefined) return value;
  const put = rest.length === 0 ? emptyPart(whole) : without(value[step], rest, whole);
  const kept = Object.entries(value).filter(([key]) => key !== String(step));
  return Object.fromEntries(put === undefined ? kept : [...kept, [String(step), put]]);
}

function wordsOf(data: unknown, path: Path): string {
  const [part, index, , row] = path;
  const word = WORDS[String(part)] ?? "内容";
  if (part !== "projects" || typeof index !== "number") return word;
  const name = valueAt(data, ["projects", index, "name"]);
  const project = typeof name === "string" && name !== "" ? `项目“${name.slice(0, 40)}”` : `第 ${index + 1} 个项目`;
  return typeof row === "number" ? `${project}的一行` : project;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

/** A text in pieces that a draft can hold. */
function pieces(text: string): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / TEXT_LIMIT) }, (_, n) =>
    text.slice(n * TEXT_LIMIT, (n + 1) * TEXT_LIMIT),
  );
}
