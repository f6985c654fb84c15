import { type Sheet2CSVOpts, utils, type WorkBook, type WorkSheet, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { openArchive, savePackage } from "../../../package/index.ts";
import type { Blocks } from "../../blocks.ts";
import { readSource } from "../source.ts";
import { readCsv, separatorOf } from "./csv.ts";
import { readSheets } from "./index.ts";
import { oldBook, record, u16 } from "./old/fixture.ts";

type Row = readonly (string | number | null)[];

const FORM: readonly Row[] = [
  ["项目支出绩效目标表"],
  ["（2026年度）", null, null, "单位：万元"],
  ["绩效目标", "水清岸绿。\n群众满意。"],
  ["一级指标", "二级指标", "三级指标", "指标值"],
  ["产出指标", "数量指标", "巡河次数", "≥12次"],
  [null, "质量指标", "合格率", 0.95],
];

function sheetOf(rows: readonly Row[], merges: readonly string[] = []): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet["!merges"] = merges.map((range) => utils.decode_range(range));
  return sheet;
}

function bookOf(sheets: Readonly<Record<string, WorkSheet>>, change: (book: WorkBook) => void = () => {}): WorkBook {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  change(book);
  return book;
}

const bytesOf = (book: WorkBook, bookType: "xlsx" | "biff8" = "xlsx"): Uint8Array =>
  new Uint8Array(write(book, { type: "array", bookType, cellStyles: true, compression: true }) as ArrayBuffer);

/** Blocks short enough to compare by eye: a paragraph as its text, a table as "row,column +rows×columns text". */
function drawn({ blocks }: Blocks): unknown[] {
  return blocks.map((block) =>
    block.kind === "paragraph"
      ? block.text
      : block.cells.map(
          (cell) => `${cell.row},${cell.column} ${cell.rowSpan}×${cell.columnSpan} ${cell.paragraphs.join("/")}`,
        ),
  );
}

const read = async (bytes: Uint8Array, name = ""): Promise<Blocks> => {
  const source = await readSource(bytes, name);
  return "blocks" in source ? source.blocks : { blocks: [], notes: [] };
};

const form = (): WorkSheet => {
  const sheet = sheetOf(FORM, ["A1:D1", "B3:D3", "A5:A6"]);
  sheet.D6.z = "0%";
  return sheet;
};
const FORM_READ = [
  "项目支出绩效目标表",
  "（2026年度）\t单位：万元",
  [
    "0,0 1×1 绩效目标",
    "0,1 1×3 水清岸绿。/群众满意。",
    "1,0 1×1 一级指标",
    "1,1 1×1 二级指标",
    "1,2 1×1 三级指标",
    "1,3 1×1 指标值",
    "2,0 2×1 产出指标",
    "2,1 1×1 数量指标",
    "2,2 1×1 巡河次数",
    "2,3 1×1 ≥12次",
    "3,1 1×1 质量指标",
    "3,2 1×1 合格率",
    "3,3 1×1 95%",
  ],
];

describe("a workbook", () => {
  it.each(["xlsx", "biff8"] as const)("is read with its merges and as its cells show (%s)", async (kind) => {
    expect(drawn(await read(bytesOf(bookOf({ Sheet1: form() }), kind), "表.et"))).toEqual(FORM_READ);
  });

  it("gives each sheet in order, under its name where it has no title", async () => {
    const plain = sheetOf([
      ["项目名称", "道路养护"],
      ["金额", 12.5],
    ]);
    const blocks = await read(bytesOf(bookOf({ 河道保洁: form(), 道路养护绩效目标表: plain })));
    expect(drawn(blocks)).toEqual([
      ...FORM_READ,
      "道路养护绩效目标表",
      ["0,0 1×1 项目名称", "0,1 1×1 道路养护", "1,0 1×1 金额", "1,1 1×1 12.5"],
    ]);
  });

  it("leaves out hidden rows, columns and sheets, and says so", async () => {
    const sheet = form();
    sheet["!rows"] = [{}, {}, {}, {}, { hidden: true }];
    sheet["!cols"] = [{}, { hidden: true }];
    const book = bookOf({ 表: sheet, 旧: form() }, (one) => {
      one.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    });
    const blocks = await read(bytesOf(book));
    expect(JSON.stringify(blocks.blocks)).not.toMatch(/巡河次数|数量指标|质量指标/);
    expect(blocks.notes).toEqual([
      "隐藏的工作表没有读入：“旧”。",
      "工作表“表”里有 1 行隐藏着，没有读入。",
      "工作表“表”里有 1 列隐藏着，没有读入。",
    ]);
  });

  it("divides a sheet with several tables and sentences", async () => {
    const rows: Row[] = [
      ["一、部门职责"],
      ["云溪镇负责河道保洁、道路养护与安全生产监督，并承担上级交办的其他工作。"],
      [],
      ["1、河道保洁绩效目标表"],
      ["一级指标", "二级指标"],
      ["产出指标", null],
      [],
      [null, "质量指标"],
      ["2、道路养护绩效目标表"],
      ["一级指标", "二级指标"],
      ["填表人：", null],
    ];
    const blocks = await read(bytesOf(bookOf({ Sheet1: sheetOf(rows) })));
    expect(blocks.blocks.map((block) => (block.kind === "grid" ? `${block.rowCount} rows` : block.text))).toEqual([
      "一、部门职责",
      rows[1]?.[0],
      "1、河道保洁绩效目标表",
      "4 rows",
      "2、道路养护绩效目标表",
      "1 rows",
      "填表人：",
    ]);
  });

  it("reads what formulas gave, and none of a binary workbook's", async () => {
    const sheet = sheetOf([["合计", 0]]);
    sheet.B1 = { t: "n", f: "SUM(B2:B9)", v: 12.5 };
    sheet.A1 = { t: "s", f: 'A9&"计"', v: "总计" };
    const book = bookOf({ Sheet1: sheet }, (one) => {
      one.Workbook = { Names: [{ Name: "总", Ref: "Sheet1!$A$1" }] };
    });
    for (const kind of ["xlsx", "biff8"] as const) {
      expect(drawn(await read(bytesOf(book, kind)))).toEqual([["0,0 1×1 总计", "0,1 1×1 12.5"]]);
    }
    const binary = new Uint8Array(write(book, { type: "array", bookType: "xlsb" }) as ArrayBuffer);
    await expect(read(binary)).rejects.toThrow("这是二进制工作簿（.xlsb），读不了。");
  });

  it("shows the days of a Chinese workbook, whose formats are not written down", async () => {
    const sheet = sheetOf([["日期", 46086, 46086, 0.75]]);
    for (const [place, format] of Object.entries({ B1: "m/d/yy", C1: "d-mmm-yy", D1: "h:mm:ss" }))
      sheet[place].z = format;
    const parts = new Map(openArchive(bytesOf(bookOf({ Sheet1: sheet }))));
    const styles = new TextDecoder().decode(parts.get("xl/styles.xml"));
    const chinese = (list: string): Uint8Array => {
      const changed = styles.replace('"14"', '"31"').replace('"15"', '"58"').replace('"21"', '"32"');
      parts.set("xl/styles.xml", new TextEncoder().encode(changed.replace(/(<styleSheet[^>]*>)/, `$1${list}`)));
      return savePackage(parts, { level: 1 });
    };
    const shown = async (bytes: Uint8Array): Promise<string> => JSON.stringify(drawn(await read(bytes)));
    expect(await shown(chinese(""))).toMatch(/2026年3月5日.*1×1 3月5日.*18时00分/);
    const own = '<numFmts count="1"><numFmt numFmtId="58" formatCode="d"/></numFmts>';
    expect(await shown(chinese(own))).toMatch(/2026年3月5日.*1×1 5".*18时00分/);
  });

  it("refuses more cells than any form has, and what is no workbook", async () => {
    const cells = `<row>${"<c><v>1</v></c>".repeat(160_000)}</row>`;
    const huge = savePackage(new Map([["xl/worksheets/sheet1.xml", new TextEncoder().encode(cells)]]), { level: 1 });
    await expect(readSheets(huge)).rejects.toMatchObject({ fault: "too-many-cells" });
    const numbers = record(0xbd, u16(0, 0), new Array(6 * 250).fill(0), u16(249));
    const records = new Array(640).fill(numbers);
    await expect(readSheets(oldBook([], [{ records }]))).rejects.toMatchObject({ fault: "too-many-cells" });
    await expect(readSheets(new Uint8Array(99))).rejects.toMatchObject({ fault: "broken" });
  });
});

describe("a table of separated values", () => {
  const text = (separator: Sheet2CSVOpts["FS"]): string => utils.sheet_to_csv(form(), { FS: separator ?? "," });

  it.each([",", ";", "\t", "，"])(
    "is read with the separator %j, its cells of several lines and its merges deduced",
    async (separator) => {
      const { blocks } = await read(new TextEncoder().encode(`\ufeff${text(separator)}`), "表.csv");
      const grid = blocks.find((block) => block.kind === "grid");
      expect(grid?.cells.find((cell) => cell.paragraphs[0] === "产出指标")).toMatchObject({ rowSpan: 2 });
      expect(grid?.cells.find((cell) => cell.paragraphs[0] === "水清岸绿。")?.paragraphs).toEqual([
        "水清岸绿。",
        "群众满意。",
      ]);
      expect(blocks[0]).toMatchObject({ kind: "paragraph", text: "项目支出绩效目标表" });
    },
  );

  it("is told by its rows where its name does not say so, and a text with commas is none", () => {
    expect(separatorOf('甲,乙,丙\n1,"2,\n2",3\n', false)).toBe(",");
    expect(separatorOf("第一，第二，第三。\n甲，乙，丙。\n", false)).toBeUndefined();
    expect(separatorOf("云溪镇, 2026\n部门职责, 机构\n", false)).toBeUndefined();
    expect(separatorOf("甲\n乙\n", true)).toBe(",");
  });

  it("takes a quote that is not closed as text", () => {
    expect(drawn(readCsv('"甲,乙\n丙,丁"戊\n', ","))).toEqual([
      ['0,0 1×1 "甲', "0,1 1×1 乙", "1,0 1×1 丙", '1,1 1×1 丁"戊'],
    ]);
  });
});
