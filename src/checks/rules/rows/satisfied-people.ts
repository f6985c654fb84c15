import type { IndicatorRule } from "../../rule.ts";
import { anyOf } from "../../words/any-of.ts";
import { quote } from "../../words/quote.ts";

/** People of one kind in all their names; who is asked as 群众, 服务对象, 公众 may be any of them. */
const PEOPLE = [
  "企业|经营户|商户|市场主体",
  "学生|家长",
  "教师|教职工",
  "患者|病人",
  "游客",
  "参训|培训|学员",
  "残疾人",
  "退役军人|退役士兵|优抚",
  "老年人|老人",
  "驾驶员|司机|乘客",
  "农户|农民|种植户|养殖户",
];
const tellsAny = anyOf(PEOPLE.join("|"));
const KINDS = PEOPLE.map(anyOf);

const kinds = (text: string) => (tellsAny(text) ? KINDS.filter((isOf) => isOf(text)) : []);

export const satisfiedPeople: IndicatorRule = {
  id: "rows.satisfied-people",
  title: "满意度的名称和描述问的不是同样的人",
  severity: "warning",
  why: "名称是企业满意度，描述是参训人员满意占比，有一处是别的项目的。",
  needs: { columns: ["description"], measures: ["satisfaction"] },
  scope: "indicator",
  examples: {
    bad: [
      { class: "服务对象满意度指标", name: "企业满意度", description: "参训人员满意占比", target: "≥90%" },
      { class: "服务对象满意度指标", name: "学生满意度", description: "患者满意的比率", target: "≥90%" },
      { class: "服务对象满意度指标", name: "游客满意度", description: "满意的残疾人占调查人数", target: "≥90%" },
    ],
    good: [
      { class: "服务对象满意度指标", name: "企业满意度", description: "受访商户满意占比", target: "≥90%" },
      { class: "服务对象满意度指标", name: "学生满意度", description: "家长满意占比", target: "≥90%" },
      { class: "服务对象满意度指标", name: "群众满意度", description: "参训人员满意占比", target: "≥90%" },
      { class: "服务对象满意度指标", name: "农户满意度", description: "培训农户满意占比", target: "≥90%" },
    ],
  },
  check({ row, name }) {
    const { description } = row;
    const asked = description.includes("满意") ? kinds(name) : [];
    if (asked.length === 0) return [];
    const told = kinds(description);
    if (told.length === 0 || told.some((kind) => asked.includes(kind))) return [];
    return [
      {
        message: `满意度问的人不一样。名称是${quote(row.level3)}，描述是${quote(description)}，核对哪一处是别的项目的。`,
        field: "description",
        printed: description,
      },
    ];
  },
};
