import { describe, expect, it } from "vitest";
import { LAYOUTS } from "../../templates/index.ts";
import { checkDraft } from "../checks/index.ts";
import { type Draft, type Layout, newProject, parseTarget, schemeOf } from "../domain/index.ts";
import { sampleDraft } from "../domain/sample/index.ts";
import { SAMPLE_PROJECTS } from "../domain/sample/projects/index.ts";
import { LIBRARY, searchLibrary, topicsFor } from "./search.ts";
import { classFor, rowOf, type Suggestion } from "./suggestion.ts";

const all = LIBRARY.flatMap(({ suggestions }) => suggestions);

/** A project with all indicators of a kind of project, as an office would fill them in. */
function draftWith(layout: Layout, title: string, suggestions: readonly Suggestion[], example: boolean): Draft {
  const scheme = schemeOf(layout.scheme);
  const sample = sampleDraft(layout);
  const indicators = suggestions.flatMap((suggestion) => {
    const place = classFor(scheme, suggestion.kind);
    return place === undefined ? [] : [{ row: rowOf(suggestion, place, { example }), order: place.order }];
  });
  const rows = indicators.sort((a, b) => a.order - b.order).map(({ row }) => row);
  return { ...sample, projects: [{ ...newProject(layout, title), indicators: rows }] };
}

describe("the library", () => {
  it("holds indicators for the usual projects of a township, each once", () => {
    expect(all.length).toBeGreaterThanOrEqual(150);
    const names = all.map(({ topic, name }) => `${topic} ${name}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(LIBRARY.map(({ title, suggestions }) => [title, suggestions] as const))(
    "passes the checks of values, rows and texts: %s",
    (title, suggestions) => {
      for (const layout of LAYOUTS) {
        const { open } = checkDraft(draftWith(layout, title, suggestions, true), layout);
        const own = open.filter(
          ({ rule, where }) => where.project === 1 && where.indicator !== undefined && !/points/.test(rule),
        );
        expect(own.map(({ rule, message, where }) => `${where.indicator} ${rule} ${message}`)).toEqual([]);
      }
    },
  );

  it("has every class that a table must have in each kind of project", () => {
    for (const { title, suggestions } of LIBRARY) {
      const kinds = new Set(suggestions.map(({ kind }) => kind));
      for (const kind of ["quantity", "quality", "time", "cost", "satisfaction"] as const) {
        expect([title, kind, kinds.has(kind)]).toEqual([title, kind, true]);
      }
    }
  });

  it("finds a class for every indicator in every scheme", () => {
    for (const layout of LAYOUTS) {
      for (const { kind } of all) expect(classFor(schemeOf(layout.scheme), kind)).toBeDefined();
    }
  });

  it("brings no number of another office along, and says that it is missing", () => {
    const [suggestion] = searchLibrary("日常保洁村数");
    const [layout] = LAYOUTS;
    if (suggestion === undefined || layout === undefined) throw new Error("no such indicator");
    const place = classFor(schemeOf(layout.scheme), suggestion.kind);
    if (place === undefined) throw new Error("no class");
    expect(suggestion.target).toBe("=＿个");
    expect(rowOf(suggestion, place).target).toEqual({ kind: "quantity", symbol: "=", value: "", unit: "个" });
    const { open } = checkDraft(draftWith(layout, "农村环境整治", [suggestion], false), layout);
    expect(open.some(({ where }) => where.indicator === 1 && where.field?.startsWith("target"))).toBe(true);
  });

  it("reads every target without a repair", () => {
    for (const { entry } of all) expect(parseTarget(entry[3].replace(/[{}]/g, "")).repairs).toEqual([]);
  });
});

describe("looking for indicators", () => {
  it("finds them by the project's name", () => {
    const missing = SAMPLE_PROJECTS.filter(({ name }) => topicsFor(name).length === 0).map(({ name }) => name);
    expect(missing).toEqual([]);
    expect(topicsFor("2026年农村公路日常养护")[0]?.title).toBe("农村公路养护");
    expect(topicsFor("其他")).toEqual([]);
  });
  it("finds them by several words, those in the name first", () => {
    const found = searchLibrary("防汛 完好率");
    expect(found[0]?.name).toBe("防汛物资完好率");
    expect(searchLibrary("  ")).toEqual([]);
    expect(searchLibrary("没有这样的词")).toEqual([]);
  });
});
