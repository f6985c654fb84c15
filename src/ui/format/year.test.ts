import { describe, expect, it } from "vitest";
import { isYear } from "./year.ts";

describe("isYear", () => {
  it.each(["1990", "2026", " 2026 ", "2100"])("takes %j", (text) => expect(isYear(text)).toBe(true));
  it.each(["", "1989", "2101", "26", "20266", "２０２６", "2026年"])("refuses %j", (text) => {
    expect(isYear(text)).toBe(false);
  });
});
