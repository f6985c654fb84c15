import { describe, expect, it } from "vitest";
import type { LearntPlace } from "../../../session/index.ts";
import { groupsOf } from "./place-groups.ts";

const place = (id: string, tag: string): LearntPlace => ({
  id,
  tag,
  tags: [tag],
  text: "甲",
  before: "",
  after: "",
  under: "",
});

describe("places by what they print", () => {
  it("stand in groups, the most frequent tag first, without what stays text", () => {
    const places = [
      "年度",
      "收入合计",
      "年度",
      "单位名称",
      "收入合计增减",
      "上年收入合计",
      "预算数",
      "三级指标",
      "股室",
    ];
    const all = places.map((tag, n) => place(`${n}`, tag));
    expect(groupsOf(all, ({ id, tag }) => (id === "3" ? "" : tag)).map(({ name, tags }) => [name, ...tags])).toEqual([
      ["单位名称、年度、日期", "年度"],
      ["增加、减少、持平", "收入合计增减"],
      ["收支和三公的数", "收入合计", "上年收入合计"],
      ["项目表", "预算数"],
      ["指标行", "三级指标"],
      ["其他栏目", "股室"],
    ]);
  });
});
