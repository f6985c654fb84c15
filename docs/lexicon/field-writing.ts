import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** The project's own writing, besides the judged documents. */
const OWN = [
  "src/library/topics",
  "src/domain/sample",
  "src/domain/schemes",
  "templates/h1",
  "templates/h2",
  "templates/h3",
];
const FILES = ["src/checks/words/account-names.ts"];
const JUDGED = "src/checks/judged/documents";

/** Writing of one hand: its documents have slips and habits in common. */
interface Document {
  readonly hand: string;
  readonly text: string;
}

const read = (path: string): string => readFileSync(join(root, path), "utf8");

function documents(): readonly Document[] {
  const own = [...OWN.flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name))), ...FILES];
  return [
    ...own.filter((path) => /\.(?:ts|md)$/.test(path)).map((path) => ({ hand: "own", text: read(path) })),
    ...readdirSync(join(root, JUDGED)).map((name) => ({
      hand: name.charAt(0),
      text: read(join(JUDGED, name)).split(/^---\n/m)[1] ?? "",
    })),
  ];
}

/** What stands in documents of several hands is no slip: from how many documents on, for words and for what is none. */
const LEAST = { word: 2, neighbours: 6 } as const;
const HANDS = 2;
/** What comes behind a word and makes a longer one of it. */
const SUFFIXES = new Set("率数费度员类额表制性化区县镇乡村市省局站所者业务量户");

/** True where a piece of text divides into words of the dictionary, of which the last may be one of the suffixes. */
function isPhrase(piece: string, dictionary: ReadonlySet<string>): boolean {
  if (dictionary.has(piece)) return true;
  for (let length = 2; length < piece.length; length++) {
    const rest = piece.slice(length);
    if (!dictionary.has(piece.slice(0, length))) continue;
    if (rest.length > 1 ? dictionary.has(rest) : SUFFIXES.has(rest)) return true;
  }
  return false;
}

interface Standing {
  readonly documents: number;
  readonly times: number;
}

/** What is written in this field. */
interface FieldWriting {
  /** Words and short phrases of two to four characters. */
  readonly words: ReadonlyMap<string, Standing>;
  /** Two characters that stand beside each other without being a word. */
  readonly neighbours: ReadonlySet<string>;
  /** How many characters were read. */
  readonly length: number;
}

/** Counts the judged documents and the project's own writing; a word of two characters must be one of the dictionary. */
export function fieldWriting(dictionary: ReadonlySet<string>): FieldWriting {
  const all = new Map<string, { documents: number; times: number; hands: Set<string> }>();
  let length = 0;
  for (const { hand, text } of documents()) {
    const seen = new Set<string>();
    for (const run of text.match(/[一-龥]+/g) ?? []) {
      length += run.length;
      for (let from = 0; from < run.length; from++) {
        for (let to = from + 2; to <= Math.min(run.length, from + 4); to++) {
          const piece = run.slice(from, to);
          const standing = all.get(piece) ?? { documents: 0, times: 0, hands: new Set() };
          all.set(piece, standing);
          standing.times++;
          standing.hands.add(hand);
          if (!seen.has(piece)) standing.documents++;
          seen.add(piece);
        }
      }
    }
  }
  const words = new Map<string, Standing>();
  const neighbours = new Set<string>();
  for (const [piece, { documents, times, hands }] of all) {
    if (documents < LEAST.word || hands.size < HANDS) continue;
    if (isPhrase(piece, dictionary)) words.set(piece, { documents, times });
    else if (piece.length === 2 && documents >= LEAST.neighbours) neighbours.add(piece);
  }
  return { words, neighbours, length };
}
