import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openArchive, openPackage, PackageError, type PackageFault, savePackage } from "./index.ts";

const types = strToU8(
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
);
const document = strToU8("<w:document/>");

function word(extra: Record<string, Uint8Array> = {}): Uint8Array {
  return zipSync({ "[Content_Types].xml": types, "word/document.xml": document, ...extra });
}

function faultOf(action: () => unknown): PackageFault | "opened" {
  try {
    action();
    return "opened";
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    expect(error.message).toMatch(/^[^!?]{8,60}。$/);
    return error.code;
  }
}

/** A copy with the 32-bit value at `offset` from every `signature` (after `from`) replaced. */
function patched(bytes: Uint8Array, signature: number, offset: number, value: number, from = 0): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = from; at + 4 <= copy.length; at++) {
    if (view.getUint32(at, true) === signature) view.setUint32(at + offset, value, true);
  }
  return copy;
}
const ENTRY = 0x02014b50;

describe("openPackage", () => {
  it("gives every part, and the path of the main document", () => {
    const { parts, mainPath } = openPackage(word({ "word/media/a.png": new Uint8Array([1, 2, 3]) }));
    expect([...parts.keys()]).toEqual(["[Content_Types].xml", "word/document.xml", "word/media/a.png"]);
    expect(parts.get("word/media/a.png")).toEqual(new Uint8Array([1, 2, 3]));
    expect(mainPath).toBe("word/document.xml");
  });

  it("follows the relationship to a main document under another name", () => {
    const rels = strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>',
    );
    expect(openPackage(word({ "_rels/.rels": rels, "word/document2.xml": document })).mainPath).toBe(
      "word/document2.xml",
    );
  });

  it("turns UTF-16 parts into UTF-8", () => {
    const text = '\ufeff<?xml version="1.0" encoding="UTF-16"?><a>云溪镇</a>';
    const wide = new Uint8Array(Uint16Array.from([...text].map((char) => char.charCodeAt(0))).buffer);
    const part = openPackage(word({ "word/a.xml": wide })).parts.get("word/a.xml");
    expect(new TextDecoder().decode(part)).toBe('<?xml version="1.0" encoding="UTF-8"?><a>云溪镇</a>');
  });

  const ole = new Uint8Array(4096).fill(0);
  ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const sealed = ole.slice();
  sealed.set(strToU8([..."EncryptedPackage"].join("\0")), 1024);
  const utf16Doctype = new Uint8Array(
    Uint16Array.from([...'\ufeff<!DOCTYPE a [<!ENTITY b "c">]><a/>'].map((c) => c.charCodeAt(0))).buffer,
  );

  it.each<[string, Uint8Array, PackageFault]>([
    ["an empty file", new Uint8Array(), "empty"],
    ["a .doc or .wps file", ole, "old-format"],
    ["a .docx with a password", sealed, "password"],
    ["a web page", strToU8("<html></html>"), "not-package"],
    ["an RTF file", strToU8("{\\rtf1 text}"), "not-package"],
    ["a workbook", zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "xl/workbook.xml": document }), "not-word"],
    ["any ZIP archive", zipSync({ "a.txt": document }), "not-word"],
    ["a signature alone", strToU8("PK"), "damaged"],
    ["a file cut off in the middle", word().subarray(0, 200), "damaged"],
    ["a ZIP entry with a password", patched(word(), ENTRY, 8, 0x00080001), "password"],
    ["a wrong checksum", patched(word(), ENTRY, 16, 12345), "damaged"],
    ["an entry beyond the end", patched(word(), ENTRY, 42, 0x00ffffff), "damaged"],
    ["a path to a parent folder", word({ "word/../../evil.xml": document }), "odd-path"],
    ["an absolute path", word({ "/etc/passwd": document }), "odd-path"],
    ["a drive", word({ "C:evil.xml": document }), "odd-path"],
    ["a backslash", word({ "word\\document.xml": document }), "odd-path"],
    ["the same path twice but for case", word({ "word/DOCUMENT.xml": document }), "odd-path"],
    ["a prototype key", word({ "a/__proto__": document }), "odd-path"],
    ["a DOCTYPE", word({ "word/a.xml": strToU8("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>") }), "doctype"],
    ["an entity declaration", word({ "word/a.xml": strToU8("<!--  --><!ENTITY a 'b'><a/>") }), "doctype"],
    ["a DOCTYPE in UTF-16", word({ "word/a.xml": utf16Doctype }), "doctype"],
    ["GBK", word({ "word/a.xml": strToU8('<?xml version="1.0" encoding="GBK"?><a/>') }), "encoding"],
  ])("refuses %s", (_, bytes, code) => {
    expect(faultOf(() => openPackage(bytes))).toBe(code);
  });

  it("keeps to the limits it is given", () => {
    expect(faultOf(() => openPackage(word(), { entries: 1 }))).toBe("bomb");
    expect(faultOf(() => openPackage(word(), { fileSize: 100 }))).toBe("too-large");
    expect(faultOf(() => openPackage(word(), { partSize: 100 }))).toBe("too-large");
    expect(faultOf(() => openPackage(word(), { totalSize: 200 }))).toBe("too-large");
    expect(faultOf(() => openPackage(word({ "a.bin": new Uint8Array(9000) }), { ratioFrom: 1000, ratio: 100 }))).toBe(
      "bomb",
    );
  });

  it("refuses honest and lying bombs", () => {
    const honest = zipSync({
      "[Content_Types].xml": types,
      "word/document.xml": new Uint8Array(100 * 2 ** 20).fill(32),
    });
    const lastEntry = honest.length - 22 - 46 - "word/document.xml".length;
    const lying = patched(honest, ENTRY, 24, 1000, lastEntry);
    const small = patched(honest, ENTRY, 24, 19 * 2 ** 20, lastEntry);
    for (const bytes of [honest, lying, small]) {
      expect(faultOf(() => openPackage(bytes))).toBe("bomb");
    }
  });

  it("counts entries that share one body against the total", () => {
    const one = zipSync({ a: new Uint8Array(3 * 2 ** 20) });
    const files: Record<string, Uint8Array> = {};
    for (let index = 0; index < 30; index++) files[`part${index}`] = new Uint8Array(3 * 2 ** 20);
    const overlapping = patched(zipSync(files), ENTRY, 42, 0);
    expect(faultOf(() => openArchive(one))).toBe("opened");
    expect(faultOf(() => openArchive(overlapping))).toBe("too-large");
  });

  it("never throws anything but its own error, whatever bytes are changed", () => {
    const good = word();
    const change = fc.record({ at: fc.nat(good.length - 1), byte: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat(good.length), (changes, cut) => {
        const bytes = good.slice(0, cut > good.length / 2 ? good.length : cut);
        for (const { at, byte } of changes) bytes[at] = byte;
        faultOf(() => openPackage(bytes));
      }),
      { numRuns: 300 },
    );
  });
});

describe("savePackage", () => {
  it("gives the same bytes for the same parts, whatever the order of the first two", () => {
    const parts = new Map([
      ["word/document.xml", document],
      ["[Content_Types].xml", types],
    ]);
    const bytes = savePackage(parts);
    expect(savePackage(new Map(parts))).toEqual(bytes);
    expect([...openPackage(bytes).parts.keys()]).toEqual(["[Content_Types].xml", "word/document.xml"]);
  });

  it("is undone by openArchive", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z一-十]{1,8}$/), fc.uint8Array()), (files) => {
        const parts = new Map(Object.entries(files));
        expect(openArchive(savePackage(parts))).toEqual(parts);
      }),
      { numRuns: 50 },
    );
  });
});
