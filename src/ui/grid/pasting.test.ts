import { describe, expect, it } from "vitest";
import { writtenRun } from "./pasting.ts";

describe("the rows a paste wrote", () => {
  it("are one run where they stand together, also where one of them said the same before", () => {
    expect(writtenRun([false, true, true, false], 2)).toEqual({ top: 1, bottom: 2 });
    expect(writtenRun([true, false, true], 3)).toEqual({ top: 0, bottom: 2 });
  });
  it("are none where their classes took them apart, or where nothing changed", () => {
    expect(writtenRun([true, false, false, true], 2)).toBeUndefined();
    expect(writtenRun([false, false], 2)).toBeUndefined();
  });
});
