import { describe, expect, it } from "vitest";
import { type StatedValue, statedCuts, withCuts } from "./clauses.ts";

/** A pattern with `{12.50}` for a known figure, `{}` for an open one, `{=甲}` for another value. */
function stated(pattern: string): string | undefined {
  let text = "";
  const values: StatedValue[] = [];
  let at = 0;
  for (const found of pattern.matchAll(/\{(=?)([^}]*)\}/g)) {
    text += pattern.slice(at, found.index);
    const value = found[2] ?? "";
    const figure = found[1] === "";
    values.push({ start: text.length, end: text.length + value.length, figure, open: figure && value === "" });
    text += value;
    at = found.index + found[0].length;
  }
  text += pattern.slice(at);
  const cuts = statedCuts(text, values);
  return cuts && withCuts(text, cuts);
}

describe("what a sentence says when figures are open", () => {
  it.each([
    ["收入{9}万元，其中：财政{}万元，基金{2}万元。", "收入9万元，其中：基金2万元。"],
    ["收入{9}万元，其中：财政{9}万元，基金{}万元，其他{}万元。", "收入9万元，其中：财政9万元。"],
    ["收入{9}万元，其中：财政{}万元，基金{}万元。", "收入9万元。"],
    ["收入{}万元，其中：财政{5}万元。", undefined],
    ["收入{}万元。其中：财政{5}万元。", undefined],
    ["收入{}万元。其中：财政{5}万元。支出{4}万元。", "支出4万元。"],
    [
      "支出{9}万元。其中：基本{5}万元，包括人员{4}万元、公用{}万元；项目{4}万元，共{}个。",
      "支出9万元。其中：基本5万元，包括人员4万元；项目4万元。",
    ],
    ["支出{9}万元。其中：基本{5}万元，包括人员{}万元、公用{1}万元。", "支出9万元。其中：基本5万元，包括公用1万元。"],
    [
      "支出{9}万元。其中：基本{5}万元，包括人员{}万元、公用{}万元；项目{4}万元。",
      "支出9万元。其中：基本5万元；项目4万元。",
    ],
    ["支出{9}万元，其中：基本{}万元，包括人员{4}万元；项目{4}万元。", "支出9万元，其中：项目4万元。"],
    ["与{=2025}年相比，收入{}，{}；支出{增加3万元}，{增长2%}。", "与2025年相比，支出增加3万元，增长2%。"],
    ["与{=2025}年相比，收入{}；支出{}。", undefined],
    ["安排{5}万元，与上年相比{}，主要用于办公、印刷。", "安排5万元。"],
    [
      "安排{5}万元，与上年相比{减少1万元}，主要用于办公、印刷。",
      "安排5万元，与上年相比减少1万元，主要用于办公、印刷。",
    ],
    ["截至{2025年12月31日}，固定资产{}万元，具体见下表。拟购置{}万元。", undefined],
    [
      "截至{2025年12月31日}，固定资产{3}万元，具体见下表。拟购置{}万元。",
      "截至2025年12月31日，固定资产3万元，具体见下表。",
    ],
    ["本镇管理{=甲、乙，丙。}。预算{}万元。", "本镇管理甲、乙，丙。。"],
    ["（一）收入。收入{}万元。", undefined],
    ["  收入{}万元。支出{1}万元。", "  支出1万元。"],
    ["“三公”经费{8}万元：出国{}万元，接待{3}万元。", "“三公”经费8万元：接待3万元。"],
  ])("%s", (pattern, expected) => {
    expect(stated(pattern)).toBe(expected);
  });

  it("changes nothing where everything is known", () => {
    const all = "支出{9}万元。其中：基本{5}万元，包括人员{4}万元、公用{1}万元；项目{4}万元，共{3}个。";
    expect(stated(all)).toBe(all.replace(/[{}]/g, ""));
  });
});
