import type { Draft, Project } from "../domain/index.ts";
import { type FieldHit, outerHits, outerTexts, projectHits } from "./field-hits.ts";
import { onceOfEach } from "./once.ts";
import { type PlacedText, projectTexts } from "./texts.ts";
import { EVERY_FIELD, FIELDS, type Field, OVERSEEING } from "./words/fields/index.ts";
import { ownOffices, withoutCounty } from "./words/own-offices.ts";
import { pairs, shareIn } from "./words/similar.ts";

/** What is done together with those whose work it is, or told of them. */
const TOGETHER = /配合|协助|会同|协同|联合|走进|联席|移交|挂钩|结对|包联|帮扶|协调|对接|抽调/;
/** What an office claims for its own … */
const CLAIMS = /负责|承担|主管|(?:监督|组织)?管理(?!费)|审批/;
/** … unless it pays for it, tells of it or looks after those who do it. */
const LOOKS_AFTER =
  /资金|基金|财务|经费|审计|统计|[调普核]查|抽样|宣传|信息|督促|督[导查]|指导|参与|部门|单位|信访|化解|领域/;
/** Projects that pay for all kinds of things … */
const ANYTHING =
  /运转|综合(?=$|[（(]|经费|业务|事务|管理|治理|工作|补助|专项)|后勤|职工服务|公共文化服务|实事|一般性|转移支付|聘用|创建|创城|文明|帮扶|公共服务|驻村|整体/;
const MONEY = /(?:人员|公用|工作|办公)经费|专项经费$/;
const isAnything = (name: string): boolean => ANYTHING.test(name) || (MONEY.test(name) && pairs(name).size <= 2);
/** … and those for all that is built and kept in the country, by the names of its fields. */
const COUNTRYSIDE = /人居环境|乡村振兴|美丽|和美|基础设施/;
const IN_THE_COUNTRY = /水利|交通|农|林|畜|自然|城|环境|渔|文化|体育/;
/** What stands behind one of several things that something is done for: 农民工工资、征地拆迁等领域. */
const SEVERAL = /^[^、和及与]{0,8}(?:[、和及与]|等)/;
/** So much has to be written of a project before nothing in it can be akin. */
const WRITTEN = 24;
/** Tasks by what they are good for, not by what is done. */
const WIDE = /民生|城市|治理|服务|保障|管理|发展|事业/;
/** Names of accounts: “教育支出（类）普通教育（款）学前教育（项）”. */
const ACCOUNTS = /[一-龥、]+[（(](?:类|款|项)[）)]/g;
/** A cell of a table of the writer's own that is a sentence. */
const SENTENCE = 14;
/** More of them are no slip of the writer, but what the document is about; of duties that others have one more. */
const MOST = 2;
const MANY = 20;

/** A word of another's work. */
export interface Stranger {
  readonly hit: FieldHit;
  /** From 0. */
  readonly project?: number;
  /** Nothing in the project or the task is akin to it, or it is a duty that others have. */
  readonly to?: "project" | "task" | "duty";
}

/** Telling words where somebody writes of the work: not in names, headings, definitions and short cells. */
function isTelling({ people, placed: { kind, section, field: at, text } }: FieldHit): boolean {
  if (kind === "heading" || (kind === "name" && !at.startsWith("extra:"))) return false;
  if (people && !text.includes("满意")) return false;
  if (HEAD_NAME.test(at)) return false;
  if (section === "glossary") return /指学校|保障教育事业/.test(text);
  return kind !== "cell" || at === "" || text.length >= SENTENCE;
}

/** Fields of a head that hold names of offices. */
const HEAD_NAME = /^extra:.*(?:单位|部门|名称)/;

/** Who does a part of the work, by the name of an office that begins with the word: “由县文物保护中心统一支付”. */
const PARTNER = [/[由经报从向][省市县区旗镇乡]?$/, /^[一-龥]{0,3}(?:局|中心|站|所|委|院|馆|处|办)/] as const;

function isTogether({ placed: { text }, index, word }: FieldHit): boolean {
  const [before, after] = PARTNER;
  const isPartner =
    before.test(text.slice(Math.max(0, index - 2), index)) && after.test(text.slice(index + word.length));
  return isPartner || TOGETHER.test(clauseAt(text, index)[0]);
}

function isOneOf({ placed: { text }, index, word }: FieldHit): boolean {
  const [clause] = clauseAt(text, index);
  const several = (clause.match(/[、和及与]/g)?.length ?? 0) > 1;
  return several && SEVERAL.test(text.slice(index + word.length, index + 40));
}

function isDuty({ placed, index }: FieldHit): boolean {
  const [clause] = clauseAt(placed.text, index);
  return (
    (placed.section === "duties" || /职[责能]/.test(placed.text)) && CLAIMS.test(clause) && !LOOKS_AFTER.test(clause)
  );
}

/** True where what stands right beside the word is the own work of the office or project: a subsidy for road keepers. */
function isJoint(own: readonly Field[], { placed: { text }, word, index }: FieldHit): boolean {
  const before = /[^，。；：、和及与\n]*$/.exec(text.slice(Math.max(0, index - 40), index))?.[0] ?? "";
  const after = /^[^，。；：、和及与\n]*/.exec(text.slice(index + word.length, index + 40))?.[0] ?? "";
  return own.some(({ matter }) => matter.test(before) || matter.test(after));
}

const tellsMuch = ({ name, purpose, goals, indicators }: Project): boolean =>
  name !== "" &&
  indicators.reduce((all, { level3 }) => all + level3.length, `${name}${purpose}${goals.join("")}`.length) > WRITTEN;

/** Those that nothing in the project is akin to. */
function foreignToProject(project: Project, hits: readonly FieldHit[]): ReadonlySet<FieldHit> {
  if (hits.length === 0 || isAnything(project.name) || !tellsMuch(project)) return new Set();
  const own = FIELDS.filter(({ matter }) => matter.test(project.name));
  const country = COUNTRYSIDE.test(project.name);
  const isForeign = (hit: FieldHit) => {
    const again = projectHits(project).some(({ field, placed }) => field === hit.field && !sameRow(placed, hit.placed));
    const { name = "", ofOffice } = FIELDS[hit.field] ?? {};
    return (
      ofOffice !== true &&
      !(country && IN_THE_COUNTRY.test(name)) &&
      !again &&
      !isAkin(hit, projectTexts(project), project.name)
    );
  };
  return new Set(hits.filter((hit) => isForeign(hit) && !isTogether(hit) && !isOneOf(hit) && !isJoint(own, hit)));
}

/** The same in the tasks of 部门整体绩效目标, each with a title of its own. */
function foreignToTasks(draft: Draft): readonly FieldHit[] {
  const hits = outerHits(draft)
    .flat()
    .filter((hit) => /^subGoals.*content/.test(hit.placed.field) && isTelling(hit));
  if (hits.length === 0) return [];
  return draft.overall.subGoals.flatMap(({ title, content }, i) => {
    if (isAnything(title) || WIDE.test(title) || `${title}${content.join("")}`.length <= WRITTEN) return [];
    const of = `subGoals.${i + 1}.`;
    const texts = outerTexts(draft).filter(({ section, field }) => section === "overall" && field.startsWith(of));
    const own = FIELDS.filter(({ matter }) => matter.test(title));
    return hits.filter(
      (hit) =>
        hit.placed.field.startsWith(of) &&
        FIELDS[hit.field]?.ofOffice !== true &&
        !isTogether(hit) &&
        !isOneOf(hit) &&
        !isJoint(own, hit) &&
        !isAkin(hit, texts, title),
    );
  });
}

/** True where a name says whom the project is for, and they are not those of a field. */
const isForOthers = (name: string, field: Field | undefined): boolean =>
  FIELDS.some((one) => one !== field && one.people?.split(" ").some((word) => name.includes(word)));

const hitsOfAll = onceOfEach((project: Project) => {
  const all = projectHits(project).filter(isTelling);
  return { all, foreign: foreignToProject(project, all) };
});

const CLAUSE = [/[^，。；：\n]*$/, /^[^，。；：\n]*/] as const;
const SENTENCE_ROUND = [/[^。；\n]*$/, /^[^。；\n]*/] as const;

/** What stands between two signs round a place, and the text without it. */
export function clauseAt(text: string, index: number, [head, tail] = CLAUSE): readonly [clause: string, rest: string] {
  const before = head.exec(text.slice(Math.max(0, index - 60), index))?.[0] ?? "";
  const after = tail.exec(text.slice(index, index + 60))?.[0] ?? "";
  const from = index - before.length;
  return [before + after, `${text.slice(0, from)}\n${text.slice(index + after.length)}`];
}

const sameRow = (a: PlacedText, b: PlacedText): boolean =>
  a === b || (a.indicator !== undefined && a.indicator === b.indicator && a.section === b.section);

/** True where a text other than the clause itself has to do with the work. */
function isAkin({ field, placed, index }: FieldHit, texts: readonly PlacedText[], project = ""): boolean {
  const { matter = /(?!)/, words = "", ofOffice } = FIELDS[field] ?? {};
  const elsewhere = texts.some(
    (other) =>
      !sameRow(other, placed) &&
      !HEAD_NAME.test(other.field) &&
      (other.kind !== "cell" || other.field === "" || other.text.length >= SENTENCE) &&
      other.section !== "glossary" &&
      matter.test(other.text.includes("（类）") ? other.text.replace(ACCOUNTS, "") : other.text),
  );
  if (elsewhere) return true;
  const [sentence] = clauseAt(placed.text, index, SENTENCE_ROUND);
  // A sentence without a word of the project's name is another's as a whole.
  const alone = project !== "" && shareIn(pairs(project), sentence) === 0;
  const [clause, rest] = clauseAt(placed.text, index, alone ? SENTENCE_ROUND : CLAUSE);
  if (matter.test(rest.replace(ACCOUNTS, ""))) return true;
  // Towns are spoken of by all who have some: 乡镇机关, 各村.
  return ofOffice === true && matter.test(words.split(" ").reduce((left, known) => left.replace(known, "　"), clause));
}

/**
 * Telling words of a field that is not the office's, or not the project's, where nothing else in the document or project
 * has to do with it.
 */
export function strangers(draft: Draft): readonly Stranger[] {
  const offices = ownOffices(draft).map(withoutCounty).join("\n");
  const near = FIELDS.map((field) => offices === "" || field.near.test(offices));
  const isNear = ({ field }: FieldHit): boolean => near[field] === true;
  const own = FIELDS.filter(({ does }) => does.test(offices));
  const overseeing = OVERSEEING.test(offices);
  const isOthers = (hit: FieldHit): boolean =>
    offices !== "" && !EVERY_FIELD.test(offices) && FIELDS[hit.field]?.does.test(offices) === false && isDuty(hit);
  // What the office has to do with may only be foreign to its project.
  const hits: Stranger[] = [];
  hitsOfAll(draft.projects).forEach(({ all, foreign }, project) => {
    for (const hit of all) {
      // Those whom the office is there for are asked in all its projects but those that name others.
      const asked = hit.people && own.some((field) => field === FIELDS[hit.field]);
      if (asked && !isForOthers(draft.projects[project]?.name ?? "", FIELDS[hit.field])) continue;
      if (overseeing && LOOKS_AFTER.test(clauseAt(hit.placed.text, hit.index)[0])) continue;
      if (foreign.has(hit)) hits.push({ hit, project, to: "project" });
      else if (!isNear(hit)) hits.push({ hit, project });
    }
  });
  const ofTasks = new Set(foreignToTasks(draft));
  const looks = (hit: FieldHit) => overseeing && LOOKS_AFTER.test(clauseAt(hit.placed.text, hit.index)[0]);
  for (const hit of outerHits(draft).flat()) {
    if (!isTelling(hit) || looks(hit)) continue;
    if (ofTasks.has(hit)) hits.push({ hit, to: "task" });
    else if (isOthers(hit)) hits.push({ hit, to: "duty" });
    else if (!isNear(hit)) hits.push({ hit });
  }
  let texts: readonly PlacedText[] | undefined;
  const all = () => (texts ??= [...outerTexts(draft), ...draft.projects.flatMap(projectTexts)]);
  const byField = new Map<number, FieldHit[]>();
  for (const { hit } of hits) {
    const known = byField.get(hit.field);
    if (known === undefined) byField.set(hit.field, [hit]);
    // So many say enough: a word of every project is none of another's.
    else if (known.length < MANY) known.push(hit);
  }
  const isForeign = ({ hit, to }: Stranger): boolean => {
    if (to === "project" || to === "task") return true;
    const others = byField.get(hit.field)?.filter((other) => !sameRow(other.placed, hit.placed)) ?? [];
    return (
      new Set(others.map(({ placed }) => placed)).size < (to === "duty" ? MOST + 1 : MOST) &&
      !isTogether(hit) &&
      (to === "duty" || !(isJoint(own, hit) || isAkin(hit, all())))
    );
  };
  return hits.filter(isForeign);
}
