import { describe, expect, it } from "vitest";
import { catalogue } from "./catalogue.ts";
import { checkDraft } from "./checker.ts";
import { EXAMPLE_LAYOUT, exampleDrafts, inBareForm, withoutNeeds } from "./examples.ts";
import { applyFix } from "./fix.ts";
import { RULES } from "./rules/index.ts";

const only = (id: string) => ({
  profile: {
    rules: Object.fromEntries(RULES.filter((rule) => rule.id !== id).map((rule) => [rule.id, { on: false }])),
  },
});

/** The one rule that is about what other forms print and nobody used. */
const OF_FORMS = "rows.unused-classes";

describe.each(RULES.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const { bad, good } = exampleDrafts(rule);
  const run = (draft: (typeof bad)[number]) => checkDraft(draft, EXAMPLE_LAYOUT, only(id)).open;

  it("has three cases of each kind", () => {
    expect(bad.length).toBeGreaterThanOrEqual(3);
    expect(good.length).toBeGreaterThanOrEqual(3);
  });
  it.each(bad.map((draft, i) => [JSON.stringify(rule.examples.bad[i]), draft] as const))("finds %s", (_, draft) => {
    const findings = run(draft);
    expect(findings.map((finding) => finding.rule)).toContain(id);
    for (const { message, where } of findings) {
      expect(message).toMatch(/^[^。]{2,24}。/);
      expect(message).toMatch(/。$/);
      expect(message).not.toMatch(/您|请|非法|异常|失败|成功|!|！|undefined|NaN|\[object/);
      expect(where.project ?? where.section).toBeDefined();
    }
  });
  it.each(good.map((draft, i) => [JSON.stringify(rule.examples.good[i]), draft] as const))("leaves %s", (_, draft) => {
    expect(run(draft)).toEqual([]);
  });
  it("says nothing in the form of another county: without what it needs, or with names and values only", () => {
    for (const draft of [...withoutNeeds(rule), ...(id === OF_FORMS ? [] : inBareForm(rule))]) {
      expect(run(draft), JSON.stringify(draft.projects)).toEqual([]);
    }
  });
  it("mends what it offers to mend", () => {
    for (const draft of bad) {
      let mended = draft;
      for (let round = 0; round < 10; round++) {
        const finding = run(mended).find((item) => item.fix !== undefined);
        if (finding === undefined) break;
        const before = run(mended).length;
        mended = applyFix(mended, EXAMPLE_LAYOUT, finding);
        expect(run(mended).length, `${finding.message} ${JSON.stringify(finding.fix)}`).toBeLessThan(before);
      }
    }
  });
});

describe("the catalogue", () => {
  it("says of every rule over rows which columns it looks at", () => {
    const silent = RULES.filter(({ scope, needs }) => scope === "indicator" && needs?.columns === undefined);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
  it("names every rule once, after its group", () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^(values|rows|projects|texts|figures|document)\.[a-z0-9-]+$/);
  });
  it("says why, in words", () => {
    for (const entry of catalogue()) {
      expect(entry.why.length).toBeGreaterThan(8);
      expect([...entry.bad, ...entry.good].filter((text) => /\[object|undefined/.test(text))).toEqual([]);
    }
  });
});
