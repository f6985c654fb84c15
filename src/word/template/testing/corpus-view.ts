import type { View, Vocabulary } from "../index.ts";

/** What the awkward templates are filled with: an invented township. */
export const vocabulary: Vocabulary = {
  tags: {
    单位全称: { kind: "value" },
    年度: { kind: "value" },
    上年数: { kind: "value" },
    有上年: { kind: "flag" },
    职责: { kind: "paragraphs" },
    "权重（%）": { kind: "value" },
    机构: { kind: "list", tags: { 机构名称: { kind: "value" } } },
    项目: {
      kind: "list",
      tags: {
        序号: { kind: "value" },
        项目名称: { kind: "value" },
        预算数: { kind: "value" },
        目标: { kind: "list", tags: { 内容: { kind: "value" } } },
        指标: {
          kind: "list",
          tags: {
            一级指标: { kind: "value" },
            二级指标: { kind: "value" },
            三级指标: { kind: "value" },
            备注: { kind: "value" },
          },
        },
      },
    },
  },
};

const indicator = (text: string): View => {
  const [level1 = "", level2 = "", level3 = ""] = text.split(" ");
  return { 一级指标: level1, 二级指标: level2, 三级指标: level3 };
};
const road = {
  序号: "1",
  项目名称: "道路养护",
  预算数: "55.00",
  目标: [{ 内容: "养护 12 公里" }, { 内容: "群众满意" }],
  指标: ["产出 数量 里程", "产出 数量 路灯", "产出 质量 合格率", "效果 质量 通行"].map(indicator),
};
const water = { 序号: "2", 项目名称: "水利维修", 预算数: "9.50", 目标: [], 指标: [indicator("产出 数量 泵站")] };
export const sampleView: View = {
  单位全称: "云溪镇人民政府",
  年度: "2025",
  上年数: "",
  有上年: false,
  职责: ["负责财政。", "负责民政。"],
  "权重（%）": "10",
  机构: [],
  项目: [road, water],
};
