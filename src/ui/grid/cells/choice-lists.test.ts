import { describe, expect, it } from "vitest";
import { schemeOf } from "../../../domain/index.ts";
import { allChoices, matchingChoices } from "./choice-lists.ts";

const scheme = schemeOf("hebei-project");
const cell = (field: string, part?: "symbol" | "value" | "unit") => ({
  label: "",
  field,
  text: "",
  readOnly: false,
  ...(part === undefined ? {} : { part }),
});
const values = (list: readonly { readonly value: string }[]) => list.map((item) => item.value);

describe("choices", () => {
  it("are the classes of the scheme for 二级", () => {
    expect(values(allChoices(cell("level2"), scheme))).toContain("可持续影响指标");
    expect(values(matchingChoices(cell("level2"), scheme, "效益"))).toEqual([
      "经济效益指标",
      "社会效益指标",
      "生态效益指标",
    ]);
  });
  it("complete the unit of a whole value", () => {
    expect(values(matchingChoices(cell("target", "symbol"), scheme, "≤5.2 万"))).toContain("≤5.2 万元");
    expect(matchingChoices(cell("target", "value"), scheme, "≥95")).toEqual([]);
    expect(matchingChoices(cell("target", "value"), scheme, "按计划完成")).toEqual([]);
  });
  it("stay away from what is written out already, and from plain text", () => {
    expect(matchingChoices(cell("basis"), scheme, "年度计划")).toEqual([]);
    expect(allChoices(cell("description"), scheme)).toEqual([]);
  });
});
