import type { Draft, Project } from "../../../domain/index.ts";
import { type FieldHit, outerHits, projectHits } from "../../field-hits.ts";
import { once, onceOfEach } from "../../once.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { around, quote } from "../../words/quote.ts";
import {
  fieldName,
  fieldsOfOffice,
  fieldsOfProject,
  fieldWords,
  sameCircle,
  TELLING_FROM,
  touches,
} from "../../words/work-fields.ts";

/** Who works along with another office speaks of its field. */
const TOGETHER =
  /配合|协助|会同|参与|协同|联合|面向|走进|进校园|衔接|部门|移交|联席|支持|统筹|宣传|培训|演练|督促|检查|局|办理情况|挂钩|结对|包联|帮扶|联系|指导|认定|信息/;
/** A duty over the whole county, which no town, school or station has. */
const COUNTY_DUTY = /(?:负责|承担|主管|统筹)(全[县市区旗省])[^，。；]{2,24}?(?:审批|管理|监督|执法|建设|监管)/;
const SMALL_OFFICE = /(?:镇|乡|街道)(?:人民政府|政府|办事处)?$|街道办事处|中学|小学|幼儿园|学校$|卫生院$/;

/** A project that speaks of so much is none of one field. */
const MOST_HITS = 40;

type Hit = FieldHit;

const isField = ({ field }: Hit): boolean => field < TELLING_FROM;
const hitsOf = once((project: Project) => projectHits(project).filter(isField));

/** What stands between the signs round a word … */
function clause({ placed: { text }, index }: Hit): string {
  const before = /[^，。；、：\n]*$/.exec(text.slice(Math.max(0, index - 40), index))?.[0] ?? "";
  return before + (/^[^，。；、：\n]*/.exec(text.slice(index, index + 40))?.[0] ?? "");
}

/** … and of that what no 和 or 及 parts from it. */
function segment(hit: Hit): string {
  return (
    clause(hit)
      .split(/[和及与]/)
      .find((piece) => piece.includes(hit.word)) ?? ""
  );
}

/** True where the word stands in the name of a document, or in what is done together with its office. */
function isInnocent(hit: Hit): boolean {
  const { text } = hit.placed;
  const open = text.lastIndexOf("《", hit.index);
  if (open !== -1 && text.indexOf("》", open) > hit.index) return true;
  return TOGETHER.test(clause(hit));
}

const sameRow = (a: Hit, b: Hit): boolean =>
  a.placed.indicator === b.placed.indicator && (a.placed.indicator !== undefined || a.placed === b.placed);

function say(hit: Hit, project: number | undefined, own: string): Found {
  const { field, word, index, placed } = hit;
  return {
    message: `说的像是别处的事。${around(placed.text, index, word.length)}是${fieldName(field)}方面的，${own}，别处也没有提到，核对是不是抄来的。`,
    field: placed.field,
    printed: word,
    ...(placed.section === undefined ? {} : { section: placed.section }),
    ...(placed.indicator === undefined ? {} : { indicator: placed.indicator }),
    ...(project === undefined ? {} : { project }),
  };
}

/** Words of a field that the office does not have, in one place of the whole document. */
function foreignToOffice(draft: Draft, own: ReadonlySet<number>): readonly Found[] {
  const places: readonly { readonly project?: number; readonly hits: readonly Hit[] }[] = [
    ...draft.projects.map((project, index) => ({ project: index + 1, hits: hitsOf(project) })),
    ...outerHits(draft).map((hits) => ({ hits: hits.filter(isField) })),
  ];
  const byField = new Map<number, { readonly project?: number; readonly hits: readonly Hit[] }[]>();
  for (const place of places) {
    for (const field of new Set(place.hits.map((hit) => hit.field))) {
      const hits = place.hits.filter((hit) => hit.field === field);
      byField.set(field, [...(byField.get(field) ?? []), { ...place, hits }]);
    }
  }
  const found = [...byField].flatMap(([field, named]): readonly Found[] => {
    const [first] = named[0]?.hits ?? [];
    if (first === undefined || own.has(field)) return [];
    // What the duties claim for the whole county may be copied twice.
    const claimed = first.placed.section === "duties" && /(?:负责|承担|主管)全/.test(clause(first));
    if (named.length > (claimed ? 2 : 1)) return [];
    return named.flatMap(({ project, hits: [hit, ...more] }) => {
      if (hit === undefined || more.some((other) => !sameRow(hit, other)) || !isWriting(hit) || isInnocent(hit))
        return [];
      if (fieldWords(segment(hit)).some((word) => own.has(word.field)) || touches(own, segment(hit))) return [];
      return [say(hit, project, `本单位是${quote(draft.agency.name)}`)];
    });
  });
  // A word of two fields is one finding.
  const key = ({ printed, project, section, field }: Found) => [printed, project, section, field].join();
  return [...new Map(found.map((one) => [key(one), one])).values()];
}

/** Names and tables of accounts are not written by the office, nor what explains them. */
function isWriting({ placed: { kind, section, field } }: Hit): boolean {
  return kind !== "name" && section !== "glossary" && (kind !== "cell" || field === "");
}

/** In a town, which does all kinds of work: words of a field far from the one the project is named for. */
const foreignToEach = onceOfEach((project: Project): readonly Hit[] => {
  const hits = hitsOf(project);
  if (hits.length === 0 || hits.length > MOST_HITS) return [];
  const own = fieldsOfProject(project.name);
  if (own.size === 0) return [];
  const near = (field: number) => [...own].some((one) => one === field || sameCircle(one, field));
  const far = hits.filter(({ field, placed }) => !near(field) && placed.field !== "name");
  return far
    .filter((hit) => far.every((other) => other.field !== hit.field || sameRow(hit, other)) && !isInnocent(hit))
    .filter((hit) => fieldWords(segment(hit)).every(({ field }) => !near(field)))
    .slice(0, 1);
});

const foreignToProjects = ({ projects }: Draft): readonly Found[] =>
  foreignToEach(projects).flatMap((hits, index) =>
    hits.map((hit) => say(hit, index + 1, `这个项目是${quote(projects[index]?.name ?? "")}`)),
  );

/** Duties of a county in the text of a town or a school. */
function countyDuties({ agency, narrative }: Draft): readonly Found[] {
  if (!SMALL_OFFICE.test(agency.name)) return [];
  return narrative.duties.flatMap((text, i): readonly Found[] => {
    const found = COUNTY_DUTY.exec(text);
    if (found === null) return [];
    return [
      {
        message: `职责不像本单位的。${around(text, found.index, found[0].length)}管到了${found[1]}，本单位是${quote(agency.name)}，核对是不是抄来的。`,
        section: "duties",
        field: `paragraph.${i + 1}`,
        printed: found[0],
      },
    ];
  });
}

export const otherField: DocumentRule = {
  id: "document.other-field",
  title: "说的像是别处的事",
  severity: "warning",
  why: "职责、目标、用途里混进了别的单位、别的项目的事，是复制来的。",
  scope: "document",
  examples: {
    bad: [
      { agency: "云溪县民政局", texts: { duties: ["负责社会救助；负责全县农村公路养护。"] } },
      {
        agency: "云溪县水利局",
        projects: [{ name: "水库管护", rows: [{ name: "巡查次数" }, { name: "学前教育入园率", target: "≥95%" }] }],
      },
      { agency: "云溪县应急管理局", goal: ["事故起数下降，粮食产量稳定在30万吨以上。"] },
      { agency: "云溪镇人民政府", texts: { duties: ["负责全县水利工程建设管理。"] } },
      {
        agency: "云溪镇人民政府",
        projects: [{ name: "义务消防队运行", goals: ["1.做好灭火。", "2.加强优抚对象服务保障。"] }],
      },
    ],
    good: [
      { agency: "云溪县民政局", texts: { duties: ["配合教育局做好控辍保学，落实社会救助。"] } },
      {
        agency: "云溪县水利局",
        projects: [{ name: "水库管护", purpose: "按《义务教育法》开展", rows: [{ name: "农村饮水合格率" }] }],
      },
      {
        agency: "云溪县应急管理局",
        goal: ["粮食产量稳定。"],
        projects: [{ name: "防灾", goals: ["保住粮食产量。"] }],
      },
      { agency: "云溪县发展和改革局", goal: ["保障粮食产量。"] },
      { agency: "云溪镇人民政府", texts: { duties: ["落实全县环境整治部署，负责全镇水利工程建设管理。"] } },
      {
        agency: "云溪镇人民政府",
        projects: [{ name: "村级运转经费", goals: ["做好优抚对象服务保障、农村公路养护。"] }],
      },
      { agency: "云溪镇人民政府", projects: [{ name: "农村公路养护", goals: ["改善饮水安全。"] }] },
      { agency: "云溪县水利局", projects: [{ name: "灌渠清淤", goals: ["提高粮食产量。"] }] },
      { agency: "云溪县应急管理局", goal: ["确保小型水库安全度汛，排查农村公路隐患。"] },
      { agency: "云溪县民政局", goal: ["落实特困人员义务教育阶段学生救助。"] },
      { agency: "云溪县人力资源和社会保障局", goal: ["发放农村公路养护员岗位补贴。"] },
      { projects: [{ name: "动物防疫", goals: ["春秋两季集中免疫。"] }] },
      { agency: "云溪县退役军人事务局", goal: ["为优抚对象免费体检。"] },
    ],
  },
  check({ draft }) {
    const own = draft.agency.name === "" ? undefined : fieldsOfOffice(draft.agency.name);
    return [...countyDuties(draft), ...(own === undefined ? foreignToProjects(draft) : foreignToOffice(draft, own))];
  },
};
