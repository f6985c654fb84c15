import type { ProjectRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

/** People that a project either serves or does not: the rest of its table would name them. */
const PEOPLE =
  /(外出务工人员|残疾人|退役军人|优抚对象|在校学生|学生|患者|孕产妇|护林员|网格员|驻村队员|高龄老人|老年人|低保户|困难职工|参保人员|贫困户|脱贫户|易地搬迁户|果农|养殖户|游客)/;

/** Whom a project serves by its very matter, without naming them. */
const BY_MATTER: readonly (readonly [matter: RegExp, people: RegExp])[] = [
  [/旅游|景区|景点|节会|文旅|博物馆/, /游客/],
  [/医|卫生|救护|健康|疾控|诊|病/, /患者|孕产妇|老年人|参保人员/],
  [/畜|禽|养殖|动物|防疫|兽/, /养殖户/],
  [/森林|护林|林场|防火|林区|造林/, /护林员/],
  [/学|教育|校|幼儿|助学/, /学生/],
  [/妇幼|生育|产/, /孕产妇/],
  [/养老|敬老|老龄|日间照料|助餐/, /老年人|高龄老人/],
  [/救助|低保|困难|帮扶|扶贫|振兴/, /低保户|贫困户|脱贫户|困难职工/],
  [/军|兵/, /退役军人|优抚对象/],
  [/网格|综治|平安/, /网格员/],
  [/帮扶|驻村|振兴/, /驻村队员/],
  [/搬迁/, /搬迁户/],
  [/果|桃|梨|苹|枣/, /果农/],
  [/就业|务工|劳务/, /务工/],
  [/医保|参保|社保|养老保险/, /参保人员/],
];

export const foreignPeople: ProjectRule = {
  id: "rows.foreign-people",
  title: "满意度问的是别的人",
  severity: "info",
  why: "表里别处一个字也没有提到的人，多半是从别的项目复制来的行。",
  scope: "project",
  examples: {
    bad: [
      {
        name: "集镇绿化养护",
        goals: ["养护集镇绿地1.6万平方米。"],
        rows: [{ class: "服务对象满意度指标", name: "外出务工人员满意度", target: "≥95%" }],
      },
      {
        name: "村道养护",
        goals: ["养护村道12公里。"],
        rows: [{ class: "服务对象满意度指标", name: "患者满意度", target: "≥95%" }],
      },
      {
        name: "消防器材购置",
        purpose: "购置灭火器。",
        rows: [{ class: "服务对象满意度指标", name: "护林员满意度", target: "≥95%" }],
      },
    ],
    good: [
      {
        name: "外出务工人员交通补贴",
        goals: ["发放补贴。"],
        rows: [{ class: "服务对象满意度指标", name: "外出务工人员满意度", target: "≥95%" }],
      },
      {
        name: "集镇绿化养护",
        goals: ["养护绿地。"],
        rows: [{ class: "服务对象满意度指标", name: "居民满意度", target: "≥95%" }],
      },
      {
        name: "乡村旅游节会",
        goals: ["举办节会3场。"],
        rows: [{ class: "服务对象满意度指标", name: "游客满意度", target: "≥95%" }],
      },
      { rows: [{ class: "服务对象满意度指标", name: "患者满意度", target: "≥95%" }], form: { columns: ["level3"] } },
    ],
  },
  check({ project, places }) {
    const asked = project.indicators.filter((_, index) => places[index]?.class.measures === "satisfaction");
    if (!asked.some(({ level3 }) => PEOPLE.test(level3))) return [];
    const about = `${project.name}${project.purpose}${project.goals.join("")}${Object.values(project.extra ?? {}).join("")}`;
    if (project.name.trim() === "" || about === project.name) return [];
    return project.indicators.flatMap((row, index) => {
      if (places[index]?.class.measures !== "satisfaction") return [];
      const word = PEOPLE.exec(row.level3)?.[1];
      if (word === undefined) return [];
      if (BY_MATTER.some(([matter, people]) => people.test(word) && matter.test(about))) return [];
      const said = [
        about,
        ...project.indicators.filter((other) => other !== row).map((other) => other.level3 + other.description),
      ];
      if (said.some((text) => text.includes(word) || text.includes(word.slice(0, 2)))) return [];
      return [
        {
          message: `满意度问的是别的人。${quote(project.name)}里别处没有提到“${word}”，核对是不是别的项目的行。`,
          indicator: index + 1,
          field: "level3",
          printed: row.level3,
        },
      ];
    });
  },
};
