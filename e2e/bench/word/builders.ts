import Docxtemplater from "docxtemplater";
import { TemplateHandler } from "easy-template-x";
import { type Zippable, zipSync } from "fflate";
import PizZip from "pizzip";
import { compile, fill, type View, type Vocabulary } from "../../../src/word/template/index.ts";
import type { BenchProject } from "./content.ts";
import {
  AFTER_LAST,
  CONTINUING,
  cell,
  documentXml,
  frame,
  HEADER_ROW,
  otherParts,
  paragraph,
  row,
  TABLE_CLOSE,
  TABLE_OPEN,
  templateFile,
} from "./layout.ts";

/** One way of making the Word file. Runs in Node and in a browser. */
export interface Builder {
  readonly name: string;
  readonly build: (projects: readonly BenchProject[]) => Uint8Array | Promise<Uint8Array>;
}

const vocabulary = {
  tags: {
    项目: {
      kind: "list",
      tags: {
        序号: { kind: "value" },
        项目名称: { kind: "value" },
        编码: { kind: "value" },
        预算数: { kind: "value" },
        财政资金: { kind: "value" },
        资金用途: { kind: "value" },
        绩效目标: { kind: "value" },
        指标: {
          kind: "list",
          tags: {
            一级指标: { kind: "value" },
            二级指标: { kind: "value" },
            三级指标: { kind: "value" },
            描述: { kind: "value" },
            指标值: { kind: "value" },
            依据: { kind: "value" },
          },
        },
      },
    },
  },
} as const satisfies Vocabulary;

/** The values by their tags, for all template engines. */
function viewOf(projects: readonly BenchProject[]): View {
  return {
    项目: projects.map((each) => ({
      序号: each.n,
      项目名称: each.name,
      编码: each.code,
      预算数: each.total,
      财政资金: each.fiscal,
      资金用途: each.purpose,
      绩效目标: each.goal,
      指标: each.indicators.map((indicator) => ({
        一级指标: indicator.level1,
        二级指标: indicator.level2,
        三级指标: indicator.level3,
        描述: indicator.description,
        指标值: indicator.target,
        依据: indicator.basis,
      })),
    })),
  };
}

const escaped = (text: string): string =>
  /[&<>]/.test(text) ? text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;") : text;

const label = (text: string, column: number): string => cell(text, column, 1, "", true);
const [heading, headingEnd] = paragraph("\0").split("\0");
const rowEnd = "</w:tr>";
const rowStart = row("").slice(0, -rowEnd.length);
const [half, otherHalf, whole] = [frame(1, 2), frame(4, 2), frame(1, 5)];
const first = frame(0, 1, '<w:vMerge w:val="restart"/>');
const others = [1, 2, 3, 4, 5].map((column) => frame(column));
const between = others.map(({ open }, index) => (others[index - 1]?.close ?? "") + open);
/** The table's literals between its values, everything that does not change joined beforehand. */
const literals = {
  code: `绩效目标表${headingEnd}${TABLE_OPEN}${rowStart}${label("项目编码", 0)}${half.open}`,
  name: `${half.close}${label("项目名称", 3)}${otherHalf.open}`,
  total: `${otherHalf.close}${rowEnd}${rowStart}${label("预算数", 0)}${half.open}`,
  fiscal: `${half.close}${label("其中：财政资金", 3)}${otherHalf.open}`,
  purpose: `${otherHalf.close}${rowEnd}${rowStart}${label("资金用途", 0)}${whole.open}`,
  goal: `${whole.close}${rowEnd}${rowStart}${label("绩效目标", 0)}${whole.open}`,
  indicators: whole.close + rowEnd + HEADER_ROW,
  indicatorEnd: `</w:t></w:r></w:p></w:tc>${rowEnd}`,
} as const;

/** The floor: what can be written by hand for this one layout, strings and fflate. */
function floor(projects: readonly BenchProject[]): Uint8Array {
  let body = "";
  for (const each of projects) {
    body += `${heading}${each.n}、${escaped(each.name)}${literals.code}${escaped(each.code)}${literals.name}${escaped(each.name)}`;
    body += `${literals.total}${escaped(each.total)}${literals.fiscal}${escaped(each.fiscal)}`;
    body += `${literals.purpose}${escaped(each.purpose)}${literals.goal}${escaped(each.goal)}${literals.indicators}`;
    let above = "";
    for (const { level1, level2, level3, description, target, basis } of each.indicators) {
      body += rowStart + (level1 === above ? CONTINUING : first.open + escaped(level1) + first.close);
      above = level1;
      body += between[0] + escaped(level2) + between[1] + escaped(level3) + between[2] + escaped(description);
      body += between[3] + escaped(target) + between[4] + escaped(basis) + literals.indicatorEnd;
    }
    body += TABLE_CLOSE;
  }
  const files: Zippable = {};
  for (const [path, content] of otherParts()) files[path] = content;
  files["word/document.xml"] = new TextEncoder().encode(documentXml(body + AFTER_LAST));
  return zipSync(files, { level: 6, mtime: "1980-01-01T12:00:00" });
}

const merging = templateFile(true);
const plain = templateFile(false);
const compiled = compile(merging, vocabulary);

/** Those that a page can compare; the template is compiled once, as in the product. */
export const templateBuilders: readonly Builder[] = [
  { name: "strings + fflate (floor)", build: floor },
  { name: "绩表 fill", build: (projects) => fill(compiled, viewOf(projects)) },
  { name: "绩表 compile + fill", build: (projects) => fill(compile(merging, vocabulary), viewOf(projects)) },
  {
    name: "docxtemplater",
    build: (projects) => {
      const file = new Docxtemplater(new PizZip(plain), { paragraphLoop: true, linebreaks: true });
      file.render(viewOf(projects));
      return file.getZip().generate({ type: "uint8array", compression: "DEFLATE" });
    },
  },
  {
    name: "easy-template-x",
    build: async (projects) => {
      const handler = new TemplateHandler();
      const data = JSON.parse(JSON.stringify(viewOf(projects)));
      return new Uint8Array(await handler.process(new Uint8Array(plain).buffer, data));
    },
  },
];
