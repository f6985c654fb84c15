import { describe, expect, it } from "vitest";
import type { Finding, Severity } from "../../domain/index.ts";
import { placeAttribute } from "./place-attribute.ts";
import { placeMarks } from "./place-marks.tsx";

const finding = (severity: Severity, message: string): Finding => ({ rule: "r", severity, message, where: {} });

describe("marks of the chapters' fields", () => {
  it("join what is said of one field, the gravest first; paragraphs share their text", () => {
    const marks = placeMarks([
      [finding("warning", "年度不对。"), { section: "income", field: "paragraph.2" }],
      [finding("error", "数不符。"), { section: "income", field: "paragraph.1" }],
    ]);
    expect([...marks]).toEqual([
      [placeAttribute({ section: "income" }), { severity: "error", message: "数不符。 年度不对。" }],
    ]);
  });
  it("leave out what cannot be decided", () => {
    expect(placeMarks([[finding("info", "看一看。"), { section: "figures", field: "收入合计" }]]).size).toBe(0);
  });
  it("keep rows apart", () => {
    const marks = placeMarks([
      [finding("error", "甲"), { section: "organisations", rowId: "a", field: "name" }],
      [finding("error", "乙"), { section: "organisations", rowId: "b", field: "name" }],
    ]);
    expect(marks.size).toBe(2);
  });
});
