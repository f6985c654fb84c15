import { describe, expect, it } from "vitest";
import { openArchive, savePackage } from "../../../package/index.ts";
import { SourceError } from "../errors.ts";
import { readSource } from "../source.ts";
import { p, tbl, tc, tr, wordFile } from "./fixture.ts";
import { readDocx } from "./index.ts";

const BODY = p("河道保洁绩效目标表") + tbl(tr(tc("指标值"), tc("≥95% A&amp;B")), tr(tc("绩效目标"), tc("水清，岸绿")));
const DOCUMENT = "word/document.xml";

/** The same file with the text of its main part written in another way. */
function rewritten(
  change: (xml: string) => string,
  encode = (xml: string): Uint8Array => new TextEncoder().encode(xml),
) {
  const parts = openArchive(wordFile({ body: BODY }));
  const xml = new TextDecoder().decode(parts.get(DOCUMENT));
  return savePackage(new Map([...parts, [DOCUMENT, encode(change(xml))]]));
}

const eachText =
  (how: (text: string) => string) =>
  (xml: string): string =>
    xml.replace(
      /(<w:t[^>]*>)([^<]*)(<\/w:t>)/g,
      (_, open: string, text: string, close: string) => open + how(text) + close,
    );
const plain = (text: string): string => text.replaceAll("&amp;", "&");

const WRITINGS: readonly (readonly [string, (xml: string) => string])[] = [
  ["in CDATA", eachText((text) => `<![CDATA[${plain(text)}]]>`)],
  ["half in CDATA", eachText((text) => `${plain(text).slice(0, 2)}<![CDATA[${plain(text).slice(2)}]]>`)],
  ["by numbers", eachText((text) => [...plain(text)].map((sign) => `&#${sign.codePointAt(0)};`).join(""))],
  [
    "by hexadecimal numbers",
    eachText((text) => [...plain(text)].map((sign) => `&#x${sign.codePointAt(0)?.toString(16)};`).join("")),
  ],
  ["with comments between", eachText((text) => `<!-- 一 -->${text.slice(0, 1)}<!-- <w:t>二</w:t> -->${text.slice(1)}`)],
  ["with instructions between", eachText((text) => `${text.slice(0, 1)}<?x 三?>${text.slice(1)}`)],
  [
    "in a run a character",
    (xml) =>
      xml.replace(/<w:r><w:rPr><\/w:rPr><w:t xml:space="preserve">([^<]*)<\/w:t><\/w:r>/g, (_, text: string) =>
        (text.match(/&\w+;|./gu) ?? []).map((sign) => `<w:r><w:t xml:space="preserve">${sign}</w:t></w:r>`).join(""),
      ),
  ],
  [
    "with breaks inside tags",
    (xml) => xml.replace(/<w:(p|tc|tr|r)>/g, "<w:$1\n\t>").replace(/<\/w:(p|tc)>/g, "</w:$1 >"),
  ],
  ["with single quotes", (xml) => xml.replace(/="([^"']*)"/g, "='$1'")],
  [
    "under another prefix",
    (xml) =>
      xml
        .replace(/(<\/?)w:/g, "$1文:")
        .replace(/ w:/g, " 文:")
        .replace("xmlns:w=", "xmlns:文="),
  ],
  [
    "without a prefix",
    (xml) =>
      xml
        .replace(/(<\/?)w:/g, "$1")
        .replace("xmlns:w=", 'xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w='),
  ],
];

describe("the same text, however XML lets it be written", () => {
  it.each(WRITINGS)("%s", async (_, change) => {
    const file = rewritten(change);
    expect(await readDocx(file)).toEqual(await readDocx(wordFile({ body: BODY })));
  });

  it("in UTF-16", async () => {
    const wide = (xml: string): Uint8Array =>
      Uint8Array.from([
        0xff,
        0xfe,
        ...[...xml].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]),
      ]);
    const file = rewritten((xml) => xml.replace("UTF-8", "UTF-16"), wide);
    expect(await readDocx(file)).toEqual(await readDocx(wordFile({ body: BODY })));
  });
});

describe("what is no Word text at all", () => {
  it.each([
    ["another root", "<x/>"],
    [
      "another root with Word's tables in it",
      `<x xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${BODY}</x>`,
    ],
    ["another root of that name", `<document><body>${BODY.replaceAll("w:", "")}</body></document>`],
    ["nothing", ""],
    ["one byte", "<"],
    ["words", "部门预算"],
  ])("is refused, not read as empty: %s", async (_, xml) => {
    await expect(readDocx(rewritten(() => xml))).rejects.toBeInstanceOf(SourceError);
  });

  it("and so is a file of one byte", async () => {
    for (const byte of [0, 0x0a, 0x3c, 0x50, 0x7b, 0xd0, 0xff]) {
      const outcome: unknown = await readSource(Uint8Array.of(byte), "表.docx").catch((error: unknown) => error);
      expect(outcome, `${byte}`).toBeInstanceOf(SourceError);
    }
  });
});
