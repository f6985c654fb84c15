import { describe, expect, it } from "vitest";
import { h2 } from "../../templates/h2/layout.ts";
import { SAMPLE_FAULTS, withFaults } from "../domain/sample/faults.ts";
import { sampleDraft } from "../domain/sample/index.ts";
import { checkDraft } from "./index.ts";

const rules = (faults = SAMPLE_FAULTS) =>
  checkDraft(withFaults(sampleDraft(), faults), h2).open.map(({ rule }) => rule);

describe("the sample with faults", () => {
  it.each(SAMPLE_FAULTS.map((fault) => [fault.what, fault] as const))("has one that is found: %s", (_, fault) => {
    expect(rules([fault])).toContain(fault.rule);
  });
  it("shows the whole range: mends that are offered and such that only a person can make", () => {
    const { open } = checkDraft(withFaults(sampleDraft()), h2);
    const problems = open.filter(({ severity }) => severity !== "info");
    expect(problems.filter(({ severity }) => severity === "error").length).toBeGreaterThan(4);
    expect(problems.filter(({ severity }) => severity === "warning").length).toBeGreaterThan(4);
    expect(problems.filter(({ fix }) => fix !== undefined).length).toBeGreaterThan(6);
    expect(problems.filter(({ fix }) => fix === undefined).length).toBeGreaterThan(4);
    expect(open.some(({ rule }, index) => open.findIndex((other) => other.rule === rule) !== index)).toBe(true);
  });
  it("has nothing wrong besides: the title says what it is", () => {
    const faulty = withFaults(sampleDraft(), []);
    expect(checkDraft(faulty, h2).open).toEqual([]);
    expect(faulty.title).toContain("有问题");
    expect(faulty.id).not.toBe(sampleDraft().id);
  });
});
