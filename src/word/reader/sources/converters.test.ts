import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Blocks } from "../blocks.ts";
import { p, tbl, tc, tr, wordFile } from "./docx/fixture.ts";
import { readSource } from "./index.ts";

/** The same document through LibreOffice; slow, so only with JIBIAO_LONG=1, and skipped where LibreOffice is missing. */
const SOFFICE = "/usr/bin/soffice";
const runs = process.env.JIBIAO_LONG === "1" && existsSync(SOFFICE);

const wide = (width: number, more = ""): string => `<w:tcW w:w="${width}" w:type="dxa"/>${more}`;
const row = (...texts: readonly string[]): string => tr(...texts.map((text) => tc(text, wide(1500))));
const table = tbl(
  tr(tc("绩效目标", wide(1500)), tc(p("1.水清岸绿。") + p("2.群众满意。"), wide(7500, '<w:gridSpan w:val="5"/>'))),
  row("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"),
  tr(
    tc("产出指标", wide(1500, '<w:vMerge w:val="restart"/>')),
    ...[
      "数量指标",
      "巡河次数",
      `全年巡河的次数，${"含节假日和汛期的加密巡查，".repeat(9)}按月统计`,
      "≥12次",
      "台账",
    ].map((text) => tc(text, wide(1500))),
  ),
  tr(
    tc("", wide(1500, "<w:vMerge/>")),
    ...["质量指标", "合格率", "合格次数占比", "≥95%", ""].map((text) => tc(text, wide(1500))),
  ),
).replace("<w:tblGrid/>", `<w:tblGrid>${'<w:gridCol w:w="1500"/>'.repeat(6)}</w:tblGrid>`);
const original = wordFile({
  body: `${p("一、部门职责", '<w:pStyle w:val="1"/>')}${p("云溪镇负责河道保洁、道路养护与安全生产监督，".repeat(6))}${p("1、河道保洁绩效目标表")}${table}${p("2、道路养护绩效目标表")}${table}${p("完")}<w:sectPr/>`,
  styles:
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
});

describe.skipIf(!runs)("the same document converted by LibreOffice", () => {
  let folder = "";
  let first = "";
  let expected: Blocks["blocks"] = [];

  const convert = (path: string, target: string, step: string): string => {
    const out = join(folder, step);
    mkdirSync(out);
    spawnSync(SOFFICE, ["--headless", "--convert-to", target, "--outdir", out, path], { timeout: 60_000 });
    return join(out, `a.${target.split(":")[0]}`);
  };
  const read = async (path: string): Promise<Blocks["blocks"]> => {
    const source = await readSource(new Uint8Array(readFileSync(path)), path);
    return "blocks" in source ? source.blocks.blocks : [];
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "jibiao-convert-"));
    first = join(folder, "a.docx");
    writeFileSync(first, original);
    expected = await read(first);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is the same as .docx, through .doc, as a page and as XHTML", { timeout: 240_000 }, async () => {
    expect(expected.length).toBe(7);
    expect(await read(convert(first, "docx", "docx"))).toEqual(expected);
    expect(await read(convert(convert(first, "doc", "doc"), "docx", "again"))).toEqual(expected);
    expect(await read(convert(first, "html:HTML (StarWriter)", "html"))).toEqual(expected);
    expect(await read(convert(first, "xhtml:XHTML Writer File", "xhtml"))).toEqual(expected);
  });
});
