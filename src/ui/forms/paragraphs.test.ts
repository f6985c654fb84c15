import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphsOf, textOf } from "./paragraphs.ts";

describe("paragraphs in a field", () => {
  it("are a line each", () => {
    expect(paragraphsOf("甲\r\n乙\n")).toEqual(["甲", "乙", ""]);
    expect(paragraphsOf("")).toEqual([]);
  });
  it("lose nothing that is typed", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const text = typed.replace(/\r\n?/g, "\n");
        expect(textOf(paragraphsOf(text))).toBe(text);
      }),
    );
  });
});
