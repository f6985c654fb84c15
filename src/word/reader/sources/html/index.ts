import { Parser } from "htmlparser2";
import type { Blocks } from "../../blocks.ts";
import { SourceError } from "../errors.ts";
import { MAX_DEPTH, MAX_PAGE_SIZE } from "../limits.ts";
import { inSteps, type ReadOptions } from "../pace.ts";
import { createSink } from "../sink.ts";
import { createElements } from "./elements.ts";
import { ensureHasOwn } from "./has-own.ts";
import { createPage } from "./state.ts";

/** Old pages leave hundreds of `font` elements open; they do no harm, but a close tag is searched for through all of them. */
const MAX_OPEN = 2 * MAX_DEPTH;

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
  const page = createPage(createSink());
  const elements = createElements(page);
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        if (depth > MAX_OPEN) {
          throw new SourceError("too-deep", "网页里的内容嵌套太深，读不了；只复制其中的绩效目标表粘贴过来。");
        }
        elements.open(name, attributes);
      },
      onclosetag() {
        depth--;
        elements.close();
      },
      ontext: (text) => elements.text(text),
      oncomment: (text) => elements.comment(text),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  const markup = withoutClipboardHeader(html);
  await inSteps(markup.length, (from, to) => parser.write(markup.slice(from, to)), options);
  parser.end();
  page.endParagraph();
  while (page.inTable()) page.endTable();
  options.onProgress?.(1);
  return page.sink.finish();
}

/** Windows hands HTML over with a few lines in front (`Version:1.0 StartHTML:…`). */
function withoutClipboardHeader(html: string): string {
  if (!/^\s*Version:\d/.test(html.slice(0, 40))) return html;
  const start = html.indexOf("<");
  return start === -1 ? html : html.slice(start);
}
