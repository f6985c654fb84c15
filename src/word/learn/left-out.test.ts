import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { h2 } from "../../../templates/h2/layout.ts";
import { sampleDraft } from "../../domain/sample/index.ts";
import { decodeXml, openPackage, savePackage } from "../package/index.ts";
import { readDocument } from "../reader/index.ts";
import { checkStructure } from "../structure/index.ts";
import { compile, fill } from "../template/index.ts";
import { ownWords, readSettings, viewOf, vocabularyOf, wideLayout } from "../view/index.ts";
import { learnTemplate } from "./index.ts";
import { printedLines } from "./testing.ts";

/** The sample as most offices publish it: headings are paragraphs like others, contents and their pages are typed. */
function published(): Uint8Array {
  const sample = sampleDraft(h2);
  const template = compile(readFileSync("templates/h2/template.docx"), vocabularyOf(h2));
  const file = fill(template, viewOf({ ...sample, projects: sample.projects.slice(0, 2) }, h2, "whole"));
  const { parts, mainPath } = openPackage(file);
  const xml = decodeXml(parts.get(mainPath) ?? new Uint8Array())
    .replace(/(<w:pStyle w:val="TOC\d"\/>.*?)(<\/w:p>)/g, "$1<w:r><w:t>……7</w:t></w:r>$2")
    .replace(/<w:pStyle w:val="(?:Heading\d|Part|PartHeading|ProjectHeading|TOC\d)"\/>/g, '<w:pStyle w:val="Body"/>')
    .replace(/<w:r><w:(?:fldChar|instrText)(?:(?!<\/w:r>).)*<\/w:r>/g, "");
  return savePackage(new Map(parts).set(mainPath, new TextEncoder().encode(xml)));
}

describe("a learnt template without styles of headings", () => {
  it("prints no heading and no line of contents of what nobody filled in, and numbers the others", async () => {
    const file = published();
    const { draft, ...reading } = await readDocument(file, "公开.docx", { id: "d" });
    const { bytes } = learnTemplate(file, { draft, ...reading }, h2.scheme);
    const settings = readSettings(bytes);
    const layout = wideLayout(h2, settings);
    const template = compile(bytes, vocabularyOf(layout));
    const figures = Object.fromEntries(Object.entries(draft.figures).filter(([label]) => label !== "机关运行经费"));
    const open = { ...draft, figures, narrative: { ...draft.narrative, operating: [] } };
    const written = fill(template, viewOf(ownWords(open, settings?.wording ?? []), layout, "whole"));
    expect(checkStructure(written)).toEqual([]);
    const chapters = printedLines(written).flatMap(({ text }) => (/^[一二三四五六七八九]、/.test(text) ? [text] : []));
    const names = [
      "一、部门职责",
      "二、部门预算",
      "三、财政拨款",
      "四、预算绩效",
      "五、政府采购",
      "六、国有资产",
      "七、名词",
      "八、其他",
    ];
    expect(chapters.map((text) => names.findIndex((name) => text.startsWith(name)))).toEqual(
      [...names, ...names].map((_, index) => index % names.length),
    );
    expect(chapters.filter((text) => text.endsWith("……7")).length).toBe(names.length);
  });
});
