import { Parser } from "htmlparser2";
import type { Blocks } from "../../blocks.ts";
import { SourceError } from "../errors.ts";
import { MAX_PAGE_SIZE } from "../limits.ts";
import { inSteps, type ReadOptions } from "../pace.ts";
import { ensureHasOwn } from "./has-own.ts";
import { createPageReader } from "./page-reader.ts";

/**
 * Reads HTML: what Word, WPS, Excel and browsers put on the clipboard, and saved pages. Tables that only arrange the page
 * are dissolved into what they hold; hidden parts, scripts, comments and deleted text are left out.
 * @throws SourceError "too-large", "too-many-cells", "too-deep", "cancelled"
 */
export async function readHtml(html: string, options: ReadOptions = {}): Promise<Blocks> {
  if (html.length > MAX_PAGE_SIZE) {
    throw new SourceError("too-large", "网页超过 48 MB，读不了；只复制其中的绩效目标表粘贴过来。");
  }
  ensureHasOwn();
  const page = createPageReader();
  const parser = new Parser(
    { onopentag: page.open, onclosetag: page.close, ontext: page.text, oncomment: page.comment },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  const markup = withoutClipboardHeader(html);
  await inSteps(markup.length, (from, to) => parser.write(markup.slice(from, to)), options);
  parser.end();
  const blocks = page.finish();
  options.onProgress?.(1);
  return blocks;
}

/** Windows hands HTML over with a few lines in front (`Version:1.0 StartHTML:…`). */
function withoutClipboardHeader(html: string): string {
  if (!/^\s*Version:\d/.test(html.slice(0, 40))) return html;
  const start = html.indexOf("<");
  return start === -1 ? html : html.slice(start);
}
