import {
  decodeXml,
  isXmlPath,
  openPackage,
  packageError,
  parseXml,
  type WordPackage,
  type XmlPart,
} from "../package/index.ts";
import { changingContainers, containerSpans, vanishedRows } from "./containers.ts";
import { type Place, TemplateProblem } from "./errors.ts";
import { folded } from "./folding.ts";
import { gridSpans } from "./grids.ts";
import {
  headingSpan,
  headingsOf,
  NO_STYLES,
  namedHeadings,
  type ParagraphStyles,
  paragraphStyles,
} from "./headings.ts";
import { idSpans, type Numbers, noteNumbers } from "./ids.ts";
import { layOut } from "./layout.ts";
import { type Marks, readMarks } from "./marks.ts";
import type { Piece } from "./pieces.ts";
import { hasSection } from "./placement.ts";
import { createPlacer } from "./places.ts";
import { regionSpans } from "./regions.ts";
import { assemble, type Span } from "./spans.ts";
import { statementParagraphs, statementSpan } from "./statements.ts";
import { alignedTables, changingTables, fittedTables, mergedCells, tableSpans } from "./tables.ts";
import { propertyStreams, storyStreams } from "./text.ts";
import { loopsInProperties, removableParagraphs, removableSpan, valueSpans } from "./values.ts";
import { createLexicon, type Lexicon, type Vocabulary } from "./vocabulary.ts";

/**
 * The stages, from the bytes of a Word file to pieces that are only joined:
 *
 *   bytes ─ openPackage ─▶ parts ─ parseXml ─▶ trees over the text of each part
 *     each story (body, header, footer, notes …), `compileStory`:
 *       text        the runs of a paragraph as one stream, so that a tag may be split over runs     text.ts
 *        ▼
 *       marks       tags found and looked up: values, openings and ends of regions, merge marks     marks.ts, tags.ts
 *        ▼
 *       layout      what each region covers: letters, paragraphs, rows, blocks; none may cross      placement.ts, layout.ts
 *        ▼
 *       spans       stretches of the source to leave out, to repeat or to fill, with their reasons   regions, values, tables,
 *        ▼                                                                                         containers, ids
 *       pieces      literal text, value, loop, condition …; all XML between them is kept as it came  spans.ts, pieces.ts
 *   problems of every stage are collected with their places; a story with problems has no pieces.
 *
 * `fill` (fill.ts, run.ts) runs the pieces over a view and saves the package.
 */

/** A tag that occurs in a template. */
export interface TagUse {
  /** In the vocabulary's spelling where it is known. */
  readonly name: string;
  /** As typed, in half width: `{#项目}`. */
  readonly printed: string;
  readonly known: boolean;
  readonly place: Place;
}

/** A Word file made ready for filling. Immutable; one template fills any number of views. */
export interface Template {
  /** All parts as they came; those with tags are filled from `programs`. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly programs: ReadonlyMap<string, readonly Piece[]>;
  readonly vocabulary: Vocabulary;
  /** Every tag, in the order of the document. */
  readonly uses: readonly TagUse[];
  /** What has to be mended before the template can be filled; empty for a sound one. */
  readonly problems: readonly TemplateProblem[];
  /** Numbers that bookmarks and drawings of the template have. */
  readonly usedNumbers: ReadonlySet<number>;
}

/** Templates are small; whatever is larger is refused before it is inflated. */
const LIMITS = { fileSize: 24 * 2 ** 20, partSize: 16 * 2 ** 20, totalSize: 40 * 2 ** 20 };
const MAX_ELEMENTS = 200_000;
const STORIES = new Set(["w:document", "w:hdr", "w:ftr", "w:footnotes", "w:endnotes"]);
const PROPERTIES = /^docProps\/[^/]+\.xml$/;
const MAY_BE_STORY = /^word\/[^/]+\.xml$/;

/**
 * Makes a template of a .docx: finds its tags, pairs its marks, and cuts every part into literals and decisions.
 * Problems do not stop it; all of them are in `problems`, in the order of the document.
 * @throws PackageError where the file is no sound Word file.
 */
export function compile(bytes: Uint8Array, vocabulary: Vocabulary): Template {
  const { parts, mainPath } = asDocument(openPackage(bytes, LIMITS));
  const lexicon = createLexicon(vocabulary);
  const numbers: Numbers = { used: new Set(), slots: 0 };
  const opened: { readonly path: string; readonly part: XmlPart }[] = [];
  for (const [path, content] of parts) {
    if (path !== mainPath && !PROPERTIES.test(path) && !(MAY_BE_STORY.test(path) && isXmlPath(path))) continue;
    const part = parseXml(decodeXml(content), MAX_ELEMENTS);
    // Another prefix than `w:` is allowed, but nobody writes it; the tags would be overlooked.
    if (path === mainPath && part.root.name !== "w:document") throw packageError("not-word");
    if (!STORIES.has(part.root.name) && !PROPERTIES.test(path)) continue;
    noteNumbers(part, numbers);
    opened.push({ path, part });
  }
  // The body first, so that problems and tags come in the order one reads.
  opened.sort((a, b) => Number(b.path === mainPath) - Number(a.path === mainPath));

  const stylesPart = parts.get(STYLES);
  const styles = stylesPart === undefined ? NO_STYLES : paragraphStyles(decodeXml(stylesPart));
  const programs = new Map<string, readonly Piece[]>();
  const uses: TagUse[] = [];
  const problems: TemplateProblem[] = [];
  for (const { path, part } of opened) {
    const result = STORIES.has(part.root.name)
      ? compileStory(part, lexicon, numbers, styles)
      : compileProperties(part, lexicon);
    uses.push(...result.marks.all.map(({ name, printed, known, place }) => ({ name, printed, known, place })));
    problems.push(...folded(result.problems, result.marks));
    if (result.pieces && result.marks.all.length > 0) programs.set(path, result.pieces);
  }
  return { parts, programs, vocabulary, uses, problems, usedNumbers: numbers.used };
}

/** A Word template (.dotx) becomes a document: what is filled is saved as .docx. */
function asDocument({ parts, mainPath }: WordPackage): WordPackage {
  const types = decodeXml(parts.get(TYPES) ?? new Uint8Array());
  if (types.includes("macroEnabled")) throw packageError("macros");
  if (!types.includes(".template.main+xml")) return { parts, mainPath };
  const changed = new TextEncoder().encode(types.replace(".template.main+xml", ".document.main+xml"));
  return { parts: new Map(parts).set(TYPES, changed), mainPath };
}

const STYLES = "word/styles.xml";
const TYPES = "[Content_Types].xml";

interface Compiled {
  readonly marks: Marks;
  readonly problems: readonly TemplateProblem[];
  /** Undefined where there are problems. */
  readonly pieces: readonly Piece[] | undefined;
}

function compileProperties(part: XmlPart, lexicon: Lexicon): Compiled {
  const marks = readMarks(propertyStreams(part), createPlacer(part), lexicon);
  const problems = [...marks.problems, ...loopsInProperties(marks)];
  const layout = layOut(part, marks);
  const { spans, problems: unsplittable } = regionsAndValues(part, marks, layout.regions, lexicon);
  problems.push(...layout.problems, ...unsplittable);
  return { marks, problems, pieces: problems.length === 0 ? assemble(part.source, spans) : undefined };
}

function compileStory(part: XmlPart, lexicon: Lexicon, numbers: Numbers, styles: ParagraphStyles): Compiled {
  const marks = readMarks(storyStreams(part), createPlacer(part), lexicon);
  const layout = layOut(part, marks);
  const merged = mergedCells(marks, layout);
  const { spans, problems: unsplittable } = regionsAndValues(part, marks, layout.regions, lexicon);
  const grids = gridSpans(part, marks, lexicon, styles);
  const problems = [...marks.problems, ...layout.problems, ...merged.problems, ...grids.problems, ...unsplittable];
  if (problems.length > 0) return { marks, problems, pieces: undefined };

  const fitted = fittedTables(part, marks, lexicon, styles);
  const tables = new Set([...changingTables(layout), ...fitted.keys(), ...alignedTables(marks)]);
  const removable = removableParagraphs(marks, lexicon);
  const statements = statementParagraphs(marks, lexicon);
  const comeAndGo = statements.size + removable.size + grids.tables.length + layout.regions.length > 0;
  const styled = comeAndGo ? headingsOf(part, styles) : [];
  const known = new Set(styled.map(({ paragraph }) => paragraph));
  const named = comeAndGo ? namedHeadings(marks, lexicon) : [];
  const levels = new Map(named.map(({ paragraph, level }) => [paragraph, level]));
  // Where only some headings have a style, all that are known by name are as deep as their names say.
  const headings = [
    ...styled.map((heading) => ({ ...heading, level: levels.get(heading.paragraph) ?? heading.level })),
    ...named.filter(({ paragraph }) => !known.has(paragraph)),
  ].filter(({ paragraph }) => !layout.vanishing.has(paragraph) && !hasSection(paragraph));
  const paragraphs = [...removable.keys(), ...statements, ...headings.map(({ paragraph }) => paragraph)];
  const mayGo = [...layout.vanishing, ...paragraphs, ...tables, ...grids.tables, ...merged.cells.keys()];
  const all: Span[] = [
    ...spans,
    ...grids.spans,
    ...vanishedRows(layout.vanishing),
    ...idSpans(part, layout.regions, mayGo, numbers),
  ];
  for (const [paragraph, name] of removable) all.push(removableSpan(paragraph, name));
  for (const paragraph of statements) all.push(statementSpan(paragraph));
  for (const heading of headings) all.push(headingSpan(heading));
  for (const table of tables) all.push(...tableSpans(part, table, merged.cells, fitted.get(table)));
  for (const container of changingContainers(layout, tables, [...paragraphs, ...grids.tables])) {
    all.push(...containerSpans(part, container, tables, layout.vanishing));
  }
  return { marks, problems, pieces: assemble(part.source, all) };
}

function regionsAndValues(
  part: XmlPart,
  marks: Marks,
  regions: ReturnType<typeof layOut>["regions"],
  lexicon: Lexicon,
): { readonly spans: readonly Span[]; readonly problems: readonly TemplateProblem[] } {
  const spans: Span[] = [...valueSpans(part, marks, lexicon)];
  const problems: TemplateProblem[] = [];
  for (const region of regions) {
    const result = regionSpans(part.source, region, lexicon);
    if (result instanceof TemplateProblem) problems.push(result);
    else spans.push(...result);
  }
  return { spans, problems };
}
