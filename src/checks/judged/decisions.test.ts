import { describe, expect, it } from "vitest";
import { h2 } from "../../../templates/h2/layout.ts";
import type { Draft } from "../../domain/index.ts";
import { sampleDraft } from "../../domain/sample/index.ts";
import { checkDraft, findingKey } from "../index.ts";
import { DecisionsError, decisionsFile, decisionsOf, readDecisionsFile } from "./decisions.ts";

const sample = sampleDraft();
const faulty: Draft = {
  ...sample,
  projects: sample.projects.map((project, i) => (i === 0 ? { ...project, code: "待定" } : project)),
};
const [finding] = checkDraft(faulty, h2).open;
if (finding === undefined) throw new Error("the code is no code");
const settled = [{ ...findingKey(faulty, finding), reason: "县里还没有给编码" }];
const decided: Draft = { ...faulty, settled };

describe("a supervisor's decisions", () => {
  it("come back from their file as they were, with the reason", () => {
    const decisions = decisionsOf(decided, checkDraft(decided, h2).settled);
    expect(decisions.decisions.map(({ rule, reason, verdict }) => [rule, reason, verdict])).toEqual([
      [finding.rule, "县里还没有给编码", "false"],
    ]);
    expect(readDecisionsFile(decisionsFile(decisions))).toEqual(decisions);
  });
  it("hold nothing of the draft but what was complained of", () => {
    const file = decisionsFile(decisionsOf(decided, checkDraft(decided, h2).settled));
    expect(file).not.toContain(sample.agency.name);
    expect(file).not.toContain(sample.projects[1]?.name);
  });
  it("are refused in a sentence where they are none", () => {
    for (const broken of ["{", "[]", '{"format":"x"}', '{"format":"jibiao.judgement","version":9,"decisions":[]}']) {
      expect(() => readDecisionsFile(broken)).toThrow(DecisionsError);
    }
  });
  it("leave out what is no decision", () => {
    const file = '{"format":"jibiao.judgement","version":1,"kind":"x","decisions":[3,{"rule":"a","severity":"grave"}]}';
    expect(readDecisionsFile(file)).toEqual({ kind: "disclosure", layout: "", year: 0, columns: [], decisions: [] });
  });
});
