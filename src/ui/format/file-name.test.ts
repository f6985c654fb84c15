import { describe, expect, it } from "vitest";
import { fileSize, withEnding } from "./file-name.ts";

describe("file names", () => {
  it("end once, and hold nothing that systems refuse", () => {
    expect(withEnding("公开稿", ".docx")).toBe("公开稿.docx");
    expect(withEnding("公开稿.DOCX", ".docx")).toBe("公开稿.docx");
    expect(withEnding("公开/稿", ".docx")).toBe("公开 稿.docx");
    expect(withEnding(".docx", ".docx")).toBe("草稿.docx");
  });
  it("say how large a file is", () => {
    expect(fileSize(0)).toBe("1 KB");
    expect(fileSize(223_000)).toBe("218 KB");
    expect(fileSize(1_500_000)).toBe("1.4 MB");
  });
});
