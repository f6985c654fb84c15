import { describe, expect, it } from "vitest";
import { bareName, exportWord, handedName, possible } from "./forms.ts";

describe("forms of what is published", () => {
  it("name what is handed over", () => {
    expect(handedName("云溪镇公开", "whole", ["word"])).toBe("云溪镇公开.docx");
    expect(handedName("云溪镇公开", "each", ["word"])).toBe("云溪镇公开.zip");
    expect(handedName("云溪镇公开", "whole", ["page"])).toBe("云溪镇公开.html");
    expect(handedName("云溪镇公开", "whole", ["word", "sheets"])).toBe("云溪镇公开.zip");
    expect(bareName("云溪镇公开.docx")).toBe("云溪镇公开");
  });
  it("say on the button what will be written", () => {
    expect(exportWord(["word"])).toBe("导出 Word");
    expect(exportWord(["sheets"])).toBe("导出表格");
    expect(exportWord(["word", "page", "data"])).toBe("导出 3 样");
  });
  it("are Word alone where every project is a file", () => {
    expect(possible("each", ["word", "page"])).toEqual(["word"]);
    expect(possible("project:1", ["word", "page"])).toEqual(["word", "page"]);
  });
});
