import { escapeXml } from "../word/package/index.ts";
import type { DocumentReading } from "../word/reader/index.ts";
import { tableHtml } from "./html-table.ts";

type Block = DocumentReading["blocks"][number];
type Paragraph = Extract<Block, { kind: "paragraph" }>;

/** Small, and without a rule for any single element: a site puts its own in its place. */
const STYLE = `body{max-width:60em;margin:2em auto;padding:0 1em;color:#1c232e;font:16px/1.75 "Noto Serif CJK SC","Source Han Serif SC",SimSun,serif}
h1,h2,h3,h4,h5,h6{line-height:1.4;margin:1.6em 0 .6em}h1{text-align:center;font-size:1.7em}h2{font-size:1.35em}h3{font-size:1.15em}h4,h5,h6{font-size:1em}
p{margin:.4em 0;text-indent:2em}nav ol{padding-left:0;list-style:none}nav p{text-indent:0;font-weight:bold}.s2{padding-left:1.5em}.s3,.s4,.s5{padding-left:3em}
.wide{overflow-x:auto;margin:1em 0}table{width:100%;border-collapse:collapse;font-size:.9em;line-height:1.5}caption{padding:.4em 0;font-weight:bold}
th,td{border:1px solid #8a94a3;padding:.3em .5em;text-align:left;vertical-align:top}thead th{text-align:center;background:#f3f4f6}td p,th p{margin:0;text-indent:0}
.foot{margin-top:2em;border-top:1px solid #8a94a3;font-size:.9em}@media print{body{max-width:none;margin:0}tr{break-inside:avoid}thead{display:table-header-group}}`;

/**
 * A Word file as a page for a site: the same text in the same order, headings as headings, tables with their heads and joined
 * cells, no script and no style of Word's. Headers and footers, which have no place on a page without pages, are left out
 * (see `leftOutOfPage`).
 * @param reading what the reader makes of the very file that is published.
 */
export function readingToHtml(reading: DocumentReading, title: string): string {
  const body = reading.blocks.filter(({ origin }) => origin === undefined || origin === "textbox");
  const notes = reading.blocks.filter(({ origin }) => origin === "footnote" || origin === "endnote");
  const roles = rolesOf(reading);
  const headings = headingsOf(body, reading);
  const captions = captionsOf(body, headings);
  const taken = new Set([...captions.values()].flat());
  const lines: string[] = [];
  let under: string | undefined;
  for (let at = 0; at < body.length; at += 1) {
    const block = body[at];
    if (block === undefined) continue;
    under = headings.get(block.index)?.id ?? under;
    if (block.kind === "grid") {
      const roleOf = ({ row, column }: { readonly row: number; readonly column: number }) =>
        roles.get(`${block.index}:${row}:${column}`);
      lines.push(tableHtml(block, roleOf, { caption: (captions.get(at) ?? []).map(printed), under }));
    } else if (block.style === "toc") {
      const list: Paragraph[] = [];
      for (let entry = body[at]; entry?.kind === "paragraph" && entry.style === "toc"; entry = body[++at])
        list.push(entry);
      at -= 1;
      lines.push(contentsHtml(list, headings));
    } else if (!taken.has(block)) lines.push(paragraphHtml(block, headings));
  }
  const foot = notes.flatMap((block) => (block.kind === "paragraph" ? [paragraphHtml(block, headings)] : []));
  if (foot.length > 0) lines.push(`<section class="foot">\n${foot.join("\n")}\n</section>`);
  return [
    "<!DOCTYPE html>",
    '<html lang="zh-CN">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${escapeXml(title)}</title>`,
    `<style>\n${STYLE}\n</style>`,
    "</head>",
    "<body>",
    "<main>",
    ...lines.filter((line) => line !== ""),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** Things of a Word file that have no place on the page, in words; to be named, for nobody looks for what is not there. */
const NOT_ON_PAGE = ["图片", "图表", "图示", "嵌入的对象", "另一份文档"];

/** What the page leaves out of the Word file, in one sentence; undefined where it is all there. */
export function leftOutOfPage(reading: Pick<DocumentReading, "notes" | "blocks">): string | undefined {
  const { notes } = reading;
  const things = NOT_ON_PAGE.filter((thing) => notes.some((note) => note.includes(thing) && note.includes("没有读入")));
  const left = [...things, ...frameTexts(reading).map(([where, text]) => `${where}“${text}”`)];
  return left.length === 0 ? undefined : `网页里没有${left.join("、")}，Word 里有。`;
}

/** Longest quote of a header. */
const QUOTED = 30;
const PAGES = /[第共]?\s*\d*\s*页|[-—–\d\s/,，]/g;

/** What headers and footers say that the page does not: page numbers mean nothing there, and many repeat the title. */
function frameTexts({ blocks }: Pick<DocumentReading, "blocks">): readonly (readonly [where: string, text: string])[] {
  const wordsOf = (block: Block): readonly string[] =>
    block.kind === "paragraph" ? [printed(block)] : block.cells.flatMap(({ paragraphs }) => paragraphs);
  const isFrame = ({ origin }: Block) => origin === "header" || origin === "footer";
  const page = blocks
    .filter((block) => !isFrame(block))
    .flatMap(wordsOf)
    .map(bare)
    .join("\n");
  const found = new Map<string, string>();
  for (const block of blocks.filter(isFrame))
    for (const text of wordsOf(block)) {
      const rest = text.replace(PAGES, "");
      if (rest === "" || page.includes(bare(text)) || page.includes(rest)) continue;
      const short = text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
      found.set(short, block.origin === "header" ? "页眉" : "页脚");
    }
  return [...found].map(([text, where]) => [where, text] as const);
}

interface Heading {
  readonly id: string;
  readonly level: number;
  readonly text: string;
}

const printed = ({ numbering = "", text }: Paragraph): string => `${numbering}${text}`.trim();
const bare = (text: string): string => text.replace(/\s/g, "");

/** The title is the first heading; the document's own levels stand below it, without a step left out. */
function headingsOf(body: readonly Block[], { provenance }: DocumentReading): ReadonlyMap<number, Heading> {
  const found = new Map<number, Heading>();
  const titles = new Set(provenance.filter(({ to }) => to === "title").map(({ block }) => block));
  const open: number[] = [];
  for (const block of body) {
    if (block.kind !== "paragraph" || block.style === "toc" || printed(block) === "") continue;
    const isTitle = titles.has(block.index) && block.level === undefined;
    if (!isTitle && block.level === undefined) continue;
    const own = isTitle ? 0 : (block.level ?? 1);
    while (open.length > 0 && (open[open.length - 1] ?? 0) >= own) open.pop();
    const level = isTitle ? 1 : Math.min(6, open.filter((each) => each > 0).length + 2);
    if (!isTitle) open.push(own);
    found.set(block.index, { id: `h${found.size + 1}`, level, text: bare(printed(block)) });
  }
  return found;
}

/** Where each cell went: "label" is a heading of others, "value" is what stands under it. */
function rolesOf({ provenance }: DocumentReading): ReadonlyMap<string, "label" | "value"> {
  const roles = new Map<string, "label" | "value">();
  for (const { block, row, column, role, to } of provenance) {
    // Of a table of the office's own nobody knows which cells name others.
    if (row === undefined || to.startsWith("parts.")) continue;
    const key = `${block}:${row}:${column}`;
    if (roles.get(key) !== "value") roles.set(key, role);
  }
  return roles;
}

/** Longest line right above a table that is taken as its caption, in signs. */
const CAPTION = 40;
const UNIT = /^[（(]?(?:金额)?单位[：:]/;

/** Lines right above each table that name it, by the table's place: a short line that is no sentence and no heading, before it one with the unit. */
function captionsOf(
  body: readonly Block[],
  headings: ReadonlyMap<number, Heading>,
): ReadonlyMap<number, readonly Paragraph[]> {
  const lineAt = (at: number): Paragraph | undefined => {
    const block = body[at];
    if (block?.kind !== "paragraph" || headings.has(block.index) || block.style === "toc") return undefined;
    const text = printed(block);
    return text !== "" && text.length <= CAPTION && !/[。；，：]$/.test(text) ? block : undefined;
  };
  return new Map(
    body.flatMap((block, at) => {
      const line = block.kind === "grid" ? lineAt(at - 1) : undefined;
      if (line === undefined) return [];
      const above = UNIT.test(printed(line)) ? lineAt(at - 2) : undefined;
      return [[at, above === undefined ? [line] : [above, line]] as const];
    }),
  );
}

function paragraphHtml(block: Paragraph, headings: ReadonlyMap<number, Heading>): string {
  const text = printed(block);
  if (text === "") return "";
  const heading = headings.get(block.index);
  const inner = linesHtml(text);
  return heading ? `<h${heading.level} id="${heading.id}">${inner}</h${heading.level}>` : `<p>${inner}</p>`;
}

function linesHtml(text: string): string {
  return text.split("\n").map(escapeXml).join("<br>");
}

/** The contents as links to the headings; page numbers mean nothing here. */
function contentsHtml(entries: readonly Paragraph[], headings: ReadonlyMap<number, Heading>): string {
  const left = new Map<string, Heading[]>();
  for (const heading of headings.values()) {
    const same = left.get(heading.text);
    if (same) same.push(heading);
    else left.set(heading.text, [heading]);
  }
  const [first, ...rest] = entries.filter((entry) => printed(entry) !== "");
  if (first === undefined) return "";
  const isName = /^目\s*录$/.test(printed(first));
  const items = (isName ? rest : [first, ...rest]).map((entry) => {
    const text = printed(entry).replace(/[\t.…·\s]+\d+$/, "");
    const heading = left.get(bare(text))?.shift();
    const inner = linesHtml(text);
    return heading
      ? `<li class="s${heading.level - 1}"><a href="#${heading.id}">${inner}</a></li>`
      : `<li>${inner}</li>`;
  });
  const name = isName ? `<p>${linesHtml(printed(first))}</p>\n` : "";
  return `<nav aria-label="目录">\n${name}<ol>\n${items.join("\n")}\n</ol>\n</nav>`;
}
