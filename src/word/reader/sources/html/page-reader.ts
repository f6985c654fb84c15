import type { Blocks } from "../../blocks.ts";
import { SourceError } from "../errors.ts";
import { MAX_DEPTH } from "../limits.ts";
import { createSink } from "../sink.ts";
import { createElements } from "./elements.ts";
import type { HtmlAttributes } from "./looks.ts";
import { createPage } from "./state.ts";

/** Old pages leave hundreds of `font` elements open; they do no harm, but a close tag is searched for through all of them. */
const MAX_OPEN = 2 * MAX_DEPTH;

/** Hears the elements of a page in the order of the page, and tells what they say. */
export interface PageReader {
  /** @param name in lower case, as are the names of attributes. @throws SourceError "too-deep", "too-many-cells" */
  open(name: string, attributes: HtmlAttributes): void;
  /** Ends the element that began last and has not ended; elements without content end too. */
  close(): void;
  text(text: string): void;
  comment(text: string): void;
  finish(): Blocks;
}

export function createPageReader(): PageReader {
  const page = createPage(createSink());
  const elements = createElements(page);
  let depth = 0;
  return {
    open(name, attributes) {
      depth++;
      if (depth > MAX_OPEN) {
        throw new SourceError("too-deep", "网页里的内容嵌套太深，读不了；只复制其中的绩效目标表粘贴过来。");
      }
      elements.open(name, attributes);
    },
    close() {
      depth--;
      elements.close();
    },
    text: elements.text,
    comment: elements.comment,
    finish() {
      page.endParagraph();
      while (page.inTable()) page.endTable();
      return page.sink.finish();
    },
  };
}
