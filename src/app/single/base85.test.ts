import { describe, expect, it } from "vitest";
import { fromBase85, toBase85 } from "./base85.ts";

describe("bytes as signs", () => {
  it("come back, whatever they are and however many are left over", () => {
    for (const fill of [0, 1, 127, 254, 255]) {
      for (let length = 0; length < 10; length++) {
        const bytes = Uint8Array.from({ length }, (_, at) => (at % 3 === 2 ? 255 - fill : fill));
        expect([...fromBase85(toBase85(bytes))]).toEqual([...bytes]);
      }
    }
  });

  it("take five signs for four bytes, none of which begins a comment or needs an escape in a page", () => {
    const bytes = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256);
    const text = toBase85(bytes);
    expect(text).toHaveLength(5000);
    expect(text).toMatch(/^[(-|]+$/);
  });
});
