import { describe, expect, it } from "vitest";
import { actionOf, type EditMode, type Stroke } from "./keys.ts";

function press(keys: string, editing?: EditMode) {
  const parts = keys.split("+");
  const key = parts[parts.length - 1] ?? "";
  const stroke: Stroke = {
    key,
    shift: parts.includes("Shift"),
    ctrl: parts.includes("Ctrl"),
    alt: parts.includes("Alt"),
  };
  return actionOf(stroke, editing);
}

describe("keys while a cell rests", () => {
  it.each([
    ["ArrowUp", { type: "move", dx: 0, dy: -1, extend: false }],
    ["Shift+ArrowRight", { type: "move", dx: 1, dy: 0, extend: true }],
    ["Tab", { type: "tab", back: false }],
    ["Shift+Tab", { type: "tab", back: true }],
    ["Enter", { type: "enter", back: false }],
    ["Shift+Enter", { type: "enter", back: true }],
    ["Ctrl+Enter", { type: "rowBelow" }],
    ["Home", { type: "jump", to: "rowStart", extend: false }],
    ["Ctrl+End", { type: "jump", to: "last", extend: false }],
    ["Ctrl+Shift+Home", { type: "jump", to: "first", extend: true }],
    ["F2", { type: "edit" }],
    ["Delete", { type: "clear" }],
    ["Escape", { type: "cancel" }],
    ["Alt+ArrowDown", { type: "choices" }],
    ["Alt+Shift+ArrowDown", { type: "moveRow", dy: 1 }],
    ["Alt+Enter", { type: "newline" }],
    ["Shift+F10", { type: "menu" }],
    ["Ctrl+a", { type: "selectAll" }],
    ["Ctrl+D", { type: "fillDown" }],
    ["Ctrl+z", { type: "undo" }],
    ["Ctrl+y", { type: "redo" }],
    ["Ctrl+Shift+Z", { type: "redo" }],
    ["Shift+F2", undefined],
  ])("%s", (keys, action) => {
    expect(press(keys)).toEqual(action);
  });

  it.each([
    "a",
    "Backspace",
    "Shift+A",
    "Ctrl+c",
    "Ctrl+v",
    "Ctrl+ ",
    "Shift+ ",
    "Ctrl+.",
    "Ctrl+Shift+F",
    "F8",
    "F9",
    "Alt+PageDown",
    "Ctrl+Tab",
    "Ctrl+=",
  ])("%s is left to the text, the input method or the page", (keys) => {
    expect(press(keys)).toBeUndefined();
  });
});

describe("keys while a cell is edited", () => {
  it("move between cells with the arrows only while typing replaced the text", () => {
    expect(press("ArrowLeft", "replace")).toEqual({ type: "move", dx: -1, dy: 0, extend: false });
    expect(press("ArrowLeft", "edit")).toBeUndefined();
    expect(press("Shift+ArrowLeft", "replace")).toBeUndefined();
  });
  it.each(["Home", "End", "Delete", "Ctrl+z", "Ctrl+a", "Ctrl+ArrowLeft", "F2"])("%s belongs to the text", (keys) => {
    expect(press(keys, "edit")).toBeUndefined();
    expect(press(keys, "replace")).toBeUndefined();
  });
  it("take the text with Enter and Tab, give it up with Esc", () => {
    expect(press("Enter", "edit")?.type).toBe("enter");
    expect(press("Tab", "edit")?.type).toBe("tab");
    expect(press("Escape", "edit")?.type).toBe("cancel");
  });
});
