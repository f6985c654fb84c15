import { describe, expect, it } from "vitest";
import { fileSize, safeFileName, withEnding } from "./file-name.ts";

describe("file names", () => {
  it.each([
    ["云溪镇2025年部门预算信息公开", "云溪镇2025年部门预算信息公开"],
    ['a/b\\c:d*e?f"g<h>i|j', "a_b_c_d_e_f_g_h_i_j"],
    ["云溪镇. . ", "云溪镇"],
    ["", "草稿"],
    ["///", "草稿"],
  ])("cleans %j", (name, clean) => {
    expect(safeFileName(name)).toBe(clean);
  });
  it("cuts long names between characters", () => {
    expect([...safeFileName("𠮷".repeat(300))]).toHaveLength(120);
  });
  it("ends once", () => {
    expect(withEnding("公开稿", ".docx")).toBe("公开稿.docx");
    expect(withEnding("公开稿.DOCX", ".docx")).toBe("公开稿.docx");
    expect(withEnding(".docx", ".docx")).toBe("草稿.docx");
  });
  it("says how large a file is", () => {
    expect(fileSize(0)).toBe("1 KB");
    expect(fileSize(223_000)).toBe("218 KB");
    expect(fileSize(1_500_000)).toBe("1.4 MB");
  });
});
