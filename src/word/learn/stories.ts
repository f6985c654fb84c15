import { type Draft, liveLabel, liveParagraph, saysItsYear } from "../../domain/index.ts";
import { decodeXml, openPackage, parseXml, type XmlElement, type XmlPart } from "../package/index.ts";
import { BARRIER } from "../template/tags.ts";
import { type Stream, storyStreams } from "../template/text.ts";
import { createEdits, type Edits } from "./edits.ts";
import type { Learning } from "./learning.ts";
import type { FileParagraph } from "./pieces.ts";
import type { Decided, LearntPlace } from "./places.ts";
import type { Noted } from "./summary.ts";

/** What stands beside the body: headers, footers, notes, each a part of its own. */
const BESIDE = /^word\/(header|footer|footnotes|endnotes)\d*\.xml$/;
const NAMES: Readonly<Record<string, string>> = {
  header: "页眉",
  footer: "页脚",
  footnotes: "脚注",
  endnotes: "尾注",
};

interface Beside {
  readonly path: string;
  readonly name: string;
  readonly part: XmlPart;
}

function besides(parts: ReadonlyMap<string, Uint8Array>): readonly Beside[] {
  return [...parts].flatMap(([path, content]) => {
    const name = NAMES[BESIDE.exec(path)?.[1] ?? ""];
    return name === undefined ? [] : [{ path, name, part: parseXml(decodeXml(content)) }];
  });
}

const printedStreams = (part: XmlPart): readonly Stream[] =>
  storyStreams(part).filter(({ kind, text }) => kind === "text" && text.replaceAll(BARRIER, "").trim() !== "");

const paragraphOf = (stream: Stream): FileParagraph => ({
  element: stream.owner,
  stream,
  text: stream.text.replaceAll(BARRIER, ""),
});

/** A part beside the body that is written anew, and as it is shown. */
interface LearntPart {
  readonly path: string;
  readonly source: string;
  readonly shown: string;
  readonly places: readonly LearntPlace[];
}

/** The office, the years and certain figures in headers, footers and notes become tags; nothing else of them changes. */
export function learnBeside(
  parts: ReadonlyMap<string, Uint8Array>,
  draft: Draft,
  noted: Noted,
  decided: Decided,
): readonly LearntPart[] {
  return besides(parts).flatMap(({ path, name, part }) => {
    const edits = createEdits(part.source, noted, decided, `${path.replace(/^word\/|\.xml$/g, "")}.`);
    const isFrame = name === "页眉" || name === "页脚";
    for (const stream of printedStreams(part))
      if (isFrame) learnLabel(edits, draft, paragraphOf(stream));
      else learnSentence(edits, draft, paragraphOf(stream));
    const found = edits.found();
    if (found.length === 0) return [];
    const places = found.map(({ at: _, ...place }) => ({ ...place, under: name }));
    return [{ path, source: edits.apply(), shown: edits.shown(), places }];
  });
}

/**
 * The same in what the body holds besides its paragraphs and the values of its tables: boxes of text, tables inside cells,
 * covers drawn as tables, labels.
 * @param own tables whose cells the draft prints.
 */
export function learnRest(
  { edits, draft, pieces, traced }: Learning,
  part: XmlPart,
  own: ReadonlySet<XmlElement>,
): void {
  const known = new Set<XmlElement>();
  for (const piece of pieces) {
    if (piece.kind === "paragraph") known.add(piece.element);
    else
      for (const { cells } of piece.rows)
        for (const cell of cells) {
          for (const { element } of cell.paragraphs) known.add(element);
          const values = traced.ofCell(cell).filter(({ role }) => role === "value");
          // "截止时间：2025年12月31日" above the assets: the label stays, the day lives.
          if (values.some(({ to }) => to === "assets.asOf"))
            for (const paragraph of cell.paragraphs) learnSentence(edits, draft, paragraph);
          else if (values.length === 0 && !own.has(piece.element))
            for (const paragraph of cell.paragraphs) learnLabel(edits, draft, paragraph);
        }
  }
  for (const stream of printedStreams(part))
    if (!known.has(stream.owner)) learnSentence(edits, draft, paragraphOf(stream));
}

/**
 * Certain figures of a paragraph become tags where they stand, in the looks of their first letter.
 * @returns the paragraph as a draft may keep it.
 */
export function learnSentence(edits: Edits, draft: Draft, paragraph: FileParagraph): string {
  const { places, text } = liveParagraph(draft, paragraph.stream.text, ({ start, labels, message }) =>
    edits.chosen(paragraph, start, labels, message !== undefined),
  );
  for (const { start, end, labels, message, frozen } of places) {
    const [label] = labels;
    if (label !== undefined && (frozen || message === undefined)) edits.tag(paragraph, start, end, label, message);
    else if (message !== undefined) edits.doubt(paragraph, start, end, labels, message);
  }
  return text.replaceAll(BARRIER, "").trim();
}

/** In what is no sentence the years and the office. */
function learnLabel(edits: Edits, draft: Draft, paragraph: FileParagraph): void {
  for (const { start, end, label } of liveLabel(draft, paragraph.stream.text)) edits.tag(paragraph, start, end, label);
}

/** Longest quote of what is printed as it stands. */
const QUOTED = 24;
const TAG = /\{[^{}]*\}/g;
/** A line of the contents. */
const ENTRY = /^[\s\u0001]*\{原题[^{}]*\}[\s\u0001.．…·•‧—_-]*\d{1,4}[\s\u0001]*$/;
const PAGES = /[第共]?\s*\d+\s*页/g;
const isSaid = (text: string): boolean => /[\u4e00-\u9fff]/.test(text);
const MARK = /\{[#?^/][^{}]*\}/g;
/** Between such marks stands what a draft says too, and what is listed with it. */
const GOVERNED = /^\{(?:\^|\?原样)/;

/**
 * What a learnt template prints beside the chapters and tables that its drafts govern, as it stood in the file it was learnt
 * of, although it says figures or dates: headers, footers, notes, boxes. Each by its place and first words.
 */
export function fixedTexts(template: Uint8Array): readonly string[] {
  const { parts, mainPath } = openPackage(template);
  const main = parseXml(decodeXml(parts.get(mainPath) ?? new Uint8Array()));
  const around: string[] = [];
  const body = printedStreams(main).filter(({ text }) => {
    for (const [mark] of text.matchAll(MARK))
      if (mark.startsWith("{/")) around.pop();
      else around.push(mark);
    return !around.some((mark) => GOVERNED.test(mark));
  });
  const said = (name: string, { text }: Stream): readonly string[] => {
    if (ENTRY.test(text)) return text.trimEnd().endsWith(BARRIER) ? [] : ["目录的页码"];
    const rest = text.replaceAll(BARRIER, "").replace(TAG, "").trim();
    return isSaid(rest) && saysItsYear(rest.replace(PAGES, ""))
      ? [`${name}“${rest.slice(0, QUOTED)}${rest.length > QUOTED ? "…" : ""}”`]
      : [];
  };
  return [
    ...new Set([
      ...body.flatMap((stream) => said("", stream)),
      ...besides(parts).flatMap(({ name, part }) => printedStreams(part).flatMap((stream) => said(name, stream))),
    ]),
  ];
}
