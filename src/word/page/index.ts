/**
 * Pages as the reader understands them, without a tokenizer: whoever has a page's elements (a browser has, of what was
 * copied) tells them here and gets its paragraphs and tables. Reading files and pasting understand a page in this one way.
 */
export type { GridBlock, Remark } from "../reader/blocks.ts";
export { createPageReader, type PageReader } from "../reader/sources/html/page-reader.ts";
