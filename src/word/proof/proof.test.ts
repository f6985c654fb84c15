import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { strFromU8, strToU8 } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LAYOUTS } from "../../../templates/index.ts";
import { type Draft, type Layout, printTarget } from "../../domain/index.ts";
import { sampleDraft } from "../../domain/sample/index.ts";
import { openPackage, savePackage } from "../package/index.ts";
import { type Block, readDocx } from "../reader/index.ts";
import { compile, fill } from "../template/index.ts";
import { type Filling, type Scope, viewOf, vocabularyOf } from "../view/index.ts";
import { type Proof, prove, receipt } from "./index.ts";

const draft = sampleDraft();
const templates = join(import.meta.dirname, "../../../templates");

function printOf(layout: Layout): Filling {
  return {
    layout,
    wording: [],
    template: compile(readFileSync(join(templates, layout.id, "template.docx")), vocabularyOf(layout)),
  };
}
const [first, ...rest] = LAYOUTS;
if (first === undefined) throw new Error("no layout is shipped");
const h2 = printOf(first);
const others = rest.map(printOf);
const prints = [h2, ...others];

function published(print: Filling, of: Draft = draft, scope: Scope = "whole"): Uint8Array {
  return fill(print.template, viewOf(of, print.layout, scope), { publish: true });
}

function proofOf(bytes: Uint8Array, fileName = "公开.docx", print = h2): Promise<Proof> {
  return prove({ bytes, fileName }, draft, [print, ...others]);
}

/** The document part of a file, changed. */
function edited(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = new Map(openPackage(bytes).parts);
  parts.set("word/document.xml", strToU8(change(strFromU8(parts.get("word/document.xml") ?? new Uint8Array()))));
  return savePackage(parts);
}

/** A block as a page shows it; headers and footers are not on it. */
function htmlOf(block: Block): string {
  if (block.origin !== undefined) return "";
  if (block.kind === "paragraph") {
    const tag = block.level === undefined ? "p" : "h2";
    return `<${tag}>${block.numbering ?? ""}${block.text}</${tag}>`;
  }
  const rows = Array.from({ length: block.rowCount }, (_, at) => block.cells.filter(({ row }) => row === at));
  const cell = ({ columnSpan, rowSpan, paragraphs }: (typeof block.cells)[number]) =>
    `<td colspan="${columnSpan}" rowspan="${rowSpan}">${paragraphs.join("<br>")}</td>`;
  return `<table>${rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("")}</table>`;
}

describe.each(prints.map((print) => [print.layout.id, print] as const))("layout %s", (_, print) => {
  it.each(["whole", "performance", "project:2"] as const)("finds its own print of %s the same", async (scope) => {
    const proof = await prove({ bytes: published(print, draft, scope), fileName: "" }, draft, [print]);
    expect(proof).toMatchObject({ same: true, differences: [], unread: [], scope, by: "print" });
    expect(proof.compared).toBeGreaterThan(50);
  });

  it("finds one changed character in any run of text", async () => {
    const bytes = published(print);
    const xml = strFromU8(openPackage(bytes).parts.get("word/document.xml") ?? new Uint8Array());
    const runs = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*[^<\s\u3000][^<]*)<\/w:t>/g)];
    const change = fc.record({ run: fc.nat(runs.length - 1), at: fc.nat(), digit: fc.nat(9) });
    await fc.assert(
      fc.asyncProperty(change, async ({ run, at, digit }) => {
        const found = runs[run];
        const text = found?.[1] ?? "";
        const letters = [...text.matchAll(/&\w+;|[^\s&]/g)];
        const letter = letters[at % letters.length];
        if (!found || !letter) return;
        const other = letter[0] === String(digit) ? "甲" : String(digit);
        const start = found.index + found[0].indexOf(">") + 1 + letter.index;
        const file = edited(bytes, () => xml.slice(0, start) + other + xml.slice(start + letter[0].length));
        const proof = await prove({ bytes: file, fileName: "" }, draft, [print], "whole");
        expect(proof.same, `${text} ← ${other}`).toBe(false);
        expect(proof.differences.length).toBeLessThan(4);
      }),
      { numRuns: process.env.JIBIAO_LONG ? 2000 : 12 },
    );
  }, 600_000);
});

describe("one changed value", () => {
  const bytes = published(h2);
  const changedTo = async (from: string, to: string, count = 1) => {
    let seen = 0;
    const file = edited(bytes, (xml) => xml.replaceAll(`>${from}<`, (found) => (++seen === count ? `>${to}<` : found)));
    return (await proofOf(file)).differences;
  };
  const project = draft.projects[1];
  const row = project?.indicators[2];

  it("is named by its place", async () => {
    expect(project && row).toBeDefined();
    expect(await changedTo("186.00", "168.00")).toEqual([
      {
        kind: "changed",
        words: "项目 2 农村人居环境整治 预算数",
        place: { section: "project", projectId: project?.id, field: "budget.total" },
        approved: "186.00",
        published: "168.00",
        slight: false,
      },
    ]);
    const [found] = await changedTo(row?.description ?? "", `${row?.description}多`);
    expect(found?.place).toEqual({ section: "project", projectId: project?.id, rowId: row?.id, field: "description" });
    expect(found?.words).toBe("项目 2 农村人居环境整治 第 3 行 绩效指标描述");
  });

  it("of each field of a project is found", async () => {
    if (!project) throw new Error("the sample has projects");
    const wrong = "不一样";
    const variants: readonly Draft["projects"][number][] = [
      { ...project, name: wrong },
      { ...project, code: wrong },
      { ...project, purpose: wrong },
      { ...project, budget: { ...project.budget, total: "1" } },
      { ...project, budget: { ...project.budget, fiscal: "1" } },
      { ...project, budget: { ...project.budget, other: "1" } },
      ...project.goals.map((_, at) => ({
        ...project,
        goals: project.goals.map((goal, i) => (i === at ? wrong : goal)),
      })),
      ...project.spendingPlan.flatMap((_, at) =>
        (["by", "percent"] as const).map((field) => ({
          ...project,
          spendingPlan: project.spendingPlan.map((step, i) => (i === at ? { ...step, [field]: "1" } : step)),
        })),
      ),
      ...project.indicators.flatMap((_, at) =>
        (["level1", "level2", "level3", "description", "basis"] as const).map((field) => ({
          ...project,
          indicators: project.indicators.map((each, i) => (i === at ? { ...each, [field]: wrong } : each)),
        })),
      ),
      ...project.indicators.map((_, at) => ({
        ...project,
        indicators: project.indicators.map((each, i) =>
          i === at ? { ...each, target: { kind: "text" as const, text: wrong } } : each,
        ),
      })),
      { ...project, indicators: project.indicators.slice(1) },
      { ...project, indicators: [...project.indicators].reverse() },
    ];
    for (const variant of variants) {
      const projects = draft.projects.map((each) => (each === project ? variant : each));
      const file = published(h2, { ...draft, projects }, "project:2");
      const { differences } = await prove({ bytes: file, fileName: "" }, draft, [h2], "project:2");
      expect(differences.map(({ words }) => words).join(), JSON.stringify(variant)).toContain("项目 2 ");
    }
  }, 120_000);

  it("in a sentence names the figure", async () => {
    const file = edited(bytes, (xml) => xml.replace("部门预算收入1486.32万元", "部门预算收入1486.23万元"));
    const { differences } = await proofOf(file);
    expect(differences).toMatchObject([
      { kind: "changed", words: "收支数据 收入合计", place: { section: "figures", field: "收入合计" } },
    ]);
  });

  it("in a heading, in standard wording, and a row put in or taken out are found", async () => {
    const heading = await proofOf(edited(bytes, (xml) => xml.replace(/(.*)九、/s, "$1十、")));
    expect(heading.differences).toMatchObject([{ kind: "changed", approved: "九、其他需要说明的事项" }]);
    const wording = await proofOf(edited(bytes, (xml) => xml.replace("欢迎社会各界监督", "欢迎各界监督")));
    expect(wording.differences.length).toBe(1);
    const shorter = await proofOf(edited(bytes, (xml) => xml.replace(/(.*)<w:tr>.*?<\/w:tr>/s, "$1")));
    expect(shorter.differences.length).toBeGreaterThan(0);
    expect(shorter.differences.every(({ kind }) => kind === "missing")).toBe(true);
  });

  it("marks differences of width only", async () => {
    expect(await changedTo("≥98%", "≥９８％")).toMatchObject([{ slight: true, published: "≥９８％" }]);
    expect((await changedTo("≥98%", "≤98%"))[0]?.slight).toBe(false);
  });
});

describe("other forms of the same", () => {
  it("blanks, paragraphs broken elsewhere and page numbers of the contents are no differences", async () => {
    const file = edited(published(h2), (xml) =>
      xml
        .replace("按照综合预算的编制办法，", "按照综合预算的 编制办法，</w:t></w:r></w:p><w:p><w:r><w:t>")
        .replace(">一、部门职责及机构设置情况<", ">一、部门职责及机构设置情况\t3<"),
    );
    expect((await proofOf(file)).differences).toEqual([]);
  });

  it("another layout is recognised, and a single project's file", async () => {
    const [, other] = prints;
    if (!other) throw new Error("there are layouts");
    expect(await proofOf(published(other))).toMatchObject({ same: true, layoutId: other.layout.id });
    expect(await proofOf(published(other, draft, "project:3"))).toMatchObject({ same: true, scope: "project:3" });
  });

  it("an unknown layout is compared by what it says", async () => {
    const cells = (tag: string, texts: readonly string[]) =>
      `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join("")}</tr>`;
    const tables = draft.projects.map(({ name, indicators }, index) => {
      const rows = indicators.map((row) => cells("td", [row.level1, row.level2, row.level3, printTarget(row.target)]));
      const head = cells("th", ["一级指标", "二级指标", "三级指标", "指标值"]);
      return `<h3>${index + 1}、${name}绩效目标表</h3><table>${head}${rows.join("")}</table>`;
    });
    const page = (body: string) => ({ html: `<html><body><h1>${draft.title}</h1>${body}</body></html>` });
    const proof = await prove(page(tables.join("")), draft, [h2]);
    // The page has no chapters and no part of the whole office, and says so; of the projects nothing differs.
    const ofProjects = ({ differences }: Proof) => differences.filter(({ words }) => words.startsWith("项目"));
    expect(proof.by).toBe("content");
    expect(ofProjects(proof)).toEqual([]);
    expect(proof.unread.join("")).toMatch(/没有印：.*指标值确定依据/);
    // What only an update of the contents would print is no difference.
    const hidden = tables.join("").replace("</h3>", " TC 9、会议室改造费绩效目标表 \\f C \\l 1</h3>");
    expect((await prove(page(hidden), draft, [h2])).differences).toEqual(proof.differences);
    const changed = await prove(page(tables.join("").replace("≥98%", "≥89%")), draft, [h2]);
    expect(ofProjects(changed)).toMatchObject([{ kind: "changed", approved: "≥98%", published: "≥89%" }]);
  });
});

describe("a page of a site", () => {
  const head = [
    "网站首页 | 政务公开 | 办事服务",
    "您现在的位置：首页 > 政务公开 > 预决算公开",
    draft.title,
    "发布时间：2026-02-10 10:20　浏览次数：128",
  ];
  const foot = ["【打印本页】【关闭窗口】", "上一篇：2025年度部门决算公开", "政务公开", "主办：云溪镇人民政府"];
  const p = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join("");
  const page = (body: string) => `<html><body>${p(head)}${body}${p(foot)}</body></html>`;
  let html = "";
  beforeAll(async () => {
    html = (await readDocx(published(h2))).blocks.map(htmlOf).join("");
  });

  it("tells the lines of the site from the document, and lists them", async () => {
    const proof = await prove({ html: page(html) }, draft, [h2]);
    expect(proof).toMatchObject({ same: true, differences: [], site: [...head, ...foot] });
  });

  it("takes nothing within the document, nor what was put behind its end, for the site's", async () => {
    const more = html.replace("欢迎社会各界监督", "欢迎监督");
    const { differences, site } = await prove({ html: page(`${more}<p>另有会议费5.00万元。</p>`) }, draft, [h2]);
    expect(differences.map(({ kind }) => kind)).toEqual(["changed", "added"]);
    expect(site).toEqual([...head, ...foot]);
  });
});

it("says whose file it is where it is another office's or another year's", async () => {
  const name = "云岭镇人民政府";
  const changed = draft.projects.map((project) => ({
    ...project,
    name: `${project.name}（二期）`,
    indicators: project.indicators.map((row) => ({
      ...row,
      description: `${row.description}（二期）`,
      basis: "二期方案",
    })),
  }));
  const theirs = { ...draft, title: draft.title.replace(draft.agency.name, name), projects: changed };
  const other = await proofOf(published(h2, { ...theirs, agency: { ...draft.agency, name } }));
  expect(other.stranger).toBe(`这份文件是${name}${draft.year}年的，定稿是${draft.agency.name}${draft.year}年的。`);
  // A wrong name in one's own file is a difference of one's own file.
  const own = await proofOf(published(h2, { ...draft, agency: { ...draft.agency, name: `${name}办公室` } }));
  expect(own.stranger).toBeUndefined();
  expect(own.differences.length).toBeGreaterThan(0);
});

describe("receipt", () => {
  const source = {
    fileName: "公开.docx",
    fileHash: "ab".repeat(32),
    draftHash: "cd".repeat(32),
    draftTitle: draft.title,
    at: 0,
  };

  it("says what was compared and what came of it", async () => {
    const same = receipt({ ...source, proof: await proofOf(published(h2)) });
    expect(same).toContain("结果：一致。");
    expect(same).toContain(source.fileHash);
    expect(same).toContain(source.draftHash);
    const proof = await proofOf(edited(published(h2), (xml) => xml.replace("1486.32万元", "1486.23万元")));
    const text = receipt({ ...source, proof });
    expect(text).toContain("有 1 处不同");
    expect(text).toContain("1. 收支数据 收入合计");
    expect(text).toMatch(/定稿：.*1486\.32/);
    expect(text).toMatch(/公开：.*1486\.23/);
  });
});

const soffice = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((path) => existsSync(path)) ?? "";

describe.skipIf(soffice === "")("after LibreOffice (skipped where it is not installed)", () => {
  const folder = mkdtempSync(join(tmpdir(), "proof-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const convert = (to: string, of: readonly Filling[] = prints): void => {
    const files = of.map((print) => {
      const path = join(folder, `${print.layout.id}.docx`);
      writeFileSync(path, published(print));
      return path;
    });
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(soffice, [profile, "--headless", "--convert-to", to, "--outdir", join(folder, "out"), ...files], {
      stdio: "ignore",
    });
  };

  it("saved it again: the same", async () => {
    convert("docx:MS Word 2007 XML");
    for (const print of prints) {
      const bytes = readFileSync(join(folder, "out", `${print.layout.id}.docx`));
      const proof = await prove({ bytes, fileName: "" }, draft, [print]);
      expect(proof.differences).toEqual([]);
    }
  }, 120_000);

  it("made a page of it: the same, and a changed digit is found", async () => {
    convert("html");
    for (const print of prints) {
      const page = readFileSync(join(folder, "out", `${print.layout.id}.html`));
      const proof = await prove({ bytes: page, fileName: "公开.html" }, draft, [print]);
      expect(proof).toMatchObject({ differences: [], by: "print" });
      const wrong = strToU8(strFromU8(page).replace("1486.32", "1486.33"));
      const other = await prove({ bytes: wrong, fileName: "公开.html" }, draft, [print]);
      expect(other.differences).toMatchObject([{ words: "收支数据 收入合计" }]);
    }
  }, 120_000);

  it("made a PDF and a .doc of it: the same, however tables and page numbers were laid over the pages", async () => {
    for (const to of ["pdf", "doc"]) {
      convert(to, [h2]);
      const bytes = Uint8Array.from(readFileSync(join(folder, "out", `${h2.layout.id}.${to}`)));
      expect((await prove({ bytes, fileName: `公开.${to}` }, draft, [h2])).differences, to).toEqual([]);
    }
  }, 120_000);
});
