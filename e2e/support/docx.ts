import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The cells of every table of a Word file, row by row: a reader of its own, dumber than the product's. */
export function tablesOf(bytes: Uint8Array): readonly (readonly (readonly string[])[])[] {
  const xml = documentOf(bytes);
  return [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
    [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell)),
    ),
  );
}

/** The text of the body, a line a paragraph. */
export function bodyText(bytes: Uint8Array): string {
  return [...documentOf(bytes).matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => textOf(paragraph)).join("\n");
}

function documentOf(bytes: Uint8Array): string {
  const part = unzipSync(bytes)["word/document.xml"];
  if (part === undefined) throw new Error("no word/document.xml");
  return strFromU8(part);
}

function textOf(xml: string): string {
  const paragraphs = xml
    .split("</w:p>")
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text ?? "").join(""),
    );
  return paragraphs
    .join("\n")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&")
    .trim();
}

/** The same Word file with words of its main part replaced once. */
export function changedWord(docx: Buffer, from: string, to: string): Buffer {
  const parts = unzipSync(docx);
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const changed = xml.replace(from, to);
  if (changed === xml) throw new Error(`${from} is not in the file`);
  return Buffer.from(zipSync({ ...parts, "word/document.xml": strToU8(changed) }));
}
