import { NOTES } from "./notes.ts";
import type { StoryState } from "./state.ts";
import { isOn, shiftOf } from "./styles.ts";
import { isSymbolFont, symbolCharacter } from "./symbols.ts";

/** Where a property stands: decides what `w:tab` or `w:vanish` means. */
export interface Place {
  readonly parent: string | undefined;
  readonly inParagraphProperties: boolean;
}

/** Takes one empty element: a property of paragraph, run, cell or row, a sign, or something worth a note. */
export function readProperty(
  name: string,
  attribute: (name: string) => string | undefined,
  place: Place,
  state: StoryState,
): void {
  switch (name) {
    case "pStyle":
    case "outlineLvl":
    case "numId":
    case "ilvl":
      setParagraph(name, attribute("val"), state);
      break;
    case "rStyle":
    case "rFonts":
    case "vanish":
    case "strike":
    case "dstrike":
    case "vertAlign":
    case "position":
      if (!place.inParagraphProperties && place.parent === "rPr") setRun(name, attribute, state);
      break;
    case "tab":
    case "ptab":
      if (place.parent === "r") state.print("\t");
      break;
    case "br":
      if (/^(?:|text-?[wW]rapping)$/.test(attribute("type") ?? "")) state.print("\n");
      else state.breakPage();
      break;
    case "cr":
      state.print("\n");
      break;
    case "noBreakHyphen":
      state.print("-");
      break;
    case "sym":
      state.printSign(symbolCharacter(Number.parseInt(attribute("char") ?? "", 16), attribute("font") ?? ""));
      break;
    case "fldChar":
      setField(attribute("fldCharType"), state);
      break;
    case "checked":
    case "default":
    case "result":
    case "listEntry":
      setForm(name, attribute("val"), place.parent, state);
      break;
    case "gridSpan":
    case "vMerge":
    case "hMerge":
    case "cellDel":
      setCell(name, attribute("val"), state);
      break;
    case "gridBefore":
      state.table()?.setRow({ before: Number(attribute("val")) || 0 });
      break;
    case "hidden":
      if (place.parent !== "trPr" || !isOn(attribute("val"))) break;
      state.table()?.setRow({ dropped: true });
      state.table()?.remark({ kind: "left", message: NOTES.hidden });
      break;
    case "docPartGallery":
    case "showingPlcHdr":
      setControl(name, attribute("val"), state);
      break;
    case "pic:pic":
      state.leave(NOTES.picture);
      break;
    case "v:imagedata":
      // The picture of an embedded object is no picture of its own.
      if (!state.inObject()) state.leave(NOTES.picture);
      break;
    case "v:textpath":
      state.draw(attribute("string") ?? "");
      break;
    case "object":
      state.beginObject();
      break;
    case "c:chart":
      state.leave(NOTES.chart);
      break;
    case "dgm:relIds":
      state.diagram(attribute("*:dm") ?? "");
      break;
    case "altChunk":
    case "subDoc":
      state.leave(NOTES.chunk);
      break;
    case "commentReference":
      state.leave(NOTES.comment);
      break;
  }
}

/** A toggle property of a run; a style says the same for all runs that have it. */
function setRun(name: string, attribute: (name: string) => string | undefined, state: StoryState): void {
  const run = state.run();
  const value = attribute("val");
  if (name === "vanish") run.hidden = isOn(value);
  else if (name === "strike" || name === "dstrike") run.struck = isOn(value);
  else if (name === "vertAlign") run.shift = shiftOf(value);
  else if (name === "position") run.moved = Math.abs(Number(value)) >= LEAST_MOVE;
  else if (name === "rFonts") {
    const font = attribute("ascii") ?? attribute("hAnsi");
    run.symbolFont = isSymbolFont(font) ? font : undefined;
  } else {
    const style = state.styles.find(value);
    run.hidden ??= style.hidden;
    run.struck ??= style.struck;
    run.shift ??= style.shift;
    run.symbolFont ??= style.symbolFont;
  }
}

/** Half-points from which a moved run may be a raised or lowered sign. */
const LEAST_MOVE = 5;

/** What was ticked or chosen in a field of an old form. */
function setForm(name: string, value: string | undefined, parent: string | undefined, state: StoryState): void {
  const form = parent === "checkBox" || parent === "ddList" ? state.fields().form() : undefined;
  if (!form) return;
  if (parent === "checkBox" && (name === "checked" || form.ticked === undefined)) form.ticked = isOn(value);
  else if (name === "listEntry") form.entries.push(value ?? "");
  else if (name === "result" || form.chosen === undefined) form.chosen = Number(value) || 0;
}

function setParagraph(name: string, value: string | undefined, state: StoryState): void {
  const paragraph = state.paragraph();
  if (!paragraph) return;
  if (name === "pStyle") paragraph.style = value;
  else if (name === "outlineLvl") paragraph.outline = Number(value);
  else if (name === "numId") paragraph.numId = value;
  else paragraph.numLevel = Number(value) || 0;
}

function setField(type: string | undefined, state: StoryState): void {
  const fields = state.fields();
  if (type === "begin") fields.begin();
  else if (type === "separate") {
    fields.separate();
    const paragraph = state.paragraph();
    if (paragraph && fields.inContents()) paragraph.toc = true;
  } else if (type === "end") state.endField();
}

function setCell(name: string, value: string | undefined, state: StoryState): void {
  const cell = state.table()?.current();
  if (!cell) return;
  if (name === "gridSpan") cell.columnSpan = Number(value) || 1;
  else if (name === "vMerge") cell.vertical = value === "restart" ? "restart" : "continue";
  else if (name === "hMerge") cell.horizontal = value === "restart" ? "restart" : "continue";
  else {
    cell.dropped = true;
    state.table()?.remark({ kind: "left", message: NOTES.tracked });
  }
}

function setControl(name: string, value: string | undefined, state: StoryState): void {
  const control = state.controls[state.controls.length - 1];
  if (!control) return;
  if (name === "showingPlcHdr") control.placeholder = isOn(value);
  else if (value === "Table of Contents") control.toc = true;
}
