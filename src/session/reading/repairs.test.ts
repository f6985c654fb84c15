import { describe, expect, it } from "vitest";
import { keepPrinted, type RepairedPlace, repairedPlaces } from "./repairs.ts";
import { readingOf, SMALL } from "./testing.ts";

const { draft, repairs } = readingOf(SMALL);
const at = (to: string, printed: string): RepairedPlace => ({
  to,
  printed,
  now: "",
  place: "",
  block: 0,
  message: "",
  kind: "",
});

describe("repairs of a reading", () => {
  it("are one a place, with all that was done there", () => {
    const one = { to: "a", place: "项目 1", block: 3, printed: ">=98％", now: "≥98%" };
    expect(
      repairedPlaces([
        { ...one, message: "“>=”写成 ≥" },
        { ...one, message: "全角字符写成半角" },
      ]),
    ).toMatchObject([{ ...one, message: "“>=”写成 ≥；全角字符写成半角" }]);
  });
  it("are of one kind where the same was done to other texts", () => {
    const kinds = [
      "“1,250”写成 1250",
      "“3,000.5”写成 3000.5",
      "看着一样、其实不是这个字：“⽬”（部首字符 U+2F6C）写成“目”",
      "看着一样、其实不是这个字：“⾥”（部首字符 U+2FA5）写成“里”、“⽬”（部首字符 U+2F6C）写成“目”，共 3 处",
      "去掉了千位分隔的逗号",
    ].map((message, nth) => repairedPlaces([{ ...at(`${nth}`, ""), message }])[0]?.kind);
    expect(kinds.map((kind) => kinds.indexOf(kind))).toEqual([0, 0, 2, 2, 4]);
  });
  it("are undone letter by letter, and nothing else changes", () => {
    const kept = keepPrinted(draft, repairedPlaces(repairs));
    const [first, second] = kept.projects[0]?.indicators ?? [];
    expect(second?.target).toEqual({ kind: "text", text: "≥9595%以上" });
    expect(second).not.toHaveProperty("printedTarget");
    expect(first).toBe(draft.projects[0]?.indicators[0]);
  });
  it("are undone in amounts and in the other tables", () => {
    const more = {
      ...draft,
      assets: { asOf: "", rows: [{ id: "z1", item: "房屋", quantity: "1", value: "25.6169" }] },
    };
    const kept = keepPrinted(more, [
      at("assets.rows.z1.value", "256169"),
      at("projects.p1.budget.total", "549000"),
      at("assets.rows.z1.id", "x"),
      at("assets.rows.gone.value", "1"),
      at("projects.p1.__proto__.polluted", "x"),
    ]);
    expect(kept.assets.rows).toEqual([{ id: "z1", item: "房屋", quantity: "1", value: "256169" }]);
    expect(kept.projects[0]?.budget.total).toBe("549000");
    expect(Object.hasOwn({}, "polluted")).toBe(false);
  });
  it("are undone in texts: only the letters that were changed, and never in a value", () => {
    const text = (to: string, printed: string, now: string) => ({
      ...at(to, printed),
      now,
      pieces: [{ printed, now }],
    });
    const [project] = draft.projects;
    const [row] = project?.indicators ?? [];
    const narrative = { ...draft.narrative, duties: ["公里", "别的"] };
    const kept = keepPrinted({ ...draft, narrative }, [
      text("narrative.duties", "公⾥", "公里"),
      text(`projects.${project?.id}.indicators.${row?.id}.level3`, `${row?.level3}\u200b`, row?.level3 ?? ""),
    ]);
    expect(kept.narrative.duties).toEqual(["公⾥", "别的"]);
    expect(kept.projects[0]?.indicators[0]?.level3).toBe(`${row?.level3}\u200b`);
    expect(kept.projects[0]?.indicators[0]?.target).toBe(row?.target);
  });
});
