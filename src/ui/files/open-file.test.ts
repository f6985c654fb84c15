import { describe, expect, it } from "vitest";
import { layoutOf } from "../../../templates/index.ts";
import { type Draft, newDraft, parseDraft } from "../../domain/index.ts";
import { isDraftFile, type OpeningPlace, openFile } from "./open-file.ts";

function workspaceOf(drafts: Draft[]): OpeningPlace {
  return {
    reviewsIn: async () => new Map(),
    readDraftFiles: async (_, bytes) => [parseDraft(new TextDecoder().decode(bytes))],
    shelf: {
      list: async () =>
        drafts.map((draft) => ({
          id: draft.id,
          title: draft.title,
          agency: draft.agency.name,
          year: draft.year,
          templateId: draft.templateId,
          done: 0,
          all: 0,
          total: "",
          errors: 0,
          warnings: 0,
          status: "编制中",
          changedAt: 0,
        })),
      add: async (draft) => {
        drafts.push(draft);
      },
    },
  };
}

const draft = newDraft("云溪镇人民政府", 2025, layoutOf("h2"));
const fileOf = (content: string, name = "云溪镇.jibiao.json") => new File([content], name);

describe("opening a file", () => {
  it("adds a draft", async () => {
    const drafts: Draft[] = [];
    const opened = await openFile(fileOf(JSON.stringify(draft)), workspaceOf(drafts));
    expect(opened.added).toEqual([{ id: draft.id, title: draft.title, copied: false }]);
    expect(drafts).toEqual([draft]);
  });
  it("never overwrites a draft of this machine", async () => {
    const drafts: Draft[] = [draft];
    const opened = await openFile(fileOf(JSON.stringify(draft)), workspaceOf(drafts));
    expect(opened.added[0]?.copied).toBe(true);
    expect(drafts).toHaveLength(2);
    expect(drafts[1]?.id).not.toBe(draft.id);
  });
  it.each([
    [fileOf(""), "是空的"],
    [fileOf("{", "坏.json"), "读到一半就断了"],
    [fileOf("{}", "别的.json"), "不是绩表的草稿文件"],
    [fileOf(JSON.stringify({ ...draft, version: 99 })), "更新版本"],
  ])("says in one sentence why not (%#)", async (file, words) => {
    const drafts: Draft[] = [];
    const opened = await openFile(file, workspaceOf(drafts));
    expect(opened.refused).toContain(words);
    expect(drafts).toEqual([]);
  });
  it("tells drafts from documents by the ending", () => {
    expect(isDraftFile("a.JIBIAO.JSON")).toBe(true);
    expect(isDraftFile("备份.zip")).toBe(true);
    expect(isDraftFile("去年.docx")).toBe(false);
    expect(isDraftFile("没有后缀")).toBe(false);
  });
});
