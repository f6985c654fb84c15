import { describe, expect, it } from "vitest";
import { LAYOUTS } from "../../../templates/index.ts";
import { newDraft, newProject } from "../../domain/index.ts";
import { destinations, existsIn, findDestinations, neighbour, pageWords } from "./spots.ts";

const [layout] = LAYOUTS;
if (layout === undefined) throw new Error("no layout");
const names = ["村级组织运转经费", "农村公路养护", "公路应急抢修"];
const projects = names.map((name, i) => ({
  ...newProject(layout, name),
  budget: { total: `1${i}.50`, fiscal: "", other: "" },
}));
const draft = { ...newDraft("云溪镇人民政府", 2025, layout), projects };
const all = destinations(draft);

describe("places to go to", () => {
  it("follow the document: the projects stand in chapter five", () => {
    const titles = all.map((one) => one.title);
    expect(titles.slice(titles.indexOf("农村公路养护") - 2, titles.indexOf("农村公路养护") + 3)).toEqual([
      "第二部分　项目",
      "村级组织运转经费",
      "农村公路养护",
      "公路应急抢修",
      "政府采购预算",
    ]);
  });
  it("have neighbours", () => {
    const spot = all.find((one) => one.title === "公路应急抢修")?.spot;
    expect(neighbour(all, spot, 1)?.title).toBe("政府采购预算");
    expect(neighbour(all, spot, -1)?.title).toBe("农村公路养护");
    expect(neighbour(all, all[0]?.spot, -1)).toBeUndefined();
    expect(neighbour(all, { kind: "project", id: "gone" }, 1)).toBe(all[0]);
  });
  it("are found by number, name or amount", () => {
    const found = (words: string) => findDestinations(all, words).map((one) => one.title);
    expect(found("2")).toEqual(["农村公路养护"]);
    expect(found("公路")).toEqual(["农村公路养护", "公路应急抢修"]);
    expect(found("12.5")).toEqual(["公路应急抢修"]);
    expect(found(" ")).toHaveLength(all.length);
    expect(found("没有")).toEqual([]);
  });
  it("name the chapter of what stands in them", () => {
    expect(pageWords(draft, { section: "figures", field: "公务接待费" })).toBe("四 “三公”经费及增减原因");
    const [, second] = draft.projects;
    expect(pageWords(draft, { section: "project", projectId: second?.id ?? "" })).toBe("项目 2 农村公路养护");
    expect(pageWords(draft, { section: "project", projectId: "gone" })).toBe("已删除的项目");
    expect(pageWords(draft, { section: "document" })).toBe("整份文件");
  });
  it("are known to exist", () => {
    expect(existsIn(draft, { kind: "project", id: "gone" })).toBe(false);
    expect(existsIn(draft, { kind: "chapter", key: "assets" })).toBe(true);
  });
});
