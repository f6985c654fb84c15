import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { layoutOf } from "../../../templates/index.ts";
import { pagePlaces, writePlacedPages } from "./index.ts";
import { draft, partOf, present, printOf, project, row, rowPlace } from "./testing.ts";

const h2 = printOf(layoutOf("h2"), readFileSync(join(import.meta.dirname, "../../../templates/h2/template.docx")));

it("finds every place of a project on its page, and the place of what is printed there", () => {
  const pages = writePlacedPages(h2, draft, "project:2");
  const { bookmarkOf, placeOf } = pagePlaces(pages);
  const target = { ...rowPlace, field: "target" };
  const name = present(bookmarkOf(target));
  expect(placeOf(name)).toEqual(target);
  expect(partOf(pages.bytes)).toMatch(
    new RegExp(`w:name="${name}"/>(?:(?!<w:bookmarkEnd).)*${row.target.kind === "quantity" ? row.target.value : ""}`),
  );
  // What is not printed is said at the row, then at the project.
  expect(placeOf(present(bookmarkOf({ ...rowPlace, field: "scoring" })))).toEqual({ ...rowPlace, field: "level3" });
  expect(placeOf(present(bookmarkOf({ section: "project", projectId: project.id, field: "没有这一格" })))?.field).toBe(
    "name",
  );
  expect(placeOf("_Toc1")).toBeUndefined();
});

it("knows the figures of the chapters where the projects' tables are left out, and a paragraph by its text", () => {
  const { bookmarkOf, placeOf } = pagePlaces(writePlacedPages(h2, draft, "whole", [0, 0]));
  const figure = { section: "figures", field: "支出合计" };
  expect(placeOf(present(bookmarkOf(figure)))).toEqual(figure);
  expect(placeOf(present(bookmarkOf({ section: "duties", field: "paragraph.2" })))).toEqual({ section: "duties" });
  expect(placeOf(present(bookmarkOf(rowPlace)))?.projectId).toBeUndefined();
});
