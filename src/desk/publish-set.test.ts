import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { layoutOf } from "../../templates/index.ts";
import { sampleDraft } from "../domain/sample/index.ts";
import { openArchive, openPackage, savePackage } from "../word/package/index.ts";
import { carriedBy } from "./publication.ts";
import { publishSet } from "./publish-set.ts";
import { keepFillings } from "./templates.ts";

const file = (id: string) =>
  new Uint8Array(readFileSync(new URL(`../../templates/${id}/template.docx`, import.meta.url)));
const layout = layoutOf("h2");
const fillings = keepFillings(({ id }) => file(id));
const wish = {
  scope: "whole",
  forms: ["word", "page", "sheets", "data"],
  name: "云溪镇 公开",
  together: true,
} as const;
const publish = (own: Uint8Array | undefined, change: object = {}) =>
  publishSet(
    fillings({ layout, ...(own === undefined ? {} : { own: { bytes: own, edition: "" } }) }),
    sampleDraft(),
    { ...wish, ...change },
    () => undefined,
  );

/** The shipped template as an office might have left it: tracked and hidden words, an author, a picture that was cut. */
function lived(): Uint8Array {
  const parts = new Map(openPackage(file("h2")).parts);
  const edit = (path: string, old: string, by: string) =>
    parts.set(path, new TextEncoder().encode(new TextDecoder().decode(parts.get(path)).replace(old, by)));
  const words = `<w:p><w:del w:id="1" w:author="机密"><w:r><w:delText>机密</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>机密</w:t></w:r><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>白字</w:t></w:r></w:p>`;
  edit("word/document.xml", "<w:body>", `<w:body>${words}`);
  edit("docProps/core.xml", "<dc:title>", "<dc:creator>机密</dc:creator><dc:title>");
  return savePackage(parts);
}

describe("a set of published files", () => {
  it("is one archive with all forms and a list of checksums, or each for itself", async () => {
    const { files, missing, leftOut, leaks } = await publish(undefined);
    expect([files.map(({ name }) => name), missing, leftOut, leaks]).toEqual([["云溪镇 公开.zip"], [], [], []]);
    const inside = [...openArchive(files[0]?.bytes ?? new Uint8Array()).keys()];
    for (const name of [
      "云溪镇 公开.docx",
      "云溪镇 公开.html",
      "云溪镇 公开.xlsx",
      "开放数据/数据.json",
      "校验清单.txt",
    ]) {
      expect(inside).toContain(name);
    }
    const apart = await publish(undefined, { together: false, forms: ["page", "data"] });
    expect(apart.files.map(({ name }) => name)).toEqual(["云溪镇 公开.html", "云溪镇 公开 开放数据.zip"]);
  });
  it("carries in no form what a template hides, and says beforehand what it cannot leave behind", async () => {
    const own = lived();
    expect(carriedBy(own).taken).toEqual(["作者和单位", "修订", "隐藏文字"]);
    expect(carriedBy(own).left.join("")).toContain("白色的字");
    const { files, leaks } = await publish(own, { together: false });
    expect(leaks.join("")).toContain("白色的字");
    const texts = files.flatMap(({ name, bytes }) =>
      name.endsWith(".html") ? [bytes] : [...openArchive(bytes).values()],
    );
    expect(texts.map((bytes) => new TextDecoder().decode(bytes)).filter((text) => text.includes("机密"))).toEqual([]);
  });
});
