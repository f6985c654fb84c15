import { NOTES, type StoryState } from "./state.ts";
import { isOn } from "./styles.ts";
import { symbolCharacter } from "./symbols.ts";

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
      if (!place.inParagraphProperties && state.styles.find(attribute("val")).hidden) state.hideRun(true);
      break;
    case "vanish":
      if (!place.inParagraphProperties) state.hideRun(isOn(attribute("val")));
      break;
    case "tab":
    case "ptab":
      if (place.parent === "r") state.print("\t");
      break;
    case "br":
      if (/^(?:|textWrapping)$/.test(attribute("type") ?? "")) state.print("\n");
      break;
    case "cr":
      state.print("\n");
      break;
    case "noBreakHyphen":
      state.print("-");
      break;
    case "sym":
      state.print(symbolCharacter(Number.parseInt(attribute("char") ?? "", 16), attribute("font") ?? ""));
      break;
    case "fldChar":
      setField(attribute("fldCharType"), state);
      break;
    case "fldSimple":
      state.paragraph()?.codes.push((attribute("instr") ?? "").trim());
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
      state.sink.note(NOTES.hidden);
      break;
    case "docPartGallery":
    case "showingPlcHdr":
      setControl(name, attribute("val"), state);
      break;
    case "pic:pic":
    case "v:imagedata":
      state.sink.note(NOTES.picture);
      break;
    case "object":
      state.sink.note(NOTES.object);
      break;
    case "altChunk":
      state.sink.note(NOTES.chunk);
      break;
    case "commentReference":
      state.sink.note(NOTES.comment);
      break;
  }
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
  } else if (type === "end") {
    const code = fields.end()?.trim();
    if (code) state.paragraph()?.codes.push(code);
  }
}

function setCell(name: string, value: string | undefined, state: StoryState): void {
  const cell = state.table()?.current();
  if (!cell) return;
  if (name === "gridSpan") cell.columnSpan = Number(value) || 1;
  else if (name === "vMerge") cell.vertical = value === "restart" ? "restart" : "continue";
  else if (name === "hMerge") cell.horizontal = value === "restart" ? "restart" : "continue";
  else {
    cell.dropped = true;
    state.sink.note(NOTES.tracked);
  }
}

function setControl(name: string, value: string | undefined, state: StoryState): void {
  const control = state.controls[state.controls.length - 1];
  if (!control) return;
  if (name === "showingPlcHdr") control.placeholder = isOn(value);
  else if (value === "Table of Contents") control.toc = true;
}
