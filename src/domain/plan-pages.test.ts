import { describe, expect, it } from "vitest";
import type { Draft } from "./draft.ts";
import { plannedHeadings } from "./plan.ts";
import {
  absentPages,
  numberedOwnPart,
  pageOfPartId,
  planPages,
  standardHeading,
  withOwnPart,
  withoutPage,
  withPageMoved,
  withStandardPage,
} from "./plan-pages.ts";
import { sampleDraft } from "./sample/index.ts";

const draft = sampleDraft();
const planned = (parts: Draft["parts"], of = draft): Draft => ({ ...of, parts });
const keys = (of: Draft) => planPages(of).map(({ key }) => key);
const numbers = (of: Draft) => planPages(of).map(({ heading }) => heading.number);
const STANDARD = [
  "duties",
  "figures",
  "operating",
  "threePublic",
  "performance",
  "overall",
  "projects",
  "procurement",
  "assets",
  "glossary",
  "other",
];

describe("the pages of a plan", () => {
  it("are the chapters and parts in their order, each once", () => {
    expect(keys(draft)).toEqual(STANDARD);
    expect(numbers(draft)).toEqual([
      "一、",
      "二、",
      "三、",
      "四、",
      "五、",
      "第一部分　",
      "第二部分　",
      "六、",
      "七、",
      "八、",
      "九、",
    ]);
    expect(pageOfPartId("income")).toBe("figures");
    expect(pageOfPartId("x1")).toBe("x1");
  });

  it("move among their like: a chapter with its sections, a section inside its chapter", () => {
    const down = planned(withPageMoved(draft, "performance", 1));
    expect(keys(down).slice(4, 8)).toEqual(["procurement", "performance", "overall", "projects"]);
    expect(numbers(down).slice(4, 6)).toEqual(["五、", "六、"]);
    expect(keys(planned(withPageMoved(down, "performance", -1)))).toEqual(STANDARD);
    expect(keys(planned(withPageMoved(draft, "procurement", -1))).slice(4)).toEqual([
      "procurement",
      "performance",
      "overall",
      "projects",
      "assets",
      "glossary",
      "other",
    ]);
    expect(keys(planned(withPageMoved(draft, "projects", -1))).slice(4, 7)).toEqual([
      "performance",
      "projects",
      "overall",
    ]);
  });

  it("stay where there is no way", () => {
    for (const [key, by] of [
      ["duties", -1],
      ["other", 1],
      ["overall", -1],
      ["projects", 1],
      ["nothing", 1],
    ] as const) {
      expect(withPageMoved(draft, key, by)).toBe(draft.parts);
    }
    expect(withoutPage(draft, "cover")).toBe(draft.parts);
    expect(withoutPage(draft, "nothing")).toBe(draft.parts);
    expect(withStandardPage(draft, "assets")).toBe(draft.parts);
  });

  it("go and come back to their place, with the numbers of the others", () => {
    const shorter = planned(withoutPage(draft, "operating"));
    expect(keys(shorter)).not.toContain("operating");
    expect(numbers(shorter)[2]).toBe("三、");
    expect(absentPages(shorter)).toEqual([{ key: "operating", heading: "机关运行经费安排情况" }]);
    expect(planned(withStandardPage(shorter, "operating")).parts).toEqual(draft.parts);
    const first = planned(withoutPage(draft, "duties"));
    expect(keys(planned(withStandardPage(first, "duties")))).toEqual(STANDARD);
  });

  it("keep preamble and closing words round them", () => {
    const moved = withPageMoved(draft, "duties", 1);
    expect(moved[0]?.part).toBe("preamble");
    expect(moved[moved.length - 1]?.part).toBe("closing");
  });

  it("take chapters and sections of the office's own, which count like the others", () => {
    const chapter = numberedOwnPart(draft, "绩效管理工作开展情况", 1);
    const own = planned(withOwnPart(draft, chapter, "performance"));
    expect(keys(own).slice(4, 9)).toEqual(["performance", "overall", "projects", chapter.id, "procurement"]);
    expect(numbers(own).slice(7, 9)).toEqual(["六、", "七、"]);
    const section = numberedOwnPart(draft, "绩效评价结果", 2);
    const deeper = planned(withOwnPart(own, section, chapter.id), own);
    expect(planPages(deeper).find(({ key }) => key === section.id)?.heading).toMatchObject({
      number: "（一）",
      level: 2,
    });
    const later = planned(withPageMoved(deeper, chapter.id, 1), deeper);
    expect(keys(later).slice(7, 10)).toEqual(["procurement", chapter.id, section.id]);
    expect(planPages(later).find(({ key }) => key === chapter.id)?.heading.number).toBe("七、");
    expect(keys(planned(withOwnPart(draft, chapter))).slice(-1)).toEqual([chapter.id]);
  });

  it("are numbered as the office numbers its own", () => {
    const parts = draft.parts.map((part) =>
      part.id === "duties" ? { ...part, heading: { number: "1.", text: "主要职责" } } : part,
    );
    expect(numberedOwnPart(planned(parts), "其他", 2).heading).toEqual({ number: "1.", text: "其他" });
    expect(numberedOwnPart(draft, "其他", 2).heading?.number).toBe("（一）");
  });

  it("know the standard heading of a part also while it has one of its own", () => {
    const parts = draft.parts.map((part) =>
      part.id === "operating" ? { ...part, heading: { number: "3.", text: "运行经费" } } : part,
    );
    expect(standardHeading(planned(parts), "operating")).toEqual({ number: "三、", text: "机关运行经费安排情况" });
    expect(plannedHeadings(planned(parts)).find(({ part }) => part.id === "operating")?.text).toBe("运行经费");
    expect(standardHeading(draft, "nothing")).toBeUndefined();
  });
});
