import { expect, it } from "vitest";
import { newProject, rollOver } from "../domain/index.ts";
import { lastYearOf } from "./last-year.ts";
import { createShelf } from "./shelf.ts";
import { draftOf, fakeBrowser, LAYOUT, layoutOf, noCheck } from "./testing.ts";

it("finds the same office's draft of the year before, in line with this one", async () => {
  const browser = fakeBrowser();
  const shelf = createShelf(browser.window(), { store: await browser.store(), layoutOf, check: async () => noCheck });
  const before = draftOf(2);
  const draft = rollOver(before, { values: "empty" });
  expect(await lastYearOf(shelf, draft)).toBeUndefined();

  await shelf.add(draft);
  await shelf.add({ ...draftOf(1), agency: { name: "青石乡人民政府" } });
  await shelf.add(before);
  const found = await lastYearOf(shelf, draft);
  expect(found?.projects).toEqual(before.projects);

  // A draft written anew knows last year's projects by their names.
  const project = newProject(LAYOUT, "项目2");
  const anew = { ...draftOf(0), year: 2027, projects: [project] };
  const named = (await lastYearOf(shelf, anew))?.projects.find(({ id }) => id === project.id);
  expect(named?.indicators.map(({ level2 }) => level2)).toEqual(["数量指标", "服务对象满意度指标"]);
});
