import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { briefPieces, textPieces } from "./text-pieces.ts";

describe("textPieces", () => {
  it("keeps figures whole and finds what was written in between", () => {
    expect(textPieces("改造8座公厕", "改造11座村级公厕")).toEqual([
      { kind: "same", text: "改造" },
      { kind: "removed", text: "8" },
      { kind: "added", text: "11" },
      { kind: "same", text: "座" },
      { kind: "added", text: "村级" },
      { kind: "same", text: "公厕" },
    ]);
    expect(textPieces("178.00", "186.00")).toEqual([
      { kind: "removed", text: "178.00" },
      { kind: "added", text: "186.00" },
    ]);
    expect(textPieces("", "")).toEqual([]);
  });

  it("makes up both texts again", () => {
    const text = fc.string({ unit: fc.constantFrom("年", "村", "1", "23", ".", "座", "\n", "😀") });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = textPieces(before, after);
        const side = (gone: string) =>
          pieces
            .filter(({ kind }) => kind !== gone)
            .map((piece) => piece.text)
            .join("");
        expect(side("added")).toBe(before);
        expect(side("removed")).toBe(after);
      }),
    );
  });

  it("finds the one changed figure in a text of many sentences", () => {
    const sentences = Array.from({ length: 900 }, (_, i) => `第${i}项工作安排资金${i * 3}万元。`);
    const now = sentences.map((text, i) => (i === 444 ? text.replace("1332", "1400") : text)).slice(1);
    const pieces = textPieces(`甲${sentences.join("")}`, `${now.join("")}乙`);
    expect(pieces.filter(({ kind }) => kind !== "same").map(({ text }) => text)).toEqual([
      "甲第0项工作安排资金0万元。",
      "1332",
      "1400",
      "乙",
    ]);
  });

  it("shows of a long text what stands round its changes", () => {
    const long = "甲".repeat(200);
    const pieces = briefPieces(`${long}8座${long}`, `${long}11座${long}`, "after");
    expect(pieces.map(({ kind }) => kind)).toEqual(["same", "added", "same"]);
    expect(pieces.map(({ text }) => text).join("")).toBe(`……${"甲".repeat(24)}11座${"甲".repeat(23)}……`);
    expect(briefPieces("8座", "11座", "before")).toEqual([
      { kind: "removed", text: "8" },
      { kind: "same", text: "座" },
    ]);
  });

  it("gives up on long texts that share nothing, in time", () => {
    const [a, b] = ["甲".repeat(100_000), "乙".repeat(100_000)];
    expect(textPieces(a, b)).toHaveLength(2);
  });
});
