import { describe, expect, it } from "vitest";
import type { Indicator } from "../domain/index.ts";
import { formAsRead } from "./table-form.ts";

const FORM = { columns: ["level1", "level2", "level3", "target"], fields: [] };

function row(level3: string, symbol: "" | "≥", value: string, unit: string): Indicator {
  const target = { kind: "quantity", symbol, value, unit } as const;
  return {
    id: `${level3}${value}`,
    level1: "产出指标",
    level2: "数量指标",
    level3,
    description: "",
    target,
    basis: "",
  };
}

describe("the form of a table as it was read", () => {
  it("has no value where most rows have a sign and a unit, and no name where most have a value alone", () => {
    const signs = ["巡查", "养护", "培训", "宣传"].map((name) => row(name, "≥", "", "次"));
    expect(formAsRead({ form: FORM, indicators: [...signs, row("检查", "≥", "3", "次")] })?.columns).not.toContain(
      "target",
    );
    const values = ["1", "2", "3", "4"].map((value) => row("", "≥", value, "次"));
    expect(formAsRead({ form: FORM, indicators: values })?.columns).not.toContain("level3");
  });

  it("is the printed one where single rows lack something, or nobody filled it in", () => {
    const rows = ["1", "2", "3", ""].map((value) => row("巡查", "≥", value, "次"));
    expect(formAsRead({ form: FORM, indicators: rows })).toBe(FORM);
    const blank = ["甲", "乙", "丙", "丁"].map((name) => row(name, "", "", ""));
    expect(formAsRead({ form: FORM, indicators: blank })).toBe(FORM);
  });
});
