import { describe, expect, it } from "vitest";
import { recognise } from "./recognise.ts";
import { accounted } from "./testing/accounted.ts";
import { answersOf } from "./testing/answers.ts";
import { INLAND } from "./testing/provinces-inland.ts";
import { NORTHERN } from "./testing/provinces-north.ts";
import { SOUTHERN } from "./testing/provinces-south.ts";

describe("disclosures as other provinces word them", () => {
  it.each([...SOUTHERN, ...INLAND, ...NORTHERN].map((item) => [item.name, item] as const))("%s", (_, item) => {
    const answers = answersOf(item);
    expect(answers.filter(([, right, read]) => right !== read)).toEqual([]);
  });

  it.each([...SOUTHERN, ...INLAND, ...NORTHERN].map((item) => [item.name, item] as const))(
    "%s: nothing is lost",
    (_, item) => {
      const reading = recognise(item.source, { id: "x" });
      expect(accounted(item.source.blocks, reading).missing).toEqual([]);
      expect(reading.unrecognised).toEqual([]);
    },
  );
});
