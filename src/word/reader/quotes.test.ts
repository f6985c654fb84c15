import { describe, expect, it } from "vitest";
import { readDocument } from "./index.ts";
import { field, p, tbl, tc, tr, wordFile } from "./sources/docx/fixture.ts";

/** However long a text of the file is, a sentence about it quotes no more than this. */
const MOST = 80;
const LONG = "荷".repeat(400);
const DIGITS = "１".repeat(200);
const QUOTED = new RegExp(`荷{${MOST + 1}}|[1１]{${MOST + 1}}`);

const HEAD = ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"];
const row = (value: string, name = "次数"): string =>
  tr(...["产出指标", "数量指标", name, "描述", value, "台账"].map((text) => tc(text)));
const table = (...rows: readonly string[]): string =>
  p("1、河道保洁绩效目标表") + tbl(tr(...HEAD.map((text) => tc(text))), ...rows);
const head = (label: string, text: string): string =>
  p("1、河道保洁绩效目标表") + tbl(tr(tc(label), tc(text)), tr(tc("绩效目标"), tc("水清")));
const deleted = (text: string): string => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

const PLACES: readonly (readonly [string, string])[] = [
  [
    "values",
    table(
      ...[
        `>=90％${LONG}`,
        `≥9595%${LONG}以上`,
        `１２${LONG}`,
        `100(${LONG})`,
        `1,000${LONG}`,
        `元${LONG}`,
        `${LONG}\u200b⾥\ue123`,
      ].map((value) => row(value)),
    ),
  ],
  [
    "names",
    table(
      row("≥1次", `${LONG}⾥`),
      row("", `${LONG}（续）`),
      tr(tc(`${LONG}（续）`), tc("数量指标"), tc("甲"), tc(""), tc("1"), tc("")),
    ),
  ],
  [
    "amounts",
    head("预算数", `１００万元${LONG}`) + head("预算数（元）", `100${LONG}`) + head(`资金${LONG}`, "１,0００"),
  ],
  [
    "numbers",
    table(row(`≥${DIGITS}`), row(`${DIGITS}.5万个`)) + head("预算数", `${DIGITS}.50`) + p(`预算收入${DIGITS}万元。`),
  ],
  [
    "other titles",
    p("云溪镇2026年部门预算公开") +
      table(row("1")) +
      p(`${LONG}镇人民政府2026年部门预算公开`) +
      p(`2、${LONG}绩效目标表`),
  ],
  ["labels", head(LONG, "水") + head(`项目名称${LONG}`, "水") + head("项目编码", `５５${LONG}`)],
  ["headings", p(LONG, '<w:pStyle w:val="1"/>') + p(`一、${LONG}`) + p(`（续）${LONG}\u200b`)],
  [
    "fields",
    `<w:p>${field(`EQ \\o(${LONG},／)`)}${field(`SEQ ${LONG}`)}${field(`FORMTEXT ${LONG}`, `<w:r><w:t>${LONG}</w:t></w:r>`)}</w:p>`,
  ],
  [
    "left out",
    `<w:p>${deleted(LONG)}<w:r><w:rPr><w:vanish/></w:rPr><w:t>${LONG}</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>${LONG}</w:t></w:r></w:p>`,
  ],
  ["under merges", tbl(tr(tc("甲", '<w:vMerge w:val="restart"/>'), tc("乙")), tr(tc(LONG, "<w:vMerge/>"), tc("丙")))],
  [
    "figures",
    p("云溪镇2026年部门预算公开") +
      p("二、部门预算安排的总体情况") +
      p("1、收入说明") +
      p(`2026年预算收入１２.50万元（${LONG}），${LONG}增加3,0００.5元，其中：${LONG}`),
  ],
];

describe("sentences about a file", () => {
  it.each(PLACES)(`quote no more than ${MOST} characters: %s`, async (_, body) => {
    const { notes, doubts, repairs, unrecognised } = await readDocument(wordFile({ body }), "表.docx", { id: "t" });
    const sentences = [
      ...notes,
      ...[...doubts, ...repairs].flatMap(({ message, place }) => [message, place]),
      ...unrecognised.map(({ place }) => place),
    ];
    expect(sentences.filter((sentence) => QUOTED.test(sentence))).toEqual([]);
  });
});
