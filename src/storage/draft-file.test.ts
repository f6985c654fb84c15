import { describe, expect, it } from "vitest";
import { DraftError, newDraft, newProject } from "../domain/index.ts";
import { draftFile, readDraftFile, safeFileName } from "./draft-file.ts";
import { layout } from "./testing.ts";

const draft = { ...newDraft("云溪镇人民政府", 2026, layout), projects: [newProject(layout, "道路养护")] };
const bytes = (text: string) => new TextEncoder().encode(text);

describe("draft file", () => {
  it("is named after office and year and reads back", () => {
    const file = draftFile(draft);
    expect(file.name).toBe("云溪镇人民政府-2026-草稿.jibiao.json");
    expect(readDraftFile(bytes(file.text))).toEqual(draft);
    expect(readDraftFile(bytes(`\uFEFF${file.text}`))).toEqual(draft);
  });
  it("reads a file that an editor saved in GBK", () => {
    // 云溪 in GBK, inside an otherwise plain file.
    const [before = "", after = ""] = JSON.stringify({ ...draft, title: "@@" }).split("@@");
    const file = Uint8Array.from([
      ...bytes(before.replace(/[^\u0000-\u007f]/g, "x")),
      ...[0xd4, 0xc6, 0xcf, 0xaa],
      ...bytes(after.replace(/[^\u0000-\u007f]/g, "x")),
    ]);
    expect(readDraftFile(file).title).toBe("云溪");
  });
  it.each([
    ["half a file", draftFile(draft).text.slice(0, 400), "syntax"],
    ["another JSON", '{"format":"other"}', "format"],
    ["a newer draft", JSON.stringify({ ...draft, version: 99 }), "newer"],
    ["a list of projects that is none", JSON.stringify({ ...draft, projects: "keine" }), "shape"],
  ])("refuses %s with a sentence", (_name, text, code) => {
    expect(() => readDraftFile(bytes(text))).toThrow(expect.objectContaining({ name: "DraftError", code }));
  });
  it("refuses a file of unreasonable size", () => {
    expect(() => readDraftFile(new Uint8Array(64 * 1024 * 1024 + 1))).toThrow(DraftError);
  });
  it("gives double ids new ones, so that nothing overwrites its double", () => {
    const [project] = draft.projects;
    const read = readDraftFile(
      bytes(JSON.stringify({ ...draft, projects: [project, { ...project, name: "另一个" }] })),
    );
    expect(read.projects.map(({ name }) => name)).toEqual(["道路养护", "另一个"]);
    expect(new Set(read.projects.map(({ id }) => id)).size).toBe(2);
  });
  it("does not reach the prototype", () => {
    const text = JSON.stringify(draft).replace('"figures":{}', '"figures":{"__proto__":{"polluted":"1"}}');
    try {
      readDraftFile(bytes(text));
    } catch (error) {
      expect(error).toBeInstanceOf(DraftError);
    }
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});

describe("file names", () => {
  it.each([
    ["../../etc/passwd", "etc passwd"],
    ['a<b>:c"d|e?f*g', "a b c d e f g"],
    ["CON", "_CON"],
    ["nul.txt", "_nul.txt"],
    ["  . ", "草稿"],
    ["云溪\u202Etxt.exe", "云溪 txt.exe"],
    ["长".repeat(200), "长".repeat(80)],
  ])("%s → %s", (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });
});
