import { describe, expect, it } from "vitest";
import { changedTime, clockTime, printedDay } from "./time.ts";

const at = (year: number, month: number, day: number, hour = 0, minute = 0) =>
  new Date(year, month - 1, day, hour, minute).getTime();

describe("times", () => {
  it("prints hours and minutes in two digits", () => {
    expect(clockTime(at(2025, 2, 10, 9, 5))).toBe("09:05");
  });
  it.each([
    [at(2025, 2, 10, 9, 41), "今天 09:41"],
    [at(2025, 2, 9, 23, 59), "昨天 23:59"],
    [at(2025, 2, 8, 11, 5), "2 月 8 日 11:05"],
    [at(2024, 12, 31, 16, 0), "2024 年 12 月 31 日"],
  ])("says when something changed (%#)", (when, words) => {
    expect(changedTime(when, at(2025, 2, 10, 10, 0))).toBe(words);
  });
  it("calls last night yesterday, also over the turn of the year", () => {
    expect(changedTime(at(2024, 12, 31, 23, 50), at(2025, 1, 1, 0, 10))).toBe("昨天 23:50");
  });
});

it("prints a day as papers do", () => {
  expect(printedDay(new Date(2026, 1, 6, 23, 59).getTime())).toBe("2026年2月6日");
});
