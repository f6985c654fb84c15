import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openPackage, savePackage } from "../package/index.ts";
import { checkStructure } from "../structure/index.ts";
import { forPublication, remainingIn } from "./index.ts";
import { add, change, type Parts, plainParts, relate, SECRET, SEEN, seenIn, textIn } from "./testing.ts";

const DOCUMENT = "word/document.xml";
const run = (text: string, properties = "") => `<w:r>${properties}<w:t>${text}</w:t></w:r>`;
const MARK = `w:id="90" w:author="${SECRET}" w:date="2026-01-01T00:00:00Z"`;
/** Puts something behind the first paragraph's words. */
const beside = (xml: string) => (parts: Parts) =>
  change(parts, DOCUMENT, "第一段</w:t></w:r>", `第一段</w:t></w:r>${xml}`);
/** Puts something between the paragraphs. */
const between = (xml: string) => (parts: Parts) => change(parts, DOCUMENT, "<w:tbl>", `${xml}<w:tbl>`);
const setting = (xml: string) => (parts: Parts) =>
  change(parts, "word/settings.xml", "</w:settings>", `${xml}</w:settings>`);
const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
let drawn = 0;
const picture = (words: string, fill = '<a:blip r:embed="ximage"/>') =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="${++drawn}" ${words}/><a:graphic><a:graphicData uri="x"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" ${words}/></pic:nvPicPr><pic:blipFill>${fill}</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const bytes = (...pieces: readonly (string | readonly number[])[]) =>
  new Uint8Array(pieces.flatMap((piece) => (typeof piece === "string" ? [...new TextEncoder().encode(piece)] : piece)));
const length = new TextEncoder().encode(SECRET).length;
const JPEG = bytes(
  [0xff, 0xd8, 0xff, 0xe1, 0, length + 2],
  SECRET,
  [0xff, 0xfe, 0, length + 2],
  SECRET,
  [0xff, 0xda, 0, 2, 1, 2, 0xff, 0xd9],
);
const PNG = bytes(
  [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, length],
  "tEXt",
  SECRET,
  [0, 0, 0, 0, 0, 0, 0, 0],
  "IEND",
  [0, 0, 0, 0],
  SECRET,
);
const image = (path: string, content: Uint8Array, words: string) => (parts: Parts) => {
  add(parts, path, "image", content);
  beside(picture(words))(parts);
};

/** Places in which a Word file keeps what no page shows. */
const PLANTED: Readonly<Record<string, (parts: Parts) => void>> = {
  "properties: author, firm, title, keywords": (parts) => {
    add(
      parts,
      "docProps/core.xml",
      "core-properties",
      `<c><dc:creator>${SECRET}</dc:creator><dc:title>${SECRET}</dc:title><cp:keywords>${SECRET}</cp:keywords></c>`,
      "",
    );
    add(
      parts,
      "docProps/app.xml",
      "extended-properties",
      `<p><Company>${SECRET}</Company><Template>C:\\${SECRET}.dotx</Template></p>`,
      "",
    );
  },
  "own properties": (parts) =>
    add(parts, "docProps/custom.xml", "custom-properties", `<p><property name="${SECRET}"/></p>`, ""),
  "a thumbnail": (parts) => add(parts, "docProps/thumbnail.jpeg", "thumbnail", SECRET, ""),
  "a signature": (parts) => add(parts, "_xmlsignatures/origin.sigs", "origin", SECRET, ""),
  "custom XML": (parts) => {
    add(parts, "customXml/item1.xml", "customXml", `<a>${SECRET}</a>`);
    add(parts, "customXml/itemProps1.xml", "customXmlProps", `<a>${SECRET}</a>`, "customXml/item1.xml");
  },
  comments: (parts) => {
    add(parts, "word/comments.xml", "comments", `<w:comments>${SECRET}</w:comments>`);
    add(parts, "word/people.xml", "people", `<w15:people>${SECRET}</w15:people>`);
    beside(`<w:commentRangeStart w:id="1"/><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`)(
      parts,
    );
  },
  "a glossary": (parts) => {
    add(parts, "word/glossary/document.xml", "glossaryDocument", `<w:glossaryDocument>${SECRET}</w:glossaryDocument>`);
    add(
      parts,
      "word/glossary/settings.xml",
      "settings",
      `<w:settings>${SECRET}</w:settings>`,
      "word/glossary/document.xml",
    );
  },
  "settings of the web": (parts) =>
    add(parts, "word/webSettings.xml", "webSettings", `<w:webSettings>${SECRET}</w:webSettings>`),
  macros: (parts) => add(parts, "word/vbaData.xml", "wordVbaData", SECRET),
  "a part nobody names": (parts) => void parts.set(`word/${SECRET}.bin`, bytes(SECRET)),
  "an unknown part": (parts) => add(parts, "word/ink.bin", "somethingNew", SECRET),
  "the path of the template": (parts) => {
    relate(parts, "word/settings.xml", "rId1", "attachedTemplate", `file:///C:/${SECRET}/a.dotx`, true);
    setting('<w:attachedTemplate r:id="rId1"/>')(parts);
  },
  "mail merge": (parts) => {
    relate(parts, "word/settings.xml", "rId1", "mailMergeSource", `file:///C:/${SECRET}.xlsx`, true);
    setting(`<w:mailMerge><w:connectString w:val="${SECRET}"/><w:dataSource r:id="rId1"/></w:mailMerge>`)(parts);
  },
  "document variables": setting(`<w:docVars><w:docVar w:name="${SECRET}" w:val="${SECRET}"/></w:docVars>`),
  "sessions and protection": setting(
    `<w:rsids><w:rsid w:val="${SECRET}"/></w:rsids><w:documentProtection w:hash="${SECRET}"/>`,
  ),
  "ids of the document": setting(`<w15:docId w15:val="{${SECRET}}"/><w14:docId w14:val="${SECRET}"/>`),
  "a path to a style sheet": setting(
    `<w:saveThroughXslt w:solutionID="${SECRET}"/><w:attachedSchema w:val="${SECRET}"/>`,
  ),
  "ids of sessions": (parts) =>
    change(
      parts,
      DOCUMENT,
      "<w:p><w:r>",
      `<w:p w:rsidR="${SECRET}" w:rsidRDefault="${SECRET}" w14:paraId="${SECRET}"><w:r w:rsidRPr="${SECRET}">`,
    ),
  "deleted text": beside(`<w:del ${MARK}><w:r><w:delText>${SECRET}</w:delText></w:r></w:del>`),
  "inserted text, by whom": (parts) =>
    change(parts, DOCUMENT, run("第二段"), `<w:ins ${MARK}>${run("第二段")}</w:ins>`),
  "moved text": beside(
    `<w:moveFromRangeStart ${MARK} w:name="${SECRET}"/><w:moveFrom ${MARK}>${run(SECRET)}</w:moveFrom><w:moveFromRangeEnd w:id="90"/>`,
  ),
  "formats of before": beside(
    `<w:r><w:rPr><w:b/><w:rPrChange ${MARK}><w:rPr><w:rFonts w:ascii="${SECRET}"/></w:rPr></w:rPrChange></w:rPr></w:r>`,
  ),
  "a deleted paragraph": between(
    `<w:p><w:pPr><w:rPr><w:del ${MARK}/></w:rPr></w:pPr><w:del ${MARK}><w:r><w:delText>${SECRET}</w:delText></w:r></w:del></w:p><w:p/>`,
  ),
  "a deleted row": (parts) =>
    change(
      parts,
      DOCUMENT,
      "</w:tr>",
      `</w:tr><w:tr><w:trPr><w:del ${MARK}/></w:trPr><w:tc><w:tcPr/><w:p>${run(SECRET)}</w:p></w:tc></w:tr>`,
    ),
  "a hidden row": (parts) =>
    change(
      parts,
      DOCUMENT,
      "</w:tr>",
      `</w:tr><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:tcPr/><w:p>${run(SECRET)}</w:p></w:tc></w:tr>`,
    ),
  "hidden text": beside(run(SECRET, "<w:rPr><w:vanish/></w:rPr>")),
  "a hidden paragraph": between(
    `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run(SECRET, "<w:rPr><w:vanish/></w:rPr>")}</w:p>`,
  ),
  "text hidden by a style": (parts) => {
    change(
      parts,
      "word/styles.xml",
      "</w:styles>",
      '<w:style w:type="character" w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>',
    );
    beside(run(SECRET, '<w:rPr><w:rStyle w:val="b"/></w:rPr>'))(parts);
  },
  "hidden text in a header": (parts) =>
    change(
      parts,
      "word/header1.xml",
      "页眉</w:t></w:r>",
      `页眉</w:t></w:r>${run(SECRET, "<w:rPr><w:vanish/></w:rPr>")}`,
    ),
  "a header that no page has": (parts) => {
    add(parts, "word/header2.xml", "header", `<w:hdr>${SECRET}</w:hdr>`);
    change(parts, DOCUMENT, "<w:pgSz", '<w:headerReference w:type="first" r:id="xheader"/><w:pgSz');
  },
  "a note that nothing refers to": (parts) =>
    change(
      parts,
      "word/footnotes.xml",
      "</w:footnotes>",
      `<w:footnote w:id="3"><w:p>${run(SECRET)}</w:p></w:footnote></w:footnotes>`,
    ),
  "a note of deleted text": (parts) => {
    change(
      parts,
      "word/footnotes.xml",
      "</w:footnotes>",
      `<w:footnote w:id="3"><w:p>${run(SECRET)}</w:p></w:footnote></w:footnotes>`,
    );
    beside(`<w:del ${MARK}><w:r><w:footnoteReference w:id="3"/></w:r></w:del>`)(parts);
  },
  "a bookmark's name": beside(`<w:bookmarkStart w:id="7" w:name="${SECRET}"/><w:bookmarkEnd w:id="7"/>`),
  "an editor's range": beside(`<w:permStart w:id="8" w:ed="${SECRET}"/><w:permEnd w:id="8"/>`),
  "a content control": between(
    `<w:sdt><w:sdtPr><w:alias w:val="${SECRET}"/><w:tag w:val="${SECRET}"/><w:dataBinding w:xpath="${SECRET}"/><w:dropDownList><w:listItem w:value="${SECRET}"/></w:dropDownList></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>`,
  ),
  "a smart tag": beside(
    `<w:smartTag w:uri="${SECRET}" w:element="${SECRET}"><w:smartTagPr><w:attr w:val="${SECRET}"/></w:smartTagPr></w:smartTag>`,
  ),
  "a field with a path": beside(field(`INCLUDETEXT "C:\\\\${SECRET}.docx"`, "")),
  "a condition": beside(field(`IF ${field(`DOCVARIABLE ${SECRET}`, run(SECRET))} = 1 "${SECRET}" ""`, "")),
  "a field of one piece": beside(`<w:fldSimple w:instr=" DOCPROPERTY ${SECRET} "><w:r/></w:fldSimple>`),
  "an entry of an index": beside(field(`XE "${SECRET}"`, "")),
  "a form field's help": beside(
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:helpText w:val="${SECRET}"/><w:entryMacro w:val="${SECRET}"/></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  ),
  "a link to a disk": (parts) => {
    relate(parts, DOCUMENT, "rId9", "hyperlink", `file:///D:/${SECRET}.xls`, true);
    beside('<w:hyperlink r:id="rId9"><w:r/></w:hyperlink>')(parts);
  },
  "a link's tip": (parts) => {
    relate(parts, DOCUMENT, "rId9", "hyperlink", "https://example.com/", true);
    beside(`<w:hyperlink r:id="rId9" w:tooltip="${SECRET}"><w:r/></w:hyperlink>`)(parts);
  },
  "a link that nothing uses": (parts) =>
    relate(parts, DOCUMENT, "rId9", "hyperlink", `https://example.com/${SECRET}`, true),
  "words for a picture": image(
    "word/media/a.png",
    bytes([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    `name="C:\\${SECRET}.png" descr="${SECRET}" title="${SECRET}"`,
  ),
  "notes of a camera": image("word/media/a.jpg", JPEG, 'name="x"'),
  "notes in a drawing": image("word/media/a.png", PNG, 'name="x"'),
  "the picture before it was mended": (parts) => {
    add(parts, "word/media/a.wdp", "hdphoto", SECRET);
    beside(
      picture(
        'name="x"',
        `<a:blip><a:extLst><a:ext uri="{x}"><a14:imgProps><a14:imgLayer r:embed="xhdphoto"/></a14:imgProps></a:ext></a:extLst></a:blip>`,
      ),
    )(parts);
  },
  "words for an old picture": beside(
    `<w:r><w:pict><v:shape id="s" alt="${SECRET}" o:gfxdata="${SECRET}"><v:imagedata o:title="${SECRET}" o:href="file:///${SECRET}"/></v:shape></w:pict></w:r>`,
  ),
  "an embedded workbook": (parts) => {
    add(parts, "word/embeddings/a.xlsx", "package", SECRET);
    beside(`<w:r><w:object><v:shape id="s"/><o:OLEObject ProgID="${SECRET}" r:id="xpackage"/></w:object></w:r>`)(parts);
  },
  "the workbook of a chart": (parts) => {
    add(
      parts,
      "word/charts/chart1.xml",
      "chart",
      `<c:chartSpace><c:f>'C:\\[${SECRET}.xlsx]表'!$A$1</c:f><c:externalData r:id="xpackage"/></c:chartSpace>`,
    );
    add(parts, "word/embeddings/b.xlsx", "package", SECRET, "word/charts/chart1.xml");
    beside('<w:r><c:chart r:id="xchart"/></w:r>')(parts);
  },
  "a table's words": (parts) =>
    change(
      parts,
      DOCUMENT,
      "<w:tblPr>",
      `<w:tblPr><w:tblCaption w:val="${SECRET}"/><w:tblDescription w:val="${SECRET}"/>`,
    ),
  "a remark in the XML": between(`<!-- ${SECRET} --><?${SECRET}?>`),
  "a style's session": (parts) =>
    change(
      parts,
      "word/styles.xml",
      "</w:styles>",
      `<w:style w:styleId="z"><w:aliases w:val="${SECRET}"/><w:rsid w:val="${SECRET}"/></w:style></w:styles>`,
    ),
};

const latin = (content: Uint8Array) => new TextDecoder("latin1").decode(content);
const HIDDEN = latin(bytes(SECRET));

function holdsSecret(parts: ReadonlyMap<string, Uint8Array>): readonly string[] {
  return [...parts].flatMap(([path, content]) =>
    path.includes(SECRET) || latin(content).includes(HIDDEN) || latin(content).includes("SECRET") ? [path] : [],
  );
}

describe("a document for the public", () => {
  it.each(Object.keys(PLANTED))("carries nothing of %s", (name) => {
    const parts = plainParts();
    PLANTED[name]?.(parts);
    expect(holdsSecret(parts)).not.toEqual([]);
    const published = forPublication(parts);
    expect(holdsSecret(published)).toEqual([]);
    expect(seenIn(published)).toEqual(SEEN);
    expect(checkStructure(savePackage(published))).toEqual([]);
    // Cleaned once more it is the same.
    expect([...forPublication(published)]).toEqual([...published]);
    expect(openPackage(savePackage(published)).mainPath).toBe(DOCUMENT);
  });
  it("carries nothing of any mixture of them", () => {
    const names = Object.keys(PLANTED);
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: 2 }), (chosen) => {
        let parts = plainParts();
        for (const name of chosen) {
          const next = new Map(parts);
          try {
            PLANTED[name]?.(next);
            parts = next;
          } catch {
            // Two that need the same place: the first has it.
          }
        }
        const published = forPublication(parts);
        expect(holdsSecret(published)).toEqual([]);
        expect(seenIn(published)).toEqual(SEEN);
        expect(checkStructure(savePackage(published))).toEqual([]);
      }),
      { numRuns: process.env.JIBIAO_LONG === undefined ? 60 : 3000 },
    );
  });
  it("keeps what pages show, byte for byte", () => {
    const parts = plainParts();
    expect(forPublication(parts)).toEqual(parts);
  });
  it("keeps a contents, page numbers, links to its places and to addresses", () => {
    const parts = plainParts();
    relate(parts, DOCUMENT, "rId9", "hyperlink", "https://example.com/", true);
    const kept = `${field('TOC \\o "1-3" \\h', `<w:hyperlink w:anchor="_Toc1">${run("目录")}</w:hyperlink>`)}<w:bookmarkStart w:id="1" w:name="_Toc1"/><w:bookmarkEnd w:id="1"/>${field("PAGEREF _Toc1 \\h", run("3"))}<w:hyperlink r:id="rId9">${run("网站")}</w:hyperlink>`;
    beside(kept)(parts);
    expect(textIn(forPublication(parts), DOCUMENT)).toContain(kept);
  });
  it("keeps the result of a field whose code goes", () => {
    const parts = plainParts();
    beside(field("AUTHOR", run("看得见")))(parts);
    const document = textIn(forPublication(parts), DOCUMENT);
    expect(document).toContain("看得见");
    expect(document).not.toContain("AUTHOR");
  });
  it("joins paragraphs whose marks were deleted, in the look of the last", () => {
    const parts = plainParts();
    const gone = (text: string, style: string) =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:rPr><w:del ${MARK}/></w:rPr></w:pPr>${run(text)}</w:p>`;
    between(`${gone("甲", "a")}${gone("乙", "b")}<w:p><w:pPr><w:pStyle w:val="c"/></w:pPr>${run("丙")}</w:p>`)(parts);
    expect(textIn(forPublication(parts), DOCUMENT)).toContain(
      `<w:p><w:pPr><w:pStyle w:val="c"/></w:pPr>${run("甲")}${run("乙")}${run("丙")}</w:p>`,
    );
  });
  it("names what cannot be taken out", () => {
    const parts = plainParts();
    expect(remainingIn(parts)).toEqual([]);
    add(parts, "word/media/a.tif", "image", "");
    add(parts, "word/chunk.html", "aFChunk", "");
    beside(picture('name="x"', '<a:blip r:embed="ximage"/><a:srcRect l="1000"/>'))(parts);
    beside(run("白", '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>'))(parts);
    const said = remainingIn(parts).map(({ message }) => message);
    expect(said).toHaveLength(4);
    for (const word of ["裁过", "白色", "附注", "另一份"]) expect(said.join("")).toContain(word);
  });
});
