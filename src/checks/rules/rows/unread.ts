import { isEmptyTarget } from "../../../domain/index.ts";
import type { ProjectRule } from "../../rule.ts";

const LOST = [
  {
    id: "target",
    message: "指标值可能没有读对。这张表多半的行只读到符号和单位，没有数，对照原文，看数是不是在别的栏里。",
  },
  {
    id: "level3",
    message: "三级指标可能没有读对。这张表多半的行只读到指标值，没有名称，对照原文，看名称是不是在别的栏里。",
  },
] as const;

export const unread: ProjectRule = {
  id: "rows.unread",
  title: "可能没有读对",
  severity: "info",
  why: "表里有一栏没有认出来，是读取的毛病，不是写的人漏了，先对照原文。",
  scope: "project",
  habit: {
    least: 2,
    say: (count, [first]) => ({ message: `${first?.message ?? ""}这样的表有 ${count} 张。` }),
  },
  examples: {
    bad: [
      { name: "村道养护", form: { columns: [], fields: ["name"] } },
      { rows: ["养护里程", "合格率"], form: { columns: ["level1", "level2", "level3"] } },
      { rows: ["养护里程", "合格率"], form: { columns: ["level3", "extra:石桥镇"] } },
    ],
    good: [
      {
        rows: ["养护里程", "合格率"],
        form: { columns: ["level1", "level2", "level3", "extra:分值", "extra:评分标准", "extra:得分"] },
      },
      { rows: ["养护里程|≥12公里"], form: { columns: ["level3", "target"] } },
      { rows: ["养护里程"], form: { columns: ["level3", "target"] } },
      { rows: ["养护里程"] },
    ],
  },
  check({ project, form }) {
    if (!form.printed) return [];
    const rows = project.indicators;
    if (rows.length === 0) {
      return [
        {
          message: "指标可能没有读对。这张表没有读懂，一行指标也没有读出来，对照原文，要紧的手工补上。",
          field: "indicators",
          printed: "",
        },
      ];
    }
    // Printed, and taken out of the form again because most rows show nothing of it.
    const lost = LOST.find(({ id }) => !form.hasColumn(id) && project.form?.columns.some((one) => one.startsWith(id)));
    if (lost !== undefined) return [{ message: lost.message, field: "indicators", printed: "" }];
    const named = rows.filter(({ level3 }) => level3.trim() !== "");
    // In a form that scores, the value stands in the standard of the points.
    if (
      form.hasColumn("target") ||
      form.hasColumn("extra:得分") ||
      form.hasColumn("extra:评分标准") ||
      named.length === 0 ||
      !named.every(({ target }) => isEmptyTarget(target))
    )
      return [];
    return [
      {
        message: "指标值可能没有读对。这张表的指标值一栏没有认出来，对照原文，看值是不是在别的栏里。",
        field: "indicators",
        printed: "",
      },
    ];
  },
};
