import type { Blocks } from "../blocks.ts";
import { openContainer } from "./container.ts";
import { decodeText, looksBinary } from "./decode.ts";
import { readDoc } from "./doc/index.ts";
import { isFlatWord, readFlatWord } from "./docx/flat.ts";
import { readDocx } from "./docx/index.ts";
import { SourceError } from "./errors.ts";
import { readHtml } from "./html/index.ts";
import { MAX_PAGE_SIZE } from "./limits.ts";
import { isMime, pageOfMime } from "./mime.ts";
import type { ReadOptions } from "./pace.ts";
import { readPdf } from "./pdf/index.ts";
import { readRtf } from "./rtf/index.ts";
import { readCsv, separatorOf } from "./sheet/csv.ts";
import { readSheets } from "./sheet/index.ts";
import { binaryKind, containerKind, unsupported } from "./signatures.ts";
import { readText } from "./text.ts";

/** What a file turned out to be: a document read into blocks, or one of the editor's own files as its text. */
export type Source =
  | { readonly kind: "doc" | "docx" | "html" | "pdf" | "rtf" | "sheet" | "text"; readonly blocks: Blocks }
  | { readonly kind: "draft-json" | "draft-package"; readonly text: string };

/** How much of a text is looked at to tell what it is, in characters. */
const HEAD = 4096;
const TAG = /<(?:!doctype|html|head|body|table|tbody|tr|div|p|meta|span|title|h[1-6]|font|center|ul|ol|section)[\s>/]/i;

/**
 * Reads a file by what it holds, whatever its name says.
 * @param fileName decides only where the content leaves it open (a text that might be a page).
 * @throws SourceError with one Chinese sentence that says what the file is and what to do.
 */
export async function readSource(bytes: Uint8Array, fileName = "", options: ReadOptions = {}): Promise<Source> {
  if (bytes.length === 0) throw new SourceError("empty", "这个文件是空的（0 字节），重新拷贝一次再打开。");
  const binary = binaryKind(bytes);
  if (binary === "docx") return { kind: "docx", blocks: await readDocx(bytes, options) };
  if (bytes.length > MAX_PAGE_SIZE) throw tooLarge();
  if (binary === "rtf") return { kind: "rtf", blocks: await readRtf(bytes, options) };
  if (binary === "pdf") return { kind: "pdf", blocks: await readPdf(bytes, options) };
  if (binary === "sheet") return { kind: "sheet", blocks: await readSheets(bytes, options) };
  if (binary === "container") {
    const container = openContainer(bytes);
    if (containerKind(container.names) === "doc") return { kind: "doc", blocks: await readDoc(container, options) };
    const book = container.stream("Workbook") ?? container.stream("Book") ?? new Uint8Array();
    return { kind: "sheet", blocks: await readSheets(book, options) };
  }
  if (looksBinary(bytes))
    throw unsupported("这种文件读不了。能读的是 Word、WPS、电子表格、PDF、网页、文字和草稿文件。");
  const text = decodeText(bytes);
  const head = text.slice(0, HEAD).replace(/^[\ufeff\s]+/, "");
  if (head.length < 2 && text.trim().length < 2) throw new SourceError("empty", "这个文件里没有文字。");
  if (isMime(head)) return { kind: "html", blocks: await readHtml(pageOfMime(bytes), options) };
  if (isFlatWord(head)) return { kind: "docx", blocks: await readFlatWord(text, options) };
  const own = ownKind(head, text, fileName);
  if (own) return { kind: own, text };
  const separator = separatorOf(text, /\.csv$/i.test(fileName));
  if (separator) return { kind: "sheet", blocks: readCsv(text, separator) };
  if (isPage(head, fileName)) return { kind: "html", blocks: await readHtml(text, options) };
  return { kind: "text", blocks: readText(text) };
}

/** The editor's own files are JSON (or begin with a line of it) that states its format. */
function ownKind(head: string, text: string, fileName: string): "draft-json" | "draft-package" | undefined {
  if (!/^\{\s*(?:"|\})/.test(head) && !/\.json$/i.test(fileName)) return undefined;
  const format = /"format"\s*:\s*"jibiao\.(draft|package)"/.exec(text)?.[1];
  if (format === "package") return "draft-package";
  if (format === "draft") return "draft-json";
  throw unsupported("这个文件不是绩表的草稿，打不开。要的是 .docx、网页、文字或草稿文件。");
}

function isPage(head: string, fileName: string): boolean {
  const named = /\.x?html?$/i.test(fileName);
  return (head.startsWith("<") || named || /^Version:\d/.test(head)) && (TAG.test(head) || named);
}

function tooLarge(): SourceError {
  return new SourceError("too-large", "文件超过 48 MB，读不了；把要用的绩效目标表单独存成一个 Word 文件再打开。");
}
