import { expect, it } from "vitest";
import { layoutOf } from "../../templates/index.ts";
import {
  type Draft,
  newDraft,
  newIndicator,
  newProject,
  parseTarget,
  schemeClasses,
  schemeOf,
} from "../domain/index.ts";
import { checkDraft } from "./checker.ts";

const layout = layoutOf("h2");
const classes = schemeClasses(schemeOf(layout.scheme));
const rows = classes.map(({ group, class: one }) => newIndicator(group.level1, one.level2));
const fresh = newDraft("云溪镇人民政府", 2026, layout);
const drafted = (indicators: typeof rows): Draft => ({
  ...fresh,
  projects: [{ ...newProject(layout), indicators }],
});
const open = (draft: Draft) => checkDraft(draft, layout).open.filter(({ severity }) => severity !== "info");

it("says of everything in a new draft, a new project and rows laid out that it is missing", () => {
  for (const draft of [fresh, drafted([]), drafted(rows)]) {
    expect(open(draft).length).toBeGreaterThan(0);
    expect(open(draft).filter(({ missing }) => missing !== true)).toEqual([]);
  }
});

it("does not say it of what was begun wrongly, nor of a class that a begun table lacks", () => {
  const [first] = rows;
  if (first === undefined) throw new Error("the scheme has classes");
  const begun = { ...first, level3: "巡查次数", target: parseTarget("≥").target };
  const wrong = open(drafted([begun])).filter(({ missing }) => missing !== true);
  expect(new Set(wrong.map(({ rule }) => rule))).toEqual(new Set(["values.missing-target", "rows.required-class"]));
});
