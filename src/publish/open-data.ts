import type { Draft } from "../domain/index.ts";
import { TABLE_KINDS } from "./kinds.ts";
import { type Column, plainValue, type Table, UNITS } from "./table.ts";
import type { PublishedTables } from "./tables.ts";

const OPEN_DATA_FORMAT = "jibiao.opendata";
const OPEN_DATA_VERSION = 1;

/** A row as data: only what stands in it; what is not filled in is absent. */
type Row = Readonly<Record<string, string>>;

const rowOf = (columns: readonly Column[], row: readonly string[]): Row =>
  Object.fromEntries(
    columns.flatMap(({ id, kind }, at) => {
      const text = row[at] ?? "";
      return text === "" ? [] : [[id, plainValue(text, kind)]];
    }),
  );

/** The tables as one JSON text, as the written schema says. */
export function tablesToJson({ title, year, agency, assets }: Draft, { tables, own }: PublishedTables): string {
  const content = {
    format: OPEN_DATA_FORMAT,
    version: OPEN_DATA_VERSION,
    title,
    year,
    agency: agency.name,
    ...(tables.some(({ id }) => id === "assets") && assets.asOf !== "" ? { assetsAsOf: assets.asOf } : {}),
    tables: Object.fromEntries(tables.map(({ id, columns, rows }) => [id, rows.map((row) => rowOf(columns, row))])),
    ...(own.length === 0
      ? {}
      : {
          own: own.map((table) => ({
            title: table.title,
            rows: table.rows.map((row) => row.map((cell) => cell?.text ?? null)),
          })),
        }),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** A table as CSV (RFC 4180), its columns under their labels; with the mark by which Excel and WPS know UTF-8. */
export function tableToCsv({ columns, rows }: Table): string {
  const head = columns.map(({ label }) => label);
  const body = rows.map((row) => row.map((text, at) => plainValue(text, columns[at]?.kind ?? "text")));
  return csv([head, ...body]);
}

/** Every field of every table: where it stands, what it means. */
export function fieldList(): string {
  const rows = TABLE_KINDS.flatMap((kind) => [
    ...kind.columns.map(({ id, label, kind: type, help = "" }) => [
      kind.title,
      kind.id,
      label,
      id,
      TYPES[type],
      UNITS[type],
      help,
    ]),
    ...(kind.further
      ? [[kind.title, kind.id, "本地另有的栏目", "extra:栏目名", TYPES.text, "", "县里模板另有的栏目，照印出的名称"]]
      : []),
  ]);
  return csv([["表", "表的标识", "字段", "字段的标识", "类型", "单位", "说明"], ...rows]);
}

const TYPES = { text: "文字", amount: "十进制数", percent: "百分数", number: "数" } as const;

function csv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(csvField).join(",")}\r\n`).join("")}`;
}

/** Quoted where it has to be. A word that a spreadsheet would compute gets an apostrophe in front; numbers are left alone. */
function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]./s.test(text) && !/^[+-]?[\d.,]+$/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** The JSON Schema of the open data, made from the catalogue of fields. */
export function openDataSchema(): object {
  const text = (title: string, description?: string) => ({
    type: "string",
    title,
    ...(description ? { description } : {}),
  });
  const column = ({ label, kind, help }: Column) => {
    const unit = UNITS[kind] === "" ? [] : [`单位：${UNITS[kind]}`];
    const words = [...unit, ...(help === undefined ? [] : [help])].join("；");
    return text(label, words);
  };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "部门预算公开的数据",
    description: "由公开稿同一份内容写成。没有填的不出现；数写成十进制文字，一位不少；不是数的照原样。",
    type: "object",
    required: ["format", "version", "title", "year", "agency", "tables"],
    additionalProperties: false,
    properties: {
      format: { const: OPEN_DATA_FORMAT },
      version: { const: OPEN_DATA_VERSION },
      title: text("标题"),
      year: { type: "integer", title: "年度" },
      agency: text("单位名称"),
      assetsAsOf: text("资产截止时间"),
      tables: {
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries(
          TABLE_KINDS.map(({ id, title, help, columns, further }) => [
            id,
            {
              type: "array",
              title,
              description: help,
              items: {
                type: "object",
                properties: Object.fromEntries(columns.map((each) => [each.id, column(each)])),
                ...(further ? { patternProperties: { "^extra:": { type: "string" } } } : {}),
                additionalProperties: false,
              },
            },
          ]),
        ),
      },
      own: {
        type: "array",
        title: "单位自己的表",
        description: "照印出的格子；被合并的格是 null",
        items: {
          type: "object",
          required: ["title", "rows"],
          additionalProperties: false,
          properties: {
            title: text("表名"),
            rows: { type: "array", items: { type: "array", items: { type: ["string", "null"] } } },
          },
        },
      },
    },
  };
}

/** docs/open-data.md: the schema in words. */
export function openDataDocument(): string {
  const tables = TABLE_KINDS.map(({ id, title, help, columns, further }) =>
    [
      `## ${title} \`${id}\``,
      "",
      `${help}。`,
      "",
      "| 字段 | 标识 | 类型 | 说明 |",
      "|---|---|---|---|",
      ...columns.map((each) => {
        const unit = UNITS[each.kind] === "" ? "" : `（${UNITS[each.kind]}）`;
        return `| ${each.label} | \`${each.id}\` | ${TYPES[each.kind]}${unit} | ${each.help ?? ""} |`;
      }),
      ...(further ? ["| 本地另有的栏目 | `extra:栏目名` | 文字 | 县里模板另有的栏目，照印出的名称 |"] : []),
      "",
    ].join("\n"),
  );
  return [
    "# 开放数据",
    "",
    "导出公开文件里的“开放数据”和命令行 `write … --out 数据.json` 写出的就是这些。内容和公开稿同一份：公开稿里没有的章不写，模板不印的栏目不写，没有填的不写（不是 0）。",
    "",
    "- `数据.json`：`tables` 下面一张表一个数组，一行一个对象，键是下面的“标识”。单位自己的表在 `own`，照格子写。",
    "- `表名.csv`：UTF-8（带 BOM），一张表一个文件，第一行是字段名。像公式的文字前面加了一个撇号。",
    "- `字段说明.csv`：下面这些字段的清单。`字段说明.json`：同样内容的 JSON Schema（2020-12），可以用来校验 `数据.json`。",
    "- 金额的单位都是万元，写成十进制数，不带千分位；不是数的照印出的文字。",
    "",
    "本页和 JSON Schema 都由字段目录写成（`npm run opendata`），字段改了它们跟着改。",
    "",
    ...tables,
    "## 单位自己的表 `own`",
    "",
    "没有字段认得的表：`title` 是表名，`rows` 一行一个数组，被合并的格是 `null`。",
    "",
  ].join("\n");
}
