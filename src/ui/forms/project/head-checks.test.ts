import { describe, expect, it } from "vitest";
import { budgetCheck, planCheck, stepLine } from "./head-checks.ts";

const plan = (...percents: string[]) => percents.map((percent, i) => ({ by: `${(i + 1) * 3}月底`, percent }));

describe("the budget", () => {
  it.each([
    ["186.00", "180.00", "6.00", "财政＋其他，与预算数相符"],
    ["186", "180.00", "6", "财政＋其他，与预算数相符"],
    ["9.50", "9.00", "", "财政＋其他＝9.00，少 0.50"],
    ["9.00", "9.00", "0.50", "财政＋其他＝9.50，多 0.50"],
    ["", "9.00", "0.50", "财政＋其他＝9.50"],
    ["0.3", "0.1", "0.2", "财政＋其他，与预算数相符"],
  ])("%s = %s + %s: %s", (total, fiscal, other, words) => {
    expect(budgetCheck({ total, fiscal, other })?.words).toBe(words);
  });
  it("says nothing while there is nothing to compare", () => {
    expect(budgetCheck({ total: "9", fiscal: "", other: "" })).toBeUndefined();
    expect(budgetCheck({ total: "九", fiscal: "9", other: "" })).toBeUndefined();
  });
  it("offers the total that would agree", () => {
    expect(budgetCheck({ total: "9.50", fiscal: "9.00", other: "" })?.mend).toBe("9.00");
  });
});

describe("the spending plan", () => {
  it.each([
    [["20", "45", "80", "100"], true, "逐期增加，到 100"],
    [["20%", "45％", "80", "100.00%"], true, "逐期增加，到 100"],
    [["20", "20", "80", "100"], true, "逐期增加，到 100"],
    [["20", "45", "30", "100"], false, "9月底 30 比6月底 45 还少"],
    [["20", "45", "80", "95"], false, "12月底 95，应到 100"],
  ])("%j", (percents, agrees, words) => {
    expect(planCheck(plan(...percents))).toMatchObject({ agrees, words });
  });
  it("says nothing while a figure is missing", () => {
    expect(planCheck(plan("20", "", "80", "100"))).toBeUndefined();
    expect(planCheck([])).toBeUndefined();
  });
  it("is drawn to the months it names", () => {
    expect(stepLine(plan("50", "100"), 120, 20)).toBe("M0 19.5H30V10.3H60V1");
    expect(stepLine(plan("50", "x"), 120, 20)).toBeUndefined();
  });
});
