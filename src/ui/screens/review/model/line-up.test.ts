import { describe, expect, it } from "vitest";
import { lineUp } from "./line-up.ts";

const items = (ids: string) => [...ids].map((id) => ({ id }));
const words = (before: string, after: string) =>
  lineUp(items(before), items(after)).map(
    (pair) =>
      `${pair.id}${pair.before === undefined ? "+" : ""}${pair.after === undefined ? "-" : ""}${pair.moved ? "~" : ""}`,
  );

describe("lineUp", () => {
  it("keeps removed items where they stood", () => {
    expect(words("abcd", "acd")).toEqual(["a", "b-", "c", "d"]);
    expect(words("abcd", "bd")).toEqual(["a-", "b", "c-", "d"]);
    expect(words("ab", "")).toEqual(["a-", "b-"]);
  });
  it("tells added from moved", () => {
    expect(words("abc", "axbc")).toEqual(["a", "x+", "b", "c"]);
    expect(words("abcd", "dabc")).toEqual(["d~", "a", "b", "c"]);
  });
  it("shows everything as it is where nothing is compared", () => {
    expect(lineUp(undefined, items("a"))).toEqual([{ id: "a", before: undefined, after: { id: "a" }, moved: false }]);
  });
});
