import { SourceError } from "../errors.ts";
import type { Origin } from "../sink.ts";
import { NOTES } from "./notes.ts";
import { readProperty } from "./properties.ts";
import { createState, type StoryContext } from "./state.ts";
import type { PartReader } from "./tokenise.ts";

/** Root elements of stories (17.2.3, 17.10, 17.11); the last is the whole file of Word 2003. */
const ROOTS = new Set(["document", "hdr", "ftr", "footnotes", "endnotes", "wordDocument"]);
/** What the file of Word 2003 keeps beside its body; it is read apart. */
const BESIDE_BODY = new Set(["lists", "styles", "fonts", "docPr"]);
/** Stories that Word 2003 writes where they are anchored. */
const INNER_STORIES: ReadonlyMap<string, Origin> = new Map(
  Object.entries({ hdr: "header", ftr: "footer", footnote: "footnote", endnote: "endnote" }),
);

function notWord(): SourceError {
  return new SourceError("broken", "这个文件的正文不是 Word 的格式，读不了。在 WPS 里打开它，另存为 .docx 再试。");
}

/** Line breaks of the source are spaces; those that only lay out the XML round a text are nothing. */
function unbroken(text: string, preserves: boolean): string {
  const inner = preserves ? text : text.replace(/^[ \t\r]*\n\s*/, "").replace(/\s*\n[ \t\r]*$/, "");
  return inner.replace(/[\r\n]+/g, " ");
}

/** True for a story inside another; in newer files notes stand in a list of them. */
function isInner(name: string, parent: string | undefined): boolean {
  return INNER_STORIES.has(name) && parent !== undefined && parent !== "footnotes" && parent !== "endnotes";
}

/** Reads one story (body, header, footnotes …) into the sink: which element begins and ends what. */
export function createStory(context: StoryContext, origin?: Origin): PartReader {
  const state = createState(context, origin);
  const path: string[] = [];
  /** For each open AlternateContent: has a branch been taken? The first one is, the others say the same in older words. */
  const branches: { taken: boolean; unknown: boolean }[] = [];
  /** Depth inside an element that is left out with all it holds. */
  let skipped = 0;
  let listensTo: string | undefined;
  let preserves = false;
  let inParagraphProperties = false;

  const skip = (note?: string): void => {
    skipped = 1;
    if (note) state.leave(note);
  };

  const branch = (): { taken: boolean; unknown: boolean } | undefined => branches[branches.length - 1];

  /** Tracked deletions: of a run, of a paragraph's mark, of a row (17.13.5). */
  const deletion = (parent: string | undefined): void => {
    const paragraph = state.paragraph();
    if (parent === "trPr") {
      state.table()?.remark({ kind: "left", message: NOTES.tracked });
      state.table()?.setRow({ dropped: true });
      return;
    }
    state.leave(NOTES.tracked);
    if (parent !== "rPr") skip();
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
      if (parent === undefined && !ROOTS.has(name)) throw notWord();
      path.push(name);
      switch (name) {
        case "p":
          state.beginParagraph();
          break;
        case "pPr":
          inParagraphProperties = true;
          break;
        case "r":
        case "m:r":
          state.beginRun();
          break;
        case "t":
        case "m:t":
        case "a:t":
        case "instrText":
          listensTo = name;
          preserves = attribute("xml:space") === "preserve";
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
          branches.push({ taken: false, unknown: false });
          break;
        case "mc:Choice":
        case "mc:Fallback": {
          const open = branch();
          if (open?.taken) skip();
          else if (open) open.taken = true;
          break;
        }
        case "mc:Unknown": {
          const open = branch();
          if (open) open.unknown = true;
          skip();
          break;
        }
        case "ins":
        case "moveTo":
          state.leave(NOTES.tracked);
          break;
        case "del":
        case "moveFrom":
          deletion(parent);
          break;
        case "hdr":
        case "ftr":
        case "footnote":
        case "endnote":
          // Separators between text and notes are written as notes of their own.
          if (/separator|notice/i.test(attribute("type") ?? "")) skip();
          else if (isInner(name, parent)) state.beginTextBox(INNER_STORIES.get(name));
          break;
        case "comment":
          skip(NOTES.comment);
          break;
        case "delText":
        case "delInstrText":
        case "rt":
          skip();
          break;
        default:
          if (name.endsWith("Change")) skip(NOTES.tracked);
          else if (parent === "wordDocument" && BESIDE_BODY.has(name)) skip();
          else if (name.charCodeAt(0) === 109 && name.startsWith("m:"))
            state.formulas.open(name.slice(2), attribute("*:val"));
          else if (name === "fldSimple" && state.simpleField(attribute("instr") ?? "")) skip();
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
      if (isInner(name, path[path.length - 1])) {
        state.endTextBox();
        return;
      }
      switch (name) {
        case "p":
          state.endParagraph();
          break;
        case "pPr":
          inParagraphProperties = false;
          break;
        case "r":
        case "m:r":
          state.beginRun();
          break;
        case "t":
        case "m:t":
        case "a:t":
        case "instrText":
          listensTo = undefined;
          break;
        case "drawing":
        case "pict":
          state.endDrawing();
          break;
        case "object":
          state.endObject();
          state.endDrawing();
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
        case "mc:AlternateContent": {
          const ended = branches.pop();
          if (ended?.unknown && !ended.taken) state.leave(NOTES.unknown);
          break;
        }
        case "document":
        case "wordDocument":
        case "hdr":
        case "ftr":
        case "footnotes":
        case "endnotes":
          state.finish();
          break;
        default:
          if (name.charCodeAt(0) === 109 && name.startsWith("m:"))
            state.formulas.close(name.slice(2), state.paragraph());
      }
    },
    text(text) {
      if (listensTo === undefined || skipped > 0) return;
      const printed = text.includes("\n") ? unbroken(text, preserves) : text;
      if (listensTo === "a:t") state.draw(printed);
      else if (listensTo !== "instrText") state.print(printed);
      else if (!state.fields().takeText(printed)) state.paragraph()?.codes.push(printed.trim());
    },
  };
}
