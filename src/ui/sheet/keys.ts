/** What a key means in the grid. */
export type GridAction =
  | { readonly type: "move"; readonly dx: number; readonly dy: number; readonly extend: boolean }
  | { readonly type: "jump"; readonly to: "rowStart" | "rowEnd" | "first" | "last"; readonly extend: boolean }
  | { readonly type: "tab"; readonly back: boolean }
  | { readonly type: "enter"; readonly back: boolean }
  | { readonly type: "selectAll" }
  | { readonly type: "moveRow"; readonly dy: number }
  | {
      readonly type:
        | "edit"
        | "cancel"
        | "clear"
        | "choices"
        | "newline"
        | "rowBelow"
        | "fillDown"
        | "undo"
        | "redo"
        | "menu";
    };

/** The part of a keyboard event that matters. */
export interface Stroke {
  readonly key: string;
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
}

/** "replace": typing replaced the cell's text, arrows still move between cells, as in a spreadsheet; "edit": the caret owns them. */
export type EditMode = "replace" | "edit";

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const PAGE = 8;

/**
 * The action of a key, or undefined where the text, the input method or the browser owns it. Keys pressed during a
 * composition never come here.
 */
export function actionOf(stroke: Stroke, editing: EditMode | undefined): GridAction | undefined {
  const { key, shift, ctrl, alt } = stroke;
  if (alt) return altAction(stroke, editing);
  if (ctrl && key === "Enter") return { type: "rowBelow" };
  if (key === "Tab" && !ctrl) return { type: "tab", back: shift };
  if (key === "Enter") return { type: "enter", back: shift };
  if (key === "Escape") return { type: "cancel" };
  if (key === "ContextMenu" || (shift && key === "F10")) return { type: "menu" };
  if (editing !== undefined) return editingAction(stroke, editing);
  return ctrl ? ctrlAction(stroke) : idleAction(stroke);
}

function altAction({ key, shift, ctrl }: Stroke, editing: EditMode | undefined): GridAction | undefined {
  if (ctrl) return undefined;
  if (key === "Enter") return { type: "newline" };
  if (shift && (key === "ArrowUp" || key === "ArrowDown")) return { type: "moveRow", dy: key === "ArrowUp" ? -1 : 1 };
  if (key === "ArrowDown" && !shift) return { type: "choices" };
  if (key === "ArrowUp" && !shift && editing !== undefined) return { type: "choices" };
  return undefined;
}

function editingAction({ key, shift, ctrl }: Stroke, editing: EditMode): GridAction | undefined {
  const arrow = ARROWS[key];
  if (arrow === undefined || shift || ctrl || editing === "edit") return undefined;
  return { type: "move", dx: arrow[0], dy: arrow[1], extend: false };
}

function ctrlAction({ key, shift }: Stroke): GridAction | undefined {
  if (key === "Home" || key === "End") return { type: "jump", to: key === "Home" ? "first" : "last", extend: shift };
  if (key === "ArrowUp" || key === "ArrowDown" || key === "ArrowLeft" || key === "ArrowRight") {
    const to = { ArrowUp: -Infinity, ArrowDown: Infinity, ArrowLeft: -Infinity, ArrowRight: Infinity }[key];
    const sideways = key === "ArrowLeft" || key === "ArrowRight";
    return { type: "move", dx: sideways ? to : 0, dy: sideways ? 0 : to, extend: shift };
  }
  switch (key.toLowerCase()) {
    case "a":
      return { type: "selectAll" };
    case "d":
      return { type: "fillDown" };
    case "z":
      return { type: shift ? "redo" : "undo" };
    case "y":
      return { type: "redo" };
    default:
      return undefined;
  }
}

function idleAction({ key, shift }: Stroke): GridAction | undefined {
  const arrow = ARROWS[key];
  if (arrow !== undefined) return { type: "move", dx: arrow[0], dy: arrow[1], extend: shift };
  switch (key) {
    case "Home":
      return { type: "jump", to: "rowStart", extend: shift };
    case "End":
      return { type: "jump", to: "rowEnd", extend: shift };
    case "PageUp":
      return { type: "move", dx: 0, dy: -PAGE, extend: shift };
    case "PageDown":
      return { type: "move", dx: 0, dy: PAGE, extend: shift };
    case "F2":
      // With Shift it writes a remark, which is the page's.
      return shift ? undefined : { type: "edit" };
    case "Delete":
      return { type: "clear" };
    default:
      return undefined;
  }
}
