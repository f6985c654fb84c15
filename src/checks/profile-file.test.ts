import { describe, expect, it } from "vitest";
import { h2 } from "../../templates/h2/layout.ts";
import { SAMPLE_FAULTS, withFaults } from "../domain/sample/faults.ts";
import { sampleDraft } from "../domain/sample/index.ts";
import { checkDraft, type Profile, profileFile, readProfileFile, restoreProfile } from "./index.ts";

const bytes = (value: unknown) => new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
const profile: Profile = {
  rules: {
    "values.over-100": { on: false },
    "rows.basis-missing": { severity: "error" },
    "projects.purpose-copied": { limits: { length: 30 } },
  },
};

describe("a county's profile", () => {
  it("comes back from its file as it was", () => {
    expect(readProfileFile(bytes(profileFile(profile)))).toEqual({ profile, unknown: 0 });
  });
  it("switches rules off and makes them graver", () => {
    const draft = withFaults(sampleDraft(), SAMPLE_FAULTS);
    const found = (rule: string, by?: Profile) =>
      checkDraft(draft, h2, by === undefined ? {} : { profile: by }).open.filter((finding) => finding.rule === rule);
    expect(found("values.over-100").length).toBe(2);
    expect(found("values.over-100", profile)).toEqual([]);
    expect(found("rows.basis-missing").map(({ severity }) => severity)).toEqual(["warning"]);
    expect(found("rows.basis-missing", profile).map(({ severity }) => severity)).toEqual(["error"]);
  });
  it("takes from outside only what is a setting of a rule", () => {
    const foreign = JSON.parse(
      '{"rules":{"__proto__":{"on":false},"constructor":{"on":false},"values.over-100":{"on":"nein","severity":"grave","limits":{"x":1}},"projects.purpose-copied":{"on":false,"limits":{"length":-1,"alike":2,"toString":3}}}}',
    ) as unknown;
    expect(restoreProfile(foreign)).toEqual({
      rules: {
        "values.over-100": { limits: { x: 1 } },
        "projects.purpose-copied": { on: false, limits: { alike: 2, toString: 3 } },
      },
    });
    for (const broken of [undefined, null, 3, [], {}, { rules: [] }])
      expect(restoreProfile(broken)).toEqual({ rules: {} });
  });
  it("counts rules of another edition and refuses what is no profile with one sentence", () => {
    const other = { format: "jibiao.rules", version: 1, rules: { "values.of-tomorrow": { on: false } } };
    expect(readProfileFile(bytes(other))).toEqual({ profile: { rules: {} }, unknown: 1 });
    for (const bad of ["{", "[]", { format: "jibiao.draft" }, { ...other, version: 2 }, " ".repeat(1024 * 1024 + 1)]) {
      expect(() => readProfileFile(bytes(bad))).toThrow(/^[^a-zA-Z]*[\u4e00-\u9fff].*。$/);
    }
  });
});
