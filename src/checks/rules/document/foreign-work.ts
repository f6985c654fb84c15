import type { Draft, Project } from "../../../domain/index.ts";
import { type FieldHit, outerHits, outerTexts, projectHits } from "../../field-hits.ts";
import { onceOfEach } from "../../once.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { type PlacedText, projectTexts } from "../../texts.ts";
import { ownOffices, withoutCounty } from "../../words/own-offices.ts";
import { around, quote } from "../../words/quote.ts";
import { TELLING, type TellingWork } from "../../words/telling-work.ts";
import { TELLING_FROM } from "../../words/work-fields.ts";

/** What is done together with those whose work it is, or told of them. */
const TOGETHER = /配合|协助|会同|协同|联合|走进|联席|移交|挂钩|结对|包联|帮扶|协调|对接|抽调/;
/** Projects that pay for all kinds of things. */
const ANYTHING =
  /运转|综合|人员经费|公用经费|工作经费|专项经费$|办公经费|实事|一般性|转移支付|聘用|人居环境|乡村振兴|美丽|和美|创建|创城|文明|帮扶|基础设施|公共服务|驻村|整体/;
/** So much has to be written of a project before nothing in it can be akin. */
const WRITTEN = 24;
/** Names of accounts: “教育支出（类）普通教育（款）学前教育（项）”. */
const ACCOUNTS = /[一-龥、]+[（(](?:类|款|项)[）)]/g;
/** A cell of a table of the writer's own that is a sentence. */
const SENTENCE = 14;
/** More of them are no slip of the writer, but what the document is about. */
const MOST = 2;
const MANY = 20;

interface Hit {
  readonly hit: FieldHit;
  /** From 0. */
  readonly project?: number;
  /** Nothing in the project is akin to it. */
  readonly foreign?: true;
}

/** Telling words where somebody writes of the work: not in names, headings, definitions and short cells. */
function isTelling({ field, placed: { kind, section, field: at, text } }: FieldHit): boolean {
  if (field < TELLING_FROM || kind === "heading" || (kind === "name" && !at.startsWith("extra:"))) return false;
  if (/^extra:.*(?:单位|部门|名称)/.test(at)) return false;
  if (section === "glossary") return text.includes("指学校");
  return kind !== "cell" || at === "" || text.length >= SENTENCE;
}

const isTogether = ({ placed, index }: FieldHit): boolean => TOGETHER.test(clauseAt(placed.text, index)[0]);
const workOf = ({ field }: FieldHit): TellingWork | undefined => TELLING[field - TELLING_FROM];

const tellsMuch = ({ name, purpose, goals, indicators }: Project): boolean =>
  name !== "" &&
  indicators.reduce((all, { level3 }) => all + level3.length, `${name}${purpose}${goals.join("")}`.length) > WRITTEN;

/** Those that nothing in the project is akin to. */
function foreignToProject(project: Project, hits: readonly FieldHit[]): ReadonlySet<FieldHit> {
  if (hits.length === 0 || ANYTHING.test(project.name) || !tellsMuch(project)) return new Set();
  const isForeign = (hit: FieldHit) => {
    const work = workOf(hit);
    const again = hits.some(({ field, placed }) => field === hit.field && !sameRow(placed, hit.placed));
    return work !== undefined && work.ofOffice !== true && !again && !isAkin(work, hit, projectTexts(project));
  };
  return new Set(hits.filter((hit) => isForeign(hit) && !isTogether(hit)));
}

const hitsOfAll = onceOfEach((project: Project) => {
  const all = projectHits(project).filter(isTelling);
  return { all, foreign: foreignToProject(project, all) };
});

/** What stands between two signs round a place, and the text without it. */
function clauseAt(text: string, index: number): readonly [clause: string, rest: string] {
  const before = /[^，。；：\n]*$/.exec(text.slice(Math.max(0, index - 60), index))?.[0] ?? "";
  const after = /^[^，。；：\n]*/.exec(text.slice(index, index + 60))?.[0] ?? "";
  const from = index - before.length;
  return [before + after, `${text.slice(0, from)}\n${text.slice(index + after.length)}`];
}

function say({ hit: { placed, word, index, field: work }, project }: Hit, what: string): Found {
  const { section, field, indicator, text } = placed;
  return {
    message: `说的像是别处的事。${around(text, index, word.length)}里的“${word}”是${TELLING[work - TELLING_FROM]?.name ?? ""}方面的，${what}，别处也没有提到，核对是不是抄来的。`,
    field,
    printed: word,
    ...(section === undefined ? {} : { section }),
    ...(indicator === undefined ? {} : { indicator }),
    ...(project === undefined ? {} : { project: project + 1 }),
  };
}

const sameRow = (a: PlacedText, b: PlacedText): boolean =>
  a === b || (a.indicator !== undefined && a.indicator === b.indicator && a.section === b.section);

/** True where a text other than the clause itself has to do with the work. */
function isAkin({ matter, words }: TellingWork, { placed, index }: FieldHit, texts: readonly PlacedText[]): boolean {
  const elsewhere = texts.some(
    (other) =>
      !sameRow(other, placed) &&
      (other.kind !== "cell" || other.field === "" || other.text.length >= SENTENCE) &&
      other.section !== "glossary" &&
      matter.test(other.text.includes("（类）") ? other.text.replace(ACCOUNTS, "") : other.text),
  );
  if (elsewhere) return true;
  const [clause, rest] = clauseAt(placed.text, index);
  const beside = words.split(" ").reduce((left, known) => left.replace(known, "　"), clause);
  return matter.test(beside) || matter.test(rest.replace(ACCOUNTS, ""));
}

function foreign(draft: Draft): readonly Found[] {
  const offices = ownOffices(draft).map(withoutCounty).join("\n");
  const fits = TELLING.map((work) => offices === "" || work.offices.test(offices));
  const isOwn = ({ field }: FieldHit): boolean => fits[field - TELLING_FROM] === true;
  // What the office has to do with may only be foreign to its project.
  const hits: Hit[] = [];
  hitsOfAll(draft.projects).forEach(({ all, foreign }, project) => {
    for (const hit of all) {
      if (foreign.has(hit)) hits.push({ hit, project, foreign: true });
      else if (!isOwn(hit)) hits.push({ hit, project });
    }
  });
  for (const hit of outerHits(draft).flat()) if (isTelling(hit) && !isOwn(hit)) hits.push({ hit });
  let texts: readonly PlacedText[] | undefined;
  const all = () => (texts ??= [...outerTexts(draft), ...draft.projects.flatMap(projectTexts)]);
  const byField = new Map<number, FieldHit[]>();
  for (const { hit } of hits) {
    const known = byField.get(hit.field);
    if (known === undefined) byField.set(hit.field, [hit]);
    // So many say enough: a word of every project is none of another's.
    else if (known.length < MANY) known.push(hit);
  }
  const isForeign = ({ hit, foreign }: Hit): boolean => {
    if (foreign === true) return true;
    const work = workOf(hit);
    const alike = byField.get(hit.field)?.filter((other) => !sameRow(other.placed, hit.placed)).length ?? 0;
    return work !== undefined && alike < MOST && !isTogether(hit) && !isAkin(work, hit, all());
  };
  const seen = new Set<string>();
  return hits.filter(isForeign).flatMap((one): readonly Found[] => {
    const { field, placed } = one.hit;
    const key = [one.project, placed.section, placed.field || placed.text, placed.indicator, field].join();
    if (seen.has(key)) return [];
    seen.add(key);
    const own = draft.projects[one.project ?? -1];
    return [
      say(one, isOwn(one.hit) ? `这个项目是${quote(own?.name ?? "")}` : `本单位是${quote(ownOffices(draft)[0] ?? "")}`),
    ];
  });
}

export const foreignWork: DocumentRule = {
  id: "document.foreign-work",
  title: "用了别的单位的词",
  severity: "warning",
  why: "“参合农民”“一线医务人员”“学校校务会”这样的词只有一类单位用得到，别处出现多半是从那里抄来的。",
  scope: "document",
  behind: [
    { rules: ["document.other-field"], at: "place" },
    { rules: ["projects.goals-copied"], at: "place" },
    { rules: ["rows.foreign-people", "rows.satisfied-people"], at: "row" },
  ],
  examples: {
    bad: [
      { agency: "云溪县人民法院", projects: [{ name: "办案", purpose: "一线医务人员人均办件210件。" }] },
      {
        agency: "云溪县水利局",
        projects: [{ name: "灌渠清淤", rows: [{ name: "满意度", description: "受访家长中满意的比例" }] }],
      },
      { agency: "云溪县司法局", texts: { duties: ["负责法治建设。", "用于防汛物资储备。"] } },
      { agency: "云溪县档案馆", texts: { duties: ["保管档案，依法办理户籍、身份证等业务。"] } },
      {
        agency: "云溪镇人民政府",
        projects: [{ name: "老旧小区消防改造", goals: ["更换消火栓40个，培训参合农民90人次。"] }],
      },
      {
        agency: "云溪县残疾人联合会",
        projects: [{ name: "专职委员补贴", goals: ["为42名专职委员发放补贴。", "中小学校舍安全无隐患。"] }],
      },
      {
        agency: "云溪县医院",
        projects: [{ name: "急救中心运行", goals: ["接听急救电话3万次，同时新建标准化农贸市场2处。"] }],
      },
      {
        agency: "云溪县气象局",
        projects: [{ name: "预警信息发布", goals: ["每月发布灾害预警短信4万条。"], rows: [{ name: "烟农满意度" }] }],
      },
      { agency: "北岭街道办事处", goal: ["服务6个社区居民，村级集体经济收入全部超过20万元。"] },
    ],
    good: [
      { agency: "云溪县人民法院", projects: [{ name: "办案", purpose: "结案率95%，员额法官人均办件210件。" }] },
      {
        agency: "云溪县水利局",
        projects: [{ name: "灌渠清淤", goals: ["走进学校宣传节水。"], rows: [{ name: "学生家长满意度" }] }],
      },
      { agency: "云溪县司法局", texts: { duties: ["配合水利局做好防汛物资储备。"] } },
      {
        agency: "云溪镇人民政府",
        projects: [{ name: "民生实事", goals: ["更换消火栓40个，培训参合农民90人次。"] }],
      },
      { agency: "北岭街道办事处", goal: ["指导3个村发展，村级集体经济收入全部超过20万元。"] },
      { agency: "云溪县审计局", goal: ["审计学籍、新农合、公租房资金。"] },
      { projects: [{ name: "工作经费", goals: ["患者满意。"] }] },
    ],
  },
  check: ({ draft }) => foreign(draft),
};
