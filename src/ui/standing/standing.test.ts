import { describe, expect, it } from "vitest";
import { readStandings, STANDINGS_KEPT, type Standing, writeStandings } from "./standing.ts";

describe("how places were left", () => {
  it("is read as it was written, the latest ones only", () => {
    const standings = new Map<string, Standing>(
      Array.from({ length: STANDINGS_KEPT + 5 }, (_, n) => [`p${n}`, { folded: n % 2 === 0, top: n }]),
    );
    const again = readStandings(writeStandings(standings));
    expect(again.size).toBe(STANDINGS_KEPT);
    expect(again.has("p4")).toBe(false);
    expect(again.get("p5")).toEqual({ folded: false, top: 5 });
  });
  it("is nothing where what was kept is broken, and only what can be used of it", () => {
    expect(readStandings(null).size).toBe(0);
    expect(readStandings("{").size).toBe(0);
    expect(readStandings('{"a":1}').size).toBe(0);
    expect([...readStandings('[["a",{"top":"3","folded":true,"x":1}],["b"],7]')]).toEqual([["a", { folded: true }]]);
  });
});
