import type { Origin } from "../sink.ts";
import { readProperty } from "./properties.ts";
import { createState, NOTES, type StoryContext } from "./state.ts";
import type { PartReader } from "./tokenise.ts";

/** Reads one story (body, header, footnotes …) into the sink: which element begins and ends what. */
export function createStory(context: StoryContext, origin?: Origin): PartReader {
  const state = createState(context, origin);
  const path: string[] = [];
  /** For each open AlternateContent: has a branch been taken? The first one is, the others say the same in older words. */
  const branches: boolean[] = [];
  /** Depth inside an element that is left out with all it holds. */
  let skipped = 0;
  let listensTo: string | undefined;
  let inParagraphProperties = false;

  const skip = (note?: string): void => {
    skipped = 1;
    if (note) state.sink.note(note);
  };

  /** Tracked deletions: of a run, of a paragraph's mark, of a row (17.13.5). */
  const deletion = (parent: string | undefined): void => {
    state.sink.note(NOTES.tracked);
    const paragraph = state.paragraph();
    if (parent === "trPr") state.table()?.setRow({ dropped: true });
    else if (parent !== "rPr") skip();
    else if (inParagraphProperties && paragraph) paragraph.joinsNext = true;
  };

  return {
    ignoresLooks: true,
    open(name, attribute) {
      if (skipped > 0) {
        skipped++;
        return;
      }
      const parent = path[path.length - 1];
      path.push(name);
      switch (name) {
        case "p":
          state.beginParagraph();
          break;
        case "pPr":
          inParagraphProperties = true;
          break;
        case "r":
          state.hideRun(false);
          break;
        case "t":
        case "m:t":
        case "instrText":
          listensTo = name;
          break;
        case "tbl":
          state.beginTable();
          break;
        case "tc":
          state.beginCell();
          break;
        case "txbxContent":
          state.beginTextBox();
          break;
        case "sdt":
          state.controls.push({ toc: false, placeholder: false });
          break;
        case "mc:AlternateContent":
          branches.push(false);
          break;
        case "mc:Choice":
        case "mc:Fallback":
          if (branches[branches.length - 1]) skip();
          else if (branches.length > 0) branches[branches.length - 1] = true;
          break;
        case "ins":
        case "moveTo":
          state.sink.note(NOTES.tracked);
          break;
        case "del":
        case "moveFrom":
          deletion(parent);
          break;
        case "footnote":
        case "endnote":
          // Separators between text and notes are written as notes of their own.
          if (/separator|notice/i.test(attribute("type") ?? "")) skip();
          break;
        case "delText":
        case "delInstrText":
        case "rt":
          skip();
          break;
        default:
          if (name.endsWith("Change")) skip(NOTES.tracked);
          else readProperty(name, attribute, { parent, inParagraphProperties }, state);
      }
    },
    close(name) {
      if (skipped > 1) {
        skipped--;
        return;
      }
      skipped = 0;
      path.pop();
      switch (name) {
        case "p":
          state.endParagraph();
          break;
        case "pPr":
          inParagraphProperties = false;
          break;
        case "r":
          state.hideRun(false);
          break;
        case "t":
        case "m:t":
        case "instrText":
          listensTo = undefined;
          break;
        case "tbl":
          state.endTable();
          break;
        case "tr":
          state.table()?.endRow();
          break;
        case "tc":
          state.endCell();
          break;
        case "txbxContent":
          state.endTextBox();
          break;
        case "sdt":
          state.controls.pop();
          break;
        case "mc:AlternateContent":
          branches.pop();
          break;
        case "document":
        case "hdr":
        case "ftr":
        case "footnotes":
        case "endnotes":
          state.finish();
          break;
      }
    },
    text(text) {
      if (listensTo === undefined || skipped > 0) return;
      const printed = text.includes("\n") ? text.replace(/[\r\n]+/g, " ") : text;
      if (listensTo !== "instrText") state.print(printed);
      else if (!state.fields().takeText(printed)) state.paragraph()?.codes.push(printed.trim());
    },
  };
}
