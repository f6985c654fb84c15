import { describe, expect, it } from "vitest";
import { actionOf } from "./use-shortcuts.ts";

const press = (key: string, ...with_: readonly ("ctrl" | "shift" | "alt")[]) => ({
  key,
  ctrl: with_.includes("ctrl"),
  shift: with_.includes("shift"),
  alt: with_.includes("alt"),
});

describe("shortcuts", () => {
  it.each([
    [press("z", "ctrl"), "undo"],
    [press("Z", "ctrl", "shift"), "redo"],
    [press("Z", "ctrl"), "undo"],
    [press("y", "ctrl"), "redo"],
    [press("s", "ctrl"), "save"],
    [press("p", "ctrl"), "preview"],
    [press("g", "ctrl"), "goto"],
    [press("f", "ctrl"), "find"],
    [press("H", "ctrl"), "replace"],
    [press("F3"), "find"],
    [press("F8"), "nextFinding"],
    [press("F8", "shift"), "previousFinding"],
    [press("F9"), "togglePanel"],
    [press("F9", "shift"), "mendHere"],
    [press("PageDown", "alt"), "next"],
    [press("PageUp", "alt"), "previous"],
  ] as const)("knows %j", (keys, action) => {
    expect(actionOf(keys)).toBe(action);
  });
  it("leaves the keys of input methods, the browser and the grid alone", () => {
    const left = [
      press("Shift", "shift"),
      press(" ", "ctrl"),
      press(".", "ctrl"),
      press("f", "ctrl", "shift"),
      press("s", "ctrl", "shift"),
      press("PageDown", "ctrl"),
      press("ArrowUp", "alt", "shift"),
      press("z"),
      press("Enter", "ctrl"),
    ];
    for (const keys of left) expect(actionOf(keys)).toBeUndefined();
  });
});
