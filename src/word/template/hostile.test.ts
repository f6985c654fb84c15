import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openPackage, PackageError, type PackageFault, savePackage } from "../package/index.ts";
import { compile, fill } from "./index.ts";
import { vocabulary } from "./testing/corpus-view.ts";
import { docx, p, px, textOf, xmlOf } from "./testing/docx.ts";

function outcome(bytes: Uint8Array): PackageFault | "opened" {
  try {
    compile(bytes, vocabulary);
    return "opened";
  } catch (error) {
    if (error instanceof PackageError) return error.code;
    throw error;
  }
}

function withPart(bytes: Uint8Array, path: string, change: (text: string) => string): Uint8Array {
  const parts = new Map(openPackage(bytes).parts);
  return savePackage(parts.set(path, strToU8(change(xmlOf(bytes, path)))));
}

describe("a hostile template", () => {
  it.each<[string, () => Uint8Array, PackageFault | "opened"]>([
    ["100 MB of spaces", () => docx(" ".repeat(100 * 2 ** 20)), "bomb"],
    ["17 MB of text that hardly compresses", () => docx(p(noise(17 * 2 ** 20))), "too-large"],
    [
      "400,000 elements",
      () => docx(Array.from({ length: 400_000 }, (_, index) => `<w:p a="${index}"/>`).join("")),
      "too-large",
    ],
    ["elements nested 10,000 deep", () => docx("<w:sdt>".repeat(10_000) + "</w:sdt>".repeat(10_000)), "too-large"],
    ["a hundred thousand tags", () => docx(p("{年度}".repeat(100_000))), "too-large"],
    ["a million braces", () => docx(p("{".repeat(1_000_000))), "opened"],
    ["a hundred thousand open tags", () => docx(p("{年度".repeat(100_000))), "too-large"],
    ["loops nested 1,000 deep", () => docx(p("{#项目}".repeat(1000) + "{/项目}".repeat(1000))), "too-large"],
    [
      "a tag over 100,000 runs",
      () => docx(px(`<w:r><w:t>{</w:t></w:r>${"<w:r><w:t></w:t></w:r>".repeat(90_000)}<w:r><w:t>年度}</w:t></w:r>`)),
      "opened",
    ],
    ["elements that do not match", () => docx("<w:p></w:r>"), "damaged"],
    ["an element that never ends", () => docx("<w:p"), "damaged"],
    ["an attribute that never ends", () => docx('<w:p a="'), "damaged"],
    [
      "bytes that are no UTF-8",
      () =>
        zipSync({
          "[Content_Types].xml": strToU8("wordprocessingml"),
          "word/document.xml": new Uint8Array([60, 255, 254, 62]),
        }),
      "encoding",
    ],
    [
      "macros",
      () =>
        withPart(docx(p()), "[Content_Types].xml", (text) =>
          text.replace("wordprocessingml.document.main", "ms-word.document.macroEnabled.main wordprocessingml"),
        ),
      "macros",
    ],
    [
      "another prefix than w:",
      () =>
        withPart(docx(p("x")), "word/document.xml", (text) =>
          text.replace(/w:(?=document|body|p|r|t|sectPr|pgSz)/g, "x:"),
        ),
      "not-word",
    ],
  ])("%s", (_, build, expected) => {
    expect(outcome(build())).toBe(expected);
  });

  it("in the form of a .dotx becomes a document", () => {
    const types = "[Content_Types].xml";
    const dotx = withPart(docx(p("{年度}")), types, (text) => text.replace(".document.main+xml", ".template.main+xml"));
    const filled = fill(compile(dotx, vocabulary), { 年度: "2025" });
    expect(xmlOf(filled, types)).toBe(xmlOf(docx(p()), types));
    expect(textOf(filled)).toBe("2025");
  });
});

/** Text without patterns, the same each time. */
function noise(length: number): string {
  let seed = 1;
  const chars = new Uint8Array(length);
  for (let index = 0; index < length; index++) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    chars[index] = 65 + ((seed >> 16) % 26);
  }
  return new TextDecoder().decode(chars);
}
