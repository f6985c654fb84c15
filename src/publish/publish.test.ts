import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { h2 } from "../../templates/h2/layout.ts";
import { type Draft, newDraft, newProject } from "../domain/index.ts";
import { sampleDraft } from "../domain/sample/index.ts";
import { openArchive } from "../word/package/index.ts";
import { readDocument } from "../word/reader/index.ts";
import { p, tbl, tc, tr, wordFile } from "../word/reader/sources/docx/fixture.ts";
import { compile, fill } from "../word/template/index.ts";
import { viewOf, vocabularyOf } from "../word/view/index.ts";
import {
  fieldList,
  leftOutOfPage,
  openDataDocument,
  openDataSchema,
  readingToHtml,
  tablesOf,
  tablesToJson,
  tablesToXlsx,
  tableToCsv,
  workbook,
} from "./index.ts";

const root = join(import.meta.dirname, "../..");
const template = compile(readFileSync(join(root, "templates/h2/template.docx")), vocabularyOf(h2));
const word = (draft: Draft) => fill(template, viewOf(draft, h2, "whole"), { publish: true });
const sheetOf = (bytes: Uint8Array, at = 1): string =>
  new TextDecoder().decode(openArchive(bytes).get(`xl/worksheets/sheet${at}.xml`));

/** Everything a reading prints, in its order; what stands at the edge of pages has no place on a page without edges. */
const said = ({ blocks }: Awaited<ReturnType<typeof readDocument>>): readonly string[] =>
  blocks
    .filter(({ origin }) => origin === undefined)
    .flatMap((block) =>
      block.kind === "paragraph"
        ? [block.text.replace(/\s/g, "")]
        : block.cells.map(({ paragraphs }) => paragraphs.join("").replace(/\s/g, "")),
    );

describe("the page for a site", () => {
  it("says the same words in the same order as the Word file it is made from", async () => {
    const reading = await readDocument(word(sampleDraft()), "a.docx");
    const page = readingToHtml(reading, "标题");
    const again = await readDocument(new TextEncoder().encode(page), "a.html");
    const own = said(reading).filter((text) => text !== "");
    expect(said(again).filter((text) => text !== "")).toEqual(own);
    expect(page).not.toMatch(/<script| style=| on\w+=|javascript:/i);
  });
  it("has headings without a gap, heads of tables, captions, joined cells and links of the contents that lead somewhere", async () => {
    const page = readingToHtml(await readDocument(word(sampleDraft()), "a.docx"), "标题");
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.every((level, at) => at === 0 || level - (levels[at - 1] ?? 0) <= 1)).toBe(true);
    for (const [, id] of page.matchAll(/href="#([^"]*)"/g)) expect(page).toContain(`id="${id}"`);
    expect(page).toContain("<caption>部门机构设置情况</caption>");
    expect(page).toContain('<th scope="colgroup" colspan="3">指标值</th>');
    expect(page).toMatch(/<th scope="row">项目编码<\/th><td colspan="3">13099926/);
    expect(page).toMatch(/<td rowspan="7">产出指标<\/td>/);
  });
  it("says what of headers and footers it leaves out: not pages, and not what it says itself", async () => {
    const frames = (header: string, footer: string) =>
      readDocument(
        wordFile({
          body: `${p("柳湾镇2026年部门预算")}${p("全文如下。")}`,
          header: p(header),
          footer: p(footer),
        }),
        "a.docx",
      );
    const silent = await frames("柳湾镇2026年 部门预算", "第 3 页 共 9 页");
    expect([leftOutOfPage(silent), readingToHtml(silent, "标题").includes("第 3 页")]).toEqual([undefined, false]);
    expect(leftOutOfPage(await frames("内部编号：柳政财〔2026〕7号", "— 3 —"))).toBe(
      "网页里没有页眉“内部编号：柳政财〔2026〕7号”，Word 里有。",
    );
  });
  it("takes the words above the first amounts of an office's own table for its head", async () => {
    const rows = [tr(tc("收入"), tc("")), tr(tc("项目"), tc("预算数")), tr(tc("财政拨款"), tc("1,210.50"))];
    const body = `${p("柳湾镇2026年部门预算")}${p("一、部门预算表")}${tbl(...rows)}${p("")}`;
    const page = readingToHtml(await readDocument(wordFile({ body }), "a.docx"), "标题");
    expect(page.slice(page.indexOf("<thead>"), page.indexOf("</thead>")).match(/<tr>/g)).toHaveLength(2);
  });
  it("prints hostile words as words", async () => {
    const draft = { ...sampleDraft(), title: '<img src=x onerror="alert(1)">' };
    const page = readingToHtml(await readDocument(word(draft), "a.docx"), draft.title);
    expect(page).not.toContain("<img");
    expect(page).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
  });
});

describe("the tables", () => {
  it("are those of the document, each with the fields its layout prints", () => {
    const { tables } = tablesOf(sampleDraft(), h2, "whole");
    expect(tables.map(({ title }) => title)).toEqual(
      "收支 三公 机构 分项目标 整体指标 项目 支出计划 绩效目标 指标 采购 资产".split(" "),
    );
    const bare = { ...h2, projectFields: [] };
    const labels = tablesOf(sampleDraft(), bare, "whole").tables.find(({ id }) => id === "projects")?.columns;
    expect(labels?.map(({ label }) => label)).toEqual(["项目序号", "项目名称"]);
    expect(tablesOf(sampleDraft(), h2, "project:2").tables.find(({ id }) => id === "projects")?.rows).toHaveLength(1);
    const without = sampleDraft();
    const parts = without.parts.filter(({ part }) => part !== "procurement" && part !== "threePublic");
    const ids = tablesOf({ ...without, parts }, h2, "whole").tables.map(({ id }) => id);
    expect(ids).not.toContain("procurement");
    expect(ids).not.toContain("threePublic");
  });
  it("state nothing that nobody entered", () => {
    const draft = { ...newDraft("云溪镇", 2026, h2), projects: [newProject(h2, "道路养护")] };
    const { tables } = tablesOf(draft, h2, "whole");
    expect(tables.flatMap(({ rows }) => rows.flat()).filter((text) => /^[\d.]+$/.test(text) && text !== "1")).toEqual(
      [],
    );
    expect(tables.map(({ id }) => id)).not.toContain("figures");
  });
  it("hold the office's own tables with their joined cells", () => {
    const draft = sampleDraft();
    const grid = {
      kind: "grid" as const,
      id: "g",
      rows: [
        [
          { text: "科目", rowSpan: 2 },
          { text: "金额", columnSpan: 2 },
        ],
        [{ text: "本年" }, { text: "上年" }],
        [{ text: "2010301" }, { text: "1.50" }, { text: "3" }],
      ],
    };
    const blocks = [{ kind: "paragraph" as const, id: "p", text: "收支总表" }, grid];
    const parts = [...draft.parts, { id: "own", part: "own" as const, heading: { number: "", text: "附表" }, blocks }];
    const published = tablesOf({ ...draft, parts }, h2, "whole");
    expect(published.own.map(({ title }) => title)).toEqual(["收支总表"]);
    const xml = sheetOf(tablesToXlsx(published), published.tables.length + 1);
    expect(xml).toContain('<mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>');
    expect(xml).toContain('<c r="A3" s="0" t="inlineStr"><is><t xml:space="preserve">2010301</t></is></c>');
    expect(xml).toContain("<v>1.50</v>");
    expect(xml).not.toContain("autoFilter");
  });
});

describe("a workbook", () => {
  it("is read again as what was written: amounts as numbers, words as words", async () => {
    const bytes = tablesToXlsx(tablesOf(sampleDraft(), h2, "whole"));
    const { blocks } = await readDocument(bytes, "a.xlsx");
    const texts = blocks.flatMap((block) =>
      block.kind === "grid" ? block.cells.map(({ paragraphs }) => paragraphs.join("")) : [],
    );
    for (const word of ["1486.32", "13099926B4RT8WQ20XK5N", "=23个", "农村人居环境整治"]) expect(texts).toContain(word);
    const xml = sheetOf(bytes);
    expect(xml).toContain("<v>1486.32</v>");
    expect(xml).toContain('state="frozen"');
    expect(xml).toContain('<autoFilter ref="A1:D16"/>');
    for (const [path, part] of openArchive(bytes)) {
      if (path.includes("sheets/")) expect(new TextDecoder().decode(part)).not.toMatch(/<f[ >]/);
    }
  });
  it("rounds no number and lets no text be a formula or damage the file", () => {
    const odd = ["=1+1", "+SUM(A1)", "a\u0000b\ud800c", "_x0041_", '<&>"', "x".repeat(40_000)];
    const table = {
      id: "t",
      title: "表[1]/甲*乙?".repeat(5),
      columns: [
        { id: "a", label: "数", kind: "amount" as const },
        { id: "b", label: "字", kind: "text" as const },
      ],
      rows: [
        ["123456789012.345", odd[0] ?? ""],
        ["1234567890123.456", odd[1] ?? ""],
        ["1,234.50", odd[2] ?? ""],
        ["约12", odd[3] ?? ""],
        ["", odd[4] ?? ""],
        ["0.10", odd[5] ?? ""],
      ],
    };
    const bytes = tablesToXlsx({ tables: [table, table], own: [] });
    const xml = sheetOf(bytes);
    expect(xml).toContain("<v>123456789012.345</v>");
    expect(xml).toContain(">1234567890123.456</t>");
    expect(xml).toContain("<v>1234.50</v>");
    expect(xml).toContain(">约12</t>");
    expect(xml).toContain(">ab\ufffdc</t>");
    expect(xml).toContain(">_x005F_x0041_</t>");
    expect(xml).not.toContain("<f");
    const book = new TextDecoder().decode(openArchive(bytes).get("xl/workbook.xml"));
    const names = [...book.matchAll(/<sheet name="([^"]*)"/g)].map(([, name = ""]) => name);
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    expect(workbook([])).toEqual(workbook([]));
  });
});

describe("open data", () => {
  it("says in its schema every field it writes", () => {
    const { tables, ...head } = JSON.parse(tablesToJson(sampleDraft(), tablesOf(sampleDraft(), h2, "whole")));
    const schema = JSON.parse(JSON.stringify(openDataSchema())).properties;
    for (const key of Object.keys(head)) expect(Object.keys(schema)).toContain(key);
    for (const [id, rows] of Object.entries<Record<string, string>[]>(tables)) {
      const known = Object.keys(schema.tables.properties[id].items.properties);
      for (const row of rows) {
        for (const [key, value] of Object.entries(row)) {
          expect(known).toContain(key);
          expect(typeof value).toBe("string");
          expect(value).not.toBe("");
        }
      }
    }
  });
  it("is described in docs, written anew when a field changes: npm run opendata", () => {
    const read = (name: string) => readFileSync(join(root, "docs", name), "utf8");
    expect(read("open-data.md")).toBe(openDataDocument());
    expect(JSON.parse(read("open-data.schema.json"))).toEqual(JSON.parse(JSON.stringify(openDataSchema())));
  });
  it("quotes what has to be, and leaves nothing to be computed", () => {
    const columns = [
      { id: "a", label: "甲,乙", kind: "text" as const },
      { id: "b", label: "数", kind: "amount" as const },
    ];
    const rows = [
      ['说“是”"不"', "1,234.5"],
      ["两\n行", "-3.20"],
      ["=HYPERLINK(1)", "约3"],
      ["=", " "],
    ];
    expect(tableToCsv({ id: "t", title: "表", columns, rows })).toBe(
      '\ufeff"甲,乙",数\r\n"说“是”""不""",1234.5\r\n"两\n行",-3.20\r\n\'=HYPERLINK(1),约3\r\n=," "\r\n',
    );
    expect(fieldList()).toContain("项目,projects,预算数,budget.total,十进制数,万元,");
  });
});
