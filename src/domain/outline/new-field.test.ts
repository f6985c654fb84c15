import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";

/**
 * A field is added in one place. The experiment is made on a copy of the sources: a column `evidence` is put into the
 * schema, then into the catalogue, and everything that goes by the catalogue has to have it.
 */

const root = resolve(import.meta.dirname, "../../..");
mkdirSync(join(root, ".cache"), { recursive: true });
const copy = mkdtempSync(join(root, ".cache/new-field-"));
afterAll(() => rmSync(copy, { recursive: true, force: true }));
for (const part of ["src", "templates", "tsconfig.json", "package.json"]) {
  cpSync(join(root, part), join(copy, part), { recursive: true, filter: (path) => !/\.test\.tsx?$/.test(path) });
}
symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));

function change(path: string, from: string, to: string): void {
  const text = readFileSync(join(copy, path), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(copy, path), text.replace(from, to));
}

function compilerErrors(): string {
  const config = {
    extends: "./tsconfig.json",
    include: ["src/domain", "src/session", "src/checks", "src/word/view", "src/**/*.d.ts"],
  };
  writeFileSync(join(copy, "tsconfig.experiment.json"), JSON.stringify(config));
  try {
    execFileSync(join(root, "node_modules/.bin/tsc"), ["--noEmit", "-p", "tsconfig.experiment.json"], { cwd: copy });
    return "";
  } catch (error) {
    return String((error as { readonly stdout?: unknown }).stdout);
  }
}

const EXPERIMENT = `
import { readFileSync } from "node:fs";
import { h2 } from "./templates/h2/layout.ts";
import { columnField, INDICATOR_FIELDS, placeWords, printedAt, walkDraft, writeAt } from "./experiment-doors.ts";
import { sampleDraft } from "./src/domain/sample/index.ts";
import { readText, recognise } from "./src/word/reader/index.ts";
import { tagGuide, viewOf } from "./src/word/view/index.ts";
import { indicatorTable, setCell } from "./src/session/commands/index.ts";
import { schemeOf } from "./src/domain/index.ts";
import { compareContent } from "./src/word/proof/content.ts";
import { compareValues } from "./src/review/change.ts";
import { describeChanges } from "./src/review/describe.ts";

const draft = sampleDraft();
const project = draft.projects[0];
const row = project.indicators[0];
const place = { section: "project", projectId: project.id, rowId: row.id, field: "evidence" };
const layout = { ...h2, columns: [...h2.columns, { field: "evidence", label: "佐证材料" }] };
const typed = setCell(indicatorTable({ list: project.id }, schemeOf(h2.scheme)), row.id, "evidence", "验收单").change(draft);
const table = ["\\t一级指标\\n\\t二级指标\\n\\t三级指标\\n\\t佐证材料\\n\\t指标值", "\\t产出指标\\n\\t数量指标\\n\\t管护水库数\\n\\t验收单\\n\\t3座"];
const read = recognise(readText("云溪镇水利站2025年部门预算\\n1、小型水库管护绩效目标表\\n\\n" + table.join("\\n\\n") + "\\n"), { id: "d" }).draft;
console.log(JSON.stringify({
  columns: INDICATOR_FIELDS.includes("evidence"),
  column: columnField(layout.columns[6]).id,
  typed: printedAt(typed, place),
  written: printedAt(writeAt(place, "合同").change(draft), place),
  words: placeWords(typed, place),
  found: walkDraft(typed, layout).filter(({ place: { field } }) => field === "evidence").length,
  everything: walkDraft(typed).filter(({ place: { field } }) => field === "evidence").length,
  tag: viewOf(typed, layout, "whole").项目[0].指标[0].佐证材料,
  guide: JSON.stringify(tagGuide(h2)).includes("{佐证材料}"),
  read: read.projects[0]?.indicators[0]?.evidence,
  lost: read.unrecognised.length,
  compared: describeChanges(compareValues(draft, typed), draft, typed).map(({ words }) => words),
  proved: compareContent(typed, typed).differences.length,
}));
`;

it("a field of the schema without its entry in the catalogue does not compile; with it, everything has it", () => {
  change("src/domain/draft.ts", "  basis: text,\n", "  basis: text,\n  evidence: text.optional(),\n");
  const missing = compilerErrors();
  expect(missing).toContain("outline/fields/project.ts");
  expect(missing).toContain("evidence");

  change(
    "src/domain/outline/fields/project.ts",
    "    basis: textField(",
    '    evidence: { ...textField<Indicator>("evidence", "佐证材料") },\n    basis: textField(',
  );
  expect(compilerErrors()).toBe("");
  writeFileSync(
    join(copy, "experiment-doors.ts"),
    'export * from "./src/domain/index.ts";\nexport { writeAt } from "./src/session/commands/index.ts";\n',
  );
  writeFileSync(join(copy, "experiment.ts"), EXPERIMENT);
  const said = execFileSync(join(root, "node_modules/.bin/tsx"), ["experiment.ts"], { cwd: copy, encoding: "utf8" });
  expect(JSON.parse(said)).toEqual({
    columns: true,
    column: "evidence",
    typed: "验收单",
    written: "合同",
    words: expect.stringMatching(/^项目 1 .+ 第 1 行 佐证材料$/),
    found: 1,
    everything: 1,
    tag: "验收单",
    guide: true,
    read: "验收单",
    lost: 0,
    compared: [expect.stringMatching(/第 1 行 佐证材料$/)],
    proved: 0,
  });
}, 120_000);
