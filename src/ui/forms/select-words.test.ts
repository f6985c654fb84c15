import { describe, expect, it } from "vitest";
import { wantedRange } from "./select-words.ts";

const text = "收入0.90万元。\n接待费0.90万元。\n\n没有了。";
const of = (field: string | undefined, words?: string) => {
  const range = wantedRange(text, { place: { section: "income", ...(field === undefined ? {} : { field }) }, words });
  return range === undefined ? undefined : [range[0], text.slice(...range)];
};

describe("what is selected where a jump lands", () => {
  it("is the words, in the paragraph meant", () => {
    expect(of("paragraph.2", "0.90")).toEqual([13, "0.90"]);
    expect(of("paragraph.1", "0.90")).toEqual([2, "0.90"]);
    expect(of(undefined, "接待费")).toEqual([10, "接待费"]);
  });
  it("is the whole paragraph where the words are not in it", () => {
    expect(of("paragraph.4", "0.90")).toEqual([22, "没有了。"]);
    expect(of("paragraph.1")).toEqual([0, "收入0.90万元。"]);
  });
  it("is the letters meant, where they are known and still there", () => {
    const place = { section: "income" };
    expect(wantedRange(text, { place, words: "收入", range: [10, 13] })).toEqual([10, 13]);
    expect(wantedRange("短", { place, range: [10, 13] })).toBeUndefined();
  });
  it("is nothing where neither is known", () => {
    expect(of(undefined, "别的词")).toBeUndefined();
    expect(of("paragraph.9")).toBeUndefined();
  });
});
