import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "./clean-text.ts";

describe("cleanText", () => {
  it("leaves ordinary text alone, rare names and signs that are what they look like too", () => {
    for (const text of [
      "养护村道12公里，合格率≥95%。",
      "𠮷田、㛃村",
      "300㎡、½、㎞",
      "葛\u{e0100}城",
      "１２％　全角",
    ]) {
      expect(cleanText(text)).toEqual({ text, changes: [], doubts: [] });
    }
  });

  it("takes out what cannot be seen and names it", () => {
    const { text, changes } = cleanText("≥\u200b12\ufeff公\u00ad里");
    expect(text).toBe("≥12公里");
    expect(changes.map(({ message }) => message)).toEqual([
      "去掉了看不见的字符（零宽空格 U+200B、零宽不换行空格 U+FEFF、软连字符 U+00AD，共 3 处）",
    ]);
  });

  it("writes radicals and compatibility forms as the characters they look like", () => {
    const { text, changes } = cleanText("绩效⽬标，⻋辆，⻔⻅⻓，\uf9e9");
    expect(text).toBe("绩效目标，车辆，门见长，里");
    expect(changes[0]?.message).toContain("“⽬”（部首字符 U+2F6C）写成“目”");
  });

  it("knows signs of the Symbol font without the font, and doubts what it cannot know", () => {
    expect(cleanText("\uf0b312公里")).toMatchObject({
      text: "≥12公里",
      changes: [{ kind: "symbol-font" }],
      doubts: [],
    });
    expect(cleanText("\uf0fe是")).toMatchObject({
      text: "\uf0fe是",
      changes: [],
      doubts: [expect.stringContaining("U+F0FE")],
    });
    expect(cleanText("坏\ufffd字").doubts.length).toBe(1);
  });

  it("keeps breaks as breaks and hard spaces as spaces, without a word", () => {
    expect(cleanText("甲\u2028乙\u00a0丙\u2003丁")).toEqual({ text: "甲\n乙 丙 丁", changes: [], doubts: [] });
  });

  it("has nothing left to do the second time, and says no more than 80 characters of a text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = cleanText(text);
        const again = cleanText(once.text);
        expect(again.text).toBe(once.text);
        expect(again.changes).toEqual([]);
        for (const { message } of once.changes) expect(message.length).toBeLessThan(160);
      }),
    );
  });
});
