import { describe, expect, it } from "vitest";
import { layoutOf } from "../../templates/index.ts";
import { newDraft } from "../domain/index.ts";
import { draftFile } from "../storage/index.ts";
import { bundleFiles, readDrafts, templatesIn } from "./backup.ts";

const draft = (name: string) => newDraft(name, 2025, layoutOf("h2"));
const now = new Date(2025, 1, 8);

describe("a backup of several drafts", () => {
  it("reads back what it holds, also where two have the same name", () => {
    const drafts = [draft("云溪镇水利站"), draft("云溪镇水利站"), draft("云溪镇人民政府")];
    const { name, bytes } = bundleFiles(drafts.map(draftFile), now);
    expect(name).toBe("绩表备份-20250208.zip");
    expect(readDrafts(name, bytes)).toEqual(drafts);
  });
  it("holds the office's own templates beside them", () => {
    const own = { name: "澄河县.docx", bytes: Uint8Array.of(1, 2, 3) };
    const { name, bytes } = bundleFiles([draftFile(draft("云溪镇水利站"))], now, [own, own]);
    expect(templatesIn(bytes).map((file) => [file.name, ...file.bytes])).toEqual([
      ["澄河县", 1, 2, 3],
      ["2 澄河县", 1, 2, 3],
    ]);
    expect(readDrafts(name, bytes).length).toBe(1);
    expect(templatesIn(new TextEncoder().encode("{}"))).toEqual([]);
  });
  it("reads a single draft file too", () => {
    const one = draft("云溪镇水利站");
    expect(readDrafts("a.json", new TextEncoder().encode(draftFile(one).text))).toEqual([one]);
  });
  it("names the draft that is damaged", () => {
    const { bytes } = bundleFiles([{ name: "坏的.jibiao.json", text: "{" }], now);
    expect(() => readDrafts("b.zip", bytes)).toThrow("坏的.jibiao.json");
  });
  it("says when there is no draft in it", () => {
    const { bytes } = bundleFiles([], now);
    expect(() => readDrafts("空.zip", bytes)).toThrow(/[\u4e00-\u9fff]/);
  });
});
