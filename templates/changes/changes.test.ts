import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeChanges } from "../../src/desk/index.ts";
import { openPackage } from "../../src/word/package/index.ts";
import { checkStructure } from "../../src/word/structure/index.ts";
import { buildChanges } from "./build.ts";

const shipped = new Uint8Array(readFileSync(join(import.meta.dirname, "template.docx")));

describe("改动清单", () => {
  it("is built as it is shipped", async () => {
    expect(await buildChanges()).toEqual(shipped);
  });

  it("prints a row a difference, also where nothing differs", () => {
    const facts = { title: "云溪镇2026年部门预算公开", other: "第 1 次送审", day: "2026年3月4日" };
    const row = { kind: "改", words: "项目 1 路灯维护 预算数", before: "18.60", after: "20.00", delta: "+1.40" };
    for (const rows of [[], [row, { ...row, kind: "删", words: "项目 2 <b> 第 1 行", after: "", delta: "" }]]) {
      const { name, bytes } = writeChanges(shipped, { ...facts, summary: `共 ${rows.length} 处`, rows });
      expect(name).toBe("云溪镇2026年部门预算公开-改动清单.docx");
      expect(checkStructure(bytes)).toEqual([]);
      const xml = new TextDecoder().decode(openPackage(bytes).parts.get("word/document.xml"));
      const text = xml.replace(/<[^>]+>/g, "|");
      expect(text).toContain(`共 ${rows.length} 处`);
      for (const { words, delta } of rows)
        for (const part of [words.replace(/[<>]/g, ""), delta]) expect(text.replace(/&[lg]t;/g, "")).toContain(part);
    }
  });
});
