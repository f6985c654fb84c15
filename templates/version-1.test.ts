import { readFileSync } from "node:fs";
import { gunzipSync, strFromU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { parseDraft } from "../src/domain/index.ts";
import { readDocx } from "../src/word/reader/index.ts";
import { compile, fill } from "../src/word/template/index.ts";
import { parseScope, viewOf, vocabularyOf } from "../src/word/view/index.ts";
import { templatePath } from "./build.ts";
import { layoutOf } from "./index.ts";

/**
 * A draft of version 1, and what the templates of its time printed of it: every paragraph, and every cell with its row,
 * column and spans, as numbers of `texts`.
 */
interface Printed {
  readonly draft: unknown;
  readonly texts: readonly string[];
  readonly files: Readonly<Record<string, readonly number[]>>;
}

const path = new URL("version-1.json.gz", import.meta.url);
const printed = JSON.parse(strFromU8(gunzipSync(readFileSync(path)))) as Printed;

async function lines(bytes: Uint8Array): Promise<readonly string[]> {
  const { blocks } = await readDocx(bytes);
  return blocks.flatMap((block) => {
    if (block.origin !== undefined) return [];
    if (block.kind === "paragraph") return block.text.trim() === "" ? [] : [block.text];
    return block.cells.map(
      ({ row, column, rowSpan, columnSpan, paragraphs }) =>
        `${row},${column},${rowSpan},${columnSpan} ${paragraphs.join("\n")}`,
    );
  });
}

describe("a draft of version 1", () => {
  it.each(Object.keys(printed.files))("prints the same paragraphs and cells in %s", async (name) => {
    const [id = "", scope = ""] = name.split(" ");
    const layout = layoutOf(id);
    const template = compile(readFileSync(templatePath(id)), vocabularyOf(layout));
    const draft = parseDraft(JSON.stringify(printed.draft));
    const now = await lines(fill(template, viewOf(draft, layout, parseScope(scope) ?? "whole")));
    expect(now).toEqual((printed.files[name] ?? []).map((index) => printed.texts[index]));
  });
});
