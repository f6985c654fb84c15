import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChanges } from "./apply.ts";
import { compareValues, sameValue } from "./change.ts";

const text = fc.constantFrom("", "甲", "乙", "丙丙");
const row = (id: string) => fc.record({ id: fc.constant(id), level3: text, target: target, extra: extras });
const target = fc.oneof(
  fc.record({ kind: fc.constant("text"), text }),
  fc.record({ kind: fc.constant("quantity"), symbol: fc.constantFrom("≥", "="), value: text, unit: text }),
);
const extras = fc.dictionary(fc.constantFrom("分值", "权重", "__proto__", "constructor"), text);
const ids = fc.shuffledSubarray(["a", "b", "c", "d", "e", "f"]);
const rows = ids.chain((chosen) => fc.tuple(...chosen.map(row)));
const draft = fc.record({
  title: text,
  goals: fc.array(text, { maxLength: 3 }),
  figures: extras,
  projects: ids.chain((chosen) =>
    fc.tuple(...chosen.map((id) => fc.record({ id: fc.constant(id), name: text, indicators: rows }))),
  ),
});

describe("comparison", () => {
  it("of a value with itself is empty", () => {
    fc.assert(
      fc.property(draft, (a) => {
        expect(compareValues(a, JSON.parse(JSON.stringify(a)))).toEqual([]);
      }),
    );
  });
  it("applied to the one gives the other", () => {
    fc.assert(
      fc.property(draft, draft, (a, b) => {
        const result = applyChanges(a, compareValues(a, b));
        expect(sameValue(result, b)).toBe(true);
        expect(compareValues(result, b)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
  it("sees a moved row as moved", () => {
    const list = (...order: string[]) => ({ rows: order.map((id) => ({ id, name: id })) });
    expect(compareValues(list("a", "b", "c", "d"), list("b", "c", "d", "a"))).toEqual([
      {
        kind: "order",
        path: ["rows"],
        before: ["a", "b", "c", "d"],
        after: ["b", "c", "d", "a"],
        moved: ["a"],
      },
    ]);
  });
  it("keeps the identity of what it does not touch", () => {
    const a = {
      projects: [
        { id: "1", name: "甲" },
        { id: "2", name: "乙" },
      ],
    };
    const b = {
      projects: [
        { id: "1", name: "丙" },
        { id: "2", name: "乙" },
      ],
    };
    expect(applyChanges(a, compareValues(a, b)).projects[1]).toBe(a.projects[1]);
  });
});
