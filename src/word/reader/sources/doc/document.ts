import type { Numbering } from "../docx/numbering.ts";
import type { Styles } from "../docx/styles.ts";
import { SourceError } from "../errors.ts";
import type { Origin } from "../sink.ts";
import { type Bytes, createBytes } from "./bytes.ts";
import { readLists } from "./lists.ts";
import { type CharacterFormat, type Lookup, readCharacterPages, readParagraphPages } from "./pages.ts";
import { type PieceText, readPieces } from "./pieces.ts";
import type { ParagraphFormat } from "./properties.ts";
import { readStyles } from "./styles.ts";

/** A range of the text: the body, the footnotes, one header … */
export interface StoryRange {
  readonly from: number;
  readonly to: number;
  readonly origin?: Origin | undefined;
}

/** An opened .doc: its text and what is said of each place in it. */
export interface DocDocument {
  readonly pieces: PieceText;
  readonly paragraphs: Lookup<ParagraphFormat>;
  readonly characters: Lookup<CharacterFormat>;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly fonts: readonly string[];
  readonly stories: readonly StoryRange[];
  /** Comments are no story that is read. */
  readonly hasComments: boolean;
}

const WORD = 0xa5ec;
/** Word 97; earlier files are built otherwise. */
const FIRST_FORMAT = 0xc1;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
/** Where the list of places of tables begins in the file's header, and their numbers in it (MS-DOC 2.5.6). */
const PLACES = 0x9a;
const PLACE = { styles: 1, headers: 11, characters: 12, paragraphs: 13, fonts: 15, pieces: 33, lists: 73, uses: 74 };
/** Characters of each story, in the order in which they follow each other (MS-DOC 2.5.4). */
const COUNTS = 0x4c;
const HEADER_KINDS: readonly Origin[] = ["header", "header", "footer", "footer", "header", "footer"];
const SEPARATORS = 6;
const MOST_HEADERS = 200;

/**
 * Opens the streams of a .doc (MS-DOC).
 * @param stream finds a stream of the container.
 * @throws SourceError "unsupported"; RangeError where the file is damaged
 */
export function openDocument(stream: (name: string) => Uint8Array | undefined): DocDocument {
  const file = createBytes(stream("WordDocument") ?? new Uint8Array());
  if (file.uint16(0) !== WORD) throw new RangeError("not a Word file");
  const flags = file.uint16(10);
  if (flags & ENCRYPTED) {
    throw new SourceError("unsupported", "这个文件加了密码，读不了。在 WPS 里去掉密码，另存一份再打开。");
  }
  if (file.uint16(2) < FIRST_FORMAT) {
    throw new SourceError("unsupported", "这是 Word 95 或更早的 .doc，读不了。在 WPS 里打开它，另存为 .docx 再来。");
  }
  const table = createBytes(stream(flags & SECOND_TABLE ? "1Table" : "0Table") ?? new Uint8Array());
  const dataStream = stream("Data");
  const data = dataStream ? createBytes(dataStream) : undefined;
  const extent = (place: number) => {
    const at = PLACES + place * 8;
    return { at: file.uint32(at), length: file.uint32(at + 4) };
  };
  const pages = (place: number): [Bytes, number, number, Bytes] => {
    const { at, length } = extent(place);
    return [table, at, Math.min(length, table.length), file];
  };
  const clx = extent(PLACE.pieces);
  const styles = extent(PLACE.styles);
  const fonts = readFonts(table, extent(PLACE.fonts));
  return {
    pieces: readPieces(table, clx.at, clx.length, file),
    paragraphs: readParagraphPages(...pages(PLACE.paragraphs), data),
    characters: readCharacterPages(...pages(PLACE.characters), fonts),
    styles: readStyles(table, styles.at, styles.length),
    numbering: readLists(table, extent(PLACE.lists), extent(PLACE.uses)),
    fonts,
    ...storiesOf(file, table, extent(PLACE.headers)),
  };
}

function storiesOf(
  file: Bytes,
  table: Bytes,
  headers: { readonly at: number; readonly length: number },
): Pick<DocDocument, "stories" | "hasComments"> {
  const count = (index: number): number => file.uint32(COUNTS + index * 4);
  const [body, footnotes, headerTexts, macros, comments, endnotes, boxes] = [0, 1, 2, 3, 4, 5, 6].map(count) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const headersFrom = body + footnotes;
  const endnotesFrom = headersFrom + headerTexts + macros + comments;
  const boxesFrom = endnotesFrom + endnotes;
  const headerStories: StoryRange[] = [];
  const places = Math.floor(headers.length / 4);
  for (let index = SEPARATORS; index < Math.min(places - 2, MOST_HEADERS); index++) {
    const from = headersFrom + table.uint32(headers.at + index * 4);
    const to = headersFrom + table.uint32(headers.at + index * 4 + 4);
    const origin = HEADER_KINDS[(index - SEPARATORS) % HEADER_KINDS.length];
    if (to > from && to <= headersFrom + headerTexts) headerStories.push({ from, to, origin });
  }
  const inOrder = (origin: Origin): StoryRange[] => headerStories.filter((story) => story.origin === origin);
  const stories: StoryRange[] = [
    { from: 0, to: body },
    { from: boxesFrom, to: boxesFrom + boxes, origin: "textbox" },
    ...inOrder("header"),
    ...inOrder("footer"),
    { from: body, to: headersFrom, origin: "footnote" },
    { from: endnotesFrom, to: boxesFrom, origin: "endnote" },
  ];
  return { stories: stories.filter(({ from, to }) => to > from), hasComments: comments > 0 };
}

/** Names of the fonts (MS-DOC 2.9.286 SttbfFfn), which tell signs of symbol fonts. */
function readFonts(table: Bytes, { at, length }: { readonly at: number; readonly length: number }): string[] {
  const fonts: string[] = [];
  if (length < 4) return fonts;
  const count = table.uint16(at);
  let cursor = at + 4;
  while (fonts.length < count && cursor < Math.min(at + length, table.length)) {
    const size = table.byte(cursor);
    const name = new TextDecoder("utf-16le").decode(table.slice(cursor + 40, cursor + 1 + size));
    fonts.push(name.split("\u0000")[0] ?? "");
    cursor += size + 1;
  }
  return fonts;
}
