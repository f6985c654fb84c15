import { describe, expect, it } from "vitest";
import { savePackage } from "../../package/index.ts";
import { decodeText } from "./decode.ts";
import { containerOf } from "./doc/fixture.ts";
import { p, wordFile } from "./docx/fixture.ts";
import { readSource } from "./source.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** 云溪镇财政所 in GB 2312, as a Windows program writes it. */
const GB = Uint8Array.of(0xd4, 0xc6, 0xcf, 0xaa, 0xd5, 0xf2, 0xb2, 0xc6, 0xd5, 0xfe, 0xcb, 0xf9);

function joined(...pieces: readonly (string | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...(typeof piece === "string" ? utf8(piece) : piece)]));
}

function wide(text: string, mark: readonly number[] = []): Uint8Array {
  const codes = [...text].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]);
  return Uint8Array.from([...mark, ...codes]);
}

describe("charsets", () => {
  it("reads UTF-8, GB and UTF-16, with and without marks", () => {
    expect(decodeText(joined(Uint8Array.of(0xef, 0xbb, 0xbf), "云溪镇"))).toBe("云溪镇");
    expect(decodeText(utf8("云溪镇"))).toBe("云溪镇");
    expect(decodeText(GB)).toBe("云溪镇财政所");
    expect(decodeText(wide("云溪镇 2026\r\n", [0xff, 0xfe]))).toBe("云溪镇 2026\r\n");
    expect(decodeText(wide("云溪镇 2026\r\n12"))).toBe("云溪镇 2026\r\n12");
  });

  it("believes the bytes rather than a page that states the wrong charset", () => {
    expect(decodeText(joined("<meta charset=utf-8>", GB))).toContain("云溪镇");
    expect(decodeText(utf8(`<meta charset=gb2312>${"云溪镇财政所".repeat(9)}`))).toContain("云溪镇");
    expect(decodeText(joined("<meta charset=gb2312>", Uint8Array.of(0xc1, 0xaa, 0xcd, 0xa8)))).toContain("联通");
  });

  it("reads UTF-8 that was cut in the midst of a character", () => {
    expect(decodeText(utf8("云溪镇".repeat(20)).subarray(0, 179))).toBe(`${"云溪镇".repeat(19)}云溪\ufffd`);
  });
});

describe("what a file is", () => {
  const kinds: [string, Uint8Array, string][] = [
    ["a Word file under a wrong name", wordFile({ body: p("一") }), "docx"],
    ["a page", utf8("<!DOCTYPE html><p>一"), "html"],
    ["a page saved by Excel", utf8('<html xmlns:x="urn:x"><table><tr><td>一'), "html"],
    ["a text", utf8("一、部门职责\n"), "text"],
    ["a text that begins with a bracket", utf8("<部门预算>说明"), "text"],
    ["a text that begins with a field code", utf8("{ TC 总体 \\f A } 总体目标"), "text"],
    ["a draft", utf8('\ufeff{ "format": "jibiao.draft", "version": 1 }'), "draft-json"],
    ["a package", utf8('{"format":"jibiao.package","version":1}\n{}'), "draft-package"],
  ];

  it.each(kinds)("recognises %s by its content", async (_, bytes, kind) => {
    expect((await readSource(bytes, "旧.doc")).kind).toBe(kind);
  });

  const archive = (...paths: readonly string[]): Uint8Array =>
    savePackage(new Map(paths.map((path) => [path, utf8("x")] as const)));
  const ole = (stream: string): Uint8Array => containerOf({ [stream]: utf8("x".repeat(5000)) });
  const refused: [string, Uint8Array, RegExp][] = [
    ["a damaged old Word file", ole("WordDocument"), /坏了.*重新拷贝/],
    ["a damaged old sheet", ole("Workbook"), /坏了/],
    ["old slides", ole("PowerPoint Document"), /演示文稿/],
    ["another old file", ole("Contents"), /没有 Word 正文/],
    ["a file with a password", ole("EncryptedPackage"), /去掉密码/],
    ["a damaged sheet", archive("[Content_Types].xml", "xl/workbook.xml"), /坏了/],
    ["slides", archive("[Content_Types].xml", "ppt/presentation.xml"), /演示文稿/],
    ["an archive", archive("表.docx"), /先解压/],
    ["an OFD", archive("OFD.xml"), /OFD/],
    ["an archive of XML that is not Word's", archive("[Content_Types].xml"), /没有 Word 正文/],
    ["a damaged PDF", utf8("%PDF-1.7"), /坏了/],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47), /图片/],
    [
      "a web archive without a page",
      utf8("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x--"),
      /没有网页/,
    ],
    [
      "Word's XML with another root",
      utf8('<w:wordDocument xmlns:w="urn:x"><w:p/></w:wordDocument>'),
      /不是 Word 的格式/,
    ],
    [
      "a flat package without a document",
      utf8('<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"></pkg:package>'),
      /已损坏|不是 Word/,
    ],
    ["other JSON", utf8('{"a":1}'), /不是绩表的草稿/],
    ["bytes of no kind", Uint8Array.from({ length: 99 }, (_, at) => (at * 7) % 32), /读不了/],
    ["nothing", new Uint8Array(), /空的/],
    ["blanks", utf8(" \n\n"), /没有文字/],
  ];

  it.each(refused)("refuses %s with the way out", async (_, bytes, sentence) => {
    const error: unknown = await readSource(bytes, "表.docx").catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: "SourceError", message: expect.stringMatching(sentence) });
  });
});
