import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align, gapsBetween, pairSimilar } from "./index.ts";

const texts = fc.array(fc.constantFrom("甲", "乙", "丙", "丁", "戊", "己"), { maxLength: 30 });

describe("align", () => {
  it("matches equal texts only, in the order of both sides", () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const matches = align(a, b);
        matches.forEach(([i, j], k) => {
          expect(a[i]).toBe(b[j]);
          const next = matches[k + 1];
          if (next) expect(next[0] > i && next[1] > j).toBe(true);
        });
      }),
    );
  });

  it("matches a sequence with itself wholly, and all but one changed text", () => {
    fc.assert(
      fc.property(texts, fc.nat(), (a, at) => {
        expect(align(a, a).length).toBe(a.length);
        if (a.length === 0) return;
        const b = a.map((text, i) => (i === at % a.length ? "变" : text));
        expect(gapsBetween(align(a, b), a.length, b.length)).toEqual([
          { aStart: at % a.length, aEnd: (at % a.length) + 1, bStart: at % a.length, bEnd: (at % a.length) + 1 },
        ]);
      }),
    );
  });

  it("takes a document of 30,000 cells with scattered changes in its stride", () => {
    const a = Array.from({ length: 30_000 }, (_, i) => (i % 3 === 0 ? `第 ${i} 格` : `常用${i % 7}`));
    const b = a.map((text, i) => (i % 500 === 250 ? `${text}改` : text)).filter((_, i) => i % 4001 !== 4000);
    expect(align(a, b).length).toBeGreaterThan(29_900);
  });
});

describe("pairSimilar", () => {
  const whole = (a: readonly string[], b: readonly string[]) =>
    pairSimilar(a, b, { aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length });

  it("pairs in order where as many stand on both sides", () => {
    expect(whole(["甲", "乙"], ["丙", "丁"])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it("pairs what is alike and leaves over what was added or left out", () => {
    expect(whole(["预算收入1402万元", "预算支出1402万元"], ["新的一段", "预算收入1403万元", "预算支出1402万"])).toEqual(
      [
        [0, 1],
        [1, 2],
      ],
    );
    expect(whole(["甲乙丙丁", "全然不同"], ["甲乙丙戊"])).toEqual([[0, 0]]);
  });
});
