import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { docx, p, tbl, textOf, tr } from "./template/testing/docx.ts";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(root, "docs/.examples-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The example of a page of documentation, as a module. */
async function exampleOf(page: string): Promise<Readonly<Record<string, unknown>>> {
  const code = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, "docs", page), "utf8"))?.[1] ?? "";
  const path = join(folder, page.replace(".md", ".ts"));
  writeFileSync(path, code.replaceAll('"../src/', `"${root}/src/`));
  return import(path);
}

describe("examples of the documentation", () => {
  it("fill a template", async () => {
    const { letter } = await exampleOf("template-engine.md");
    const body = p("{办公室}收入{收入}万元（{收入|大写}），其中：基金{基金}万元。") + p("{#项目}{名称}{/项目}");
    const made = (letter as (bytes: Uint8Array) => { docx: Uint8Array; open: readonly string[] })(docx(body));
    expect(textOf(made.docx)).toBe("云溪镇人民政府收入12.50万元（壹拾贰万伍仟元整）。\n绿化");
    expect(made.open).toEqual(["基金"]);
  });

  it("read a document", async () => {
    const { outline } = await exampleOf("reader.md");
    const read = outline as (bytes: Uint8Array) => Promise<readonly string[]>;
    expect(await read(docx(p("一、概况") + tbl(2, tr("站所", "人数"), tr("农业站", "3")) + p("完")))).toEqual([
      "一、概况",
      "2 行：站所 | 人数 | 农业站 | 3",
      "完",
    ]);
  });
});
