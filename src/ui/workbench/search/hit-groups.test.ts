import { describe, expect, it } from "vitest";
import { sampleDraft } from "../../../domain/sample/index.ts";
import { findWords } from "../../../session/index.ts";
import { LAYOUT } from "../../../session/testing.ts";
import { groupHits, surroundings } from "./hit-groups.ts";

const draft = sampleDraft(LAYOUT);

describe("the list of hits", () => {
  it("is grouped by page, as the outline counts and calls them", () => {
    const { hits } = findWords(draft, LAYOUT, { words: "垃圾", exact: false });
    const groups = groupHits(hits, draft);
    expect(groups.flatMap((group) => group.hits)).toEqual(hits);
    expect(new Set(groups.map(({ spot }) => JSON.stringify(spot))).size).toBe(groups.length);
    expect(groups.find(({ spot }) => spot.kind === "project")).toMatchObject({
      number: "2",
      title: draft.projects[1]?.name,
    });
    expect(groups[0]).toMatchObject({ number: "", title: "第一部分　部门整体" });
  });
  it("shows the words in one line with what stands round them", () => {
    const text = `${"前".repeat(20)}\n找到${"后".repeat(40)}`;
    const told = {
      ...draft,
      projects: draft.projects.slice(0, 1).map((one) => ({ ...one, purpose: text, name: "𠮷找到𠮷" })),
    };
    const [name, purpose] = findWords(told, LAYOUT, { words: "找到", exact: true }).hits.map(surroundings);
    expect(name).toEqual(["𠮷", "找到", "𠮷"]);
    expect(purpose).toEqual([`…${"前".repeat(7)} `, "找到", `${"后".repeat(26)}…`]);
  });
});
