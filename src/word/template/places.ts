import { ancestor, cellsOf, rowsOf, walk, type XmlElement, type XmlPart } from "../package/index.ts";
import type { Place } from "./errors.ts";
import { BARRIER } from "./tags.ts";
import { rangesOf, type Stream } from "./text.ts";

/** Says where a stretch of a stream stands, in the words of the document. */
export type Placer = (stream: Stream, start: number, end: number) => Place;

const AROUND = 8;
const STORIES: Readonly<Record<string, string>> = {
  "w:hdr": "页眉",
  "w:ftr": "页脚",
  "w:footnotes": "脚注",
  "w:endnotes": "尾注",
};

/**
 * Counts once, answers often. Paragraphs of a story are counted from 1, leaving out empty ones and those of tables, as one
 * counts on paper; tables, rows and cells too. Inside a text box the place of the box is given.
 */
export function createPlacer(part: XmlPart): Placer {
  const words = new Map<XmlElement, string>();
  let paragraphs = 0;
  let tables = 0;
  const story = STORIES[part.root.name] ?? "";
  const number = (element: XmlElement): void => {
    if (element.name === "w:tbl") numberCells(element, `${story}第 ${++tables} 张表`, words);
    else if (element.name === "w:p")
      words.set(element, `${story}第 ${hasText(part, element) ? ++paragraphs : paragraphs + 1} 段`);
    else for (const inner of element.children) number(inner);
  };
  number(part.root);

  return (stream, start, end) => {
    const around = stream.text.slice(Math.max(0, start - AROUND), end + AROUND);
    const quote = around.replaceAll(BARRIER, " ").trim();
    return { words: wordsOf(stream, words, story), quote, order: rangesOf(stream, start, end)[0]?.start ?? 0 };
  };
}

function wordsOf(stream: Stream, words: ReadonlyMap<XmlElement, string>, story: string): string {
  if (stream.kind === "property") return "文件属性";
  const box = ancestor(stream.owner, "w:txbxContent");
  let at: XmlElement | undefined = box ?? stream.owner;
  while (at && !words.has(at)) at = at.parent;
  const where = (at && words.get(at)) ?? story;
  return `${where}${box ? "的文本框" : ""}${stream.kind === "field" ? "的域代码" : ""}`;
}

function numberCells(table: XmlElement, name: string, words: Map<XmlElement, string>): void {
  let row = 0;
  for (const rowElement of rowsOf(table)) {
    let cell = 0;
    row++;
    for (const cellElement of cellsOf(rowElement)) words.set(cellElement, `${name}第 ${row} 行第 ${++cell} 格`);
  }
}

function hasText(part: XmlPart, paragraph: XmlElement): boolean {
  for (const element of walk(paragraph)) {
    if (element.name === "w:t" && part.source.slice(element.openEnd, element.closeStart).trim() !== "") return true;
  }
  return false;
}
