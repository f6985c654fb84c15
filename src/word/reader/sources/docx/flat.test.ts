import { describe, expect, it } from "vitest";
import { readSource } from "../source.ts";
import { flatPackageOf, word2003Of } from "../testing/flat.ts";
import { p, r, tbl, tc, tr, wordFile } from "./fixture.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function blocksOf(bytes: Uint8Array, name = "表.xml") {
  const source = await readSource(bytes, name);
  if (!("blocks" in source)) throw new Error(source.kind);
  return source.blocks;
}

const restart = '<w:vMerge w:val="restart"/>';
const TABLE = tbl(
  tr(tc("绩效目标", '<w:gridSpan w:val="2"/>'), tc("水清&lt;岸绿")),
  tr(tc("产出指标", restart), tc("数量指标"), tc("≥12次")),
  tr(tc("<w:p/>", "<w:vMerge/>"), tc("质量指标"), tc("100%")),
);
const HEADING = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>';
const BODY = p("河道保洁", '<w:pStyle w:val="1"/>') + TABLE + p("说明");

describe("Word files written as one XML file", () => {
  it("give the blocks of the .docx: a package laid flat, and the XML of Word 2003", async () => {
    const whole = await blocksOf(wordFile({ body: BODY, styles: HEADING, footer: p("页脚") }), "表.docx");
    expect(whole.blocks[0]).toMatchObject({ text: "河道保洁", level: 1 });
    expect(whole.blocks[1]).toMatchObject({ kind: "grid", rowCount: 3, columnCount: 3 });
    const flat = flatPackageOf(wordFile({ body: BODY, styles: HEADING, footer: p("页脚") }));
    expect(await blocksOf(utf8(flat))).toEqual(whole);
    const footer = `<w:sectPr><w:ftr w:type="odd">${p("页脚")}</w:ftr></w:sectPr>`;
    const old = await blocksOf(utf8(word2003Of({ body: BODY + footer, styles: HEADING })), "表.doc");
    expect(old).toEqual(whole);
  });

  it("keep numbers, and say of changes and comments what is said of a .docx", async () => {
    const lists =
      '<w:listDef w:listDefId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="37"/><w:lvlText w:val="%1、"/></w:lvl></w:listDef><w:list w:ilfo="2"><w:ilst w:val="7"/></w:list>';
    const numbered = '<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="2"/><wx:t wx:val="一、"/></w:listPr>';
    const changed = (type: string, inner: string): string =>
      `<aml:annotation aml:id="0" w:type="Word.${type}" aml:author="甲"><aml:content>${inner}</aml:content></aml:annotation>`;
    const body = [
      p("职责", numbered),
      p("机构", numbered),
      `<w:p>${r("全年")}${changed("Deletion", "<w:r><w:delText>十</w:delText></w:r>")}${changed("Insertion", r("十二"))}${r("次")}</w:p>`,
      `<w:p>${r("水")}${changed("Comment", p("再核"))}<w:r><w:footnote>${p("注文")}</w:footnote></w:r></w:p>`,
    ].join("");
    const { blocks, notes } = await blocksOf(utf8(word2003Of({ body, lists })));
    const texts = blocks.map((block) =>
      block.kind === "paragraph" ? [block.text, block.numbering, block.origin] : [],
    );
    expect(texts).toEqual([
      ["职责", "一、", undefined],
      ["机构", "二、", undefined],
      ["全年十二次", undefined, undefined],
      ["水", undefined, undefined],
      ["注文", undefined, "footnote"],
    ]);
    expect(notes.join("")).toMatch(/修订标记.*批注没有读入/);
  });

  it.each([
    ["without a body", word2003Of({ body: "" })],
    ["of another kind", '<?xml version="1.0"?><w:wordDocument xmlns:w="urn:x"><w:body/></w:wordDocument>'],
    [
      "without the document",
      '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"></pkg:package>',
    ],
    ["cut off", word2003Of({ body: BODY }).slice(0, -300)],
    ["nested too deep", word2003Of({ body: "<wx:sect>".repeat(10_000) + "</wx:sect>".repeat(10_000) })],
  ])("read or refuse one %s with a sentence", async (_, text) => {
    const outcome: unknown = await blocksOf(utf8(text)).catch((error: unknown) => error);
    if (outcome instanceof Error) expect(outcome).toMatchObject({ name: "SourceError" });
    else expect(outcome).toEqual({ blocks: [], notes: [] });
  });
});
