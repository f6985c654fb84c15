import { describe, expect, it } from "vitest";
import { SourceError } from "../../errors.ts";
import { createRandom, damaged } from "../../testing/mutate.ts";
import { SSF } from "../library.ts";
import { EXCEL_5, f64, narrow, type OldTab, oldBook, record, u16, u32, wide } from "./fixture.ts";
import { readOldBook } from "./index.ts";

const CONTINUE = 0x3c;
const gb = (text: string): number[] => {
  const signs: Readonly<Record<string, readonly number[]>> = { 水: [0xcb, 0xae], 表: [0xb1, 0xed], 元: [0xd4, 0xaa] };
  return [...text].flatMap((sign) => [...(signs[sign] ?? [sign.charCodeAt(0)])]);
};
const look = (format: number): number[] => record(0xe0, u16(0, format));
const format = (number: number, code: readonly number[], length: number): number[] =>
  record(0x041e, u16(number, length), code);
const shared = (...texts: readonly (readonly number[])[]): number[] =>
  record(0xfc, u32(texts.length), u32(texts.length), ...texts);
const label = (row: number, column: number, index: number): number[] => record(0xfd, u16(row, column, 0), u32(index));
const number = (row: number, value: number, looks = 0): number[] => record(0x0203, u16(row, 0, looks), f64(value));
const formula = (row: number, ...result: readonly number[]): number[] =>
  record(0x06, u16(row, 0, 0), result, u16(0, 0, 0, 0), u16(3, 0x44));

const read = (globals: readonly (readonly number[])[], ...records: readonly (readonly number[])[]) => {
  const [sheet] = readOldBook(oldBook(globals, [{ records }]), SSF);
  if (!sheet) throw new Error("no sheet");
  return sheet;
};
const texts = (...of: Parameters<typeof read>): string[] => read(...of).cells.map(({ text }) => text);

/** How many sheets are read, or why none. */
const faultOf = (bytes: Uint8Array): unknown => {
  try {
    return readOldBook(bytes, SSF).length;
  } catch (error) {
    return error instanceof SourceError ? error.fault : error;
  }
};

describe("the records of an old workbook", () => {
  it("give numbers as their formats show them", () => {
    const code = '0.0"元"';
    const globals = [...[0, 10, 4, 14, 58, 164].map(look), format(164, wide(code), code.length)];
    const numbers = [1234.5, 0.1234, 1234.5, 46086, 46086, 2].map((value, at) => number(at, value, at));
    expect(texts(globals, ...numbers)).toEqual(["1234.5", "12.34%", "1,234.50", "2026/3/5", "3月5日", "2.0元"]);
    expect(texts([look(14), record(0x22, u16(1))], number(0, 44624))).toEqual(["2026/3/5"]);
    expect(texts([], number(0, 1 / 3), number(1, 1e21), number(2, Number.NaN))).toEqual([
      "0.333333333",
      "1E+21",
      "#NUM!",
    ]);
  });

  it("give short numbers, one and many", () => {
    const short = (bits: number): number[] => [...u16(0), ...u32(bits)];
    const many = record(0xbd, u16(0, 2), short((7 << 2) | 2), short((1250 << 2) | 3), short(0x3ff80000), u16(4));
    const sheet = read([], record(0x027e, u16(3, 1), short(((-5 << 2) | 2) >>> 0)), many);
    expect(sheet.cells).toEqual([
      { row: 3, column: 1, text: "-5" },
      { row: 0, column: 2, text: "7" },
      { row: 0, column: 3, text: "12.5" },
      { row: 0, column: 4, text: "1.5" },
    ]);
  });

  it("give what formulas gave, truths and errors", () => {
    const cells = [
      formula(0, ...f64(12.5)),
      formula(1, 1, 0, 1, 0, 0, 0, 0xff, 0xff),
      formula(2, 2, 0, 0x07, 0, 0, 0, 0xff, 0xff),
      formula(3, 3, 0, 0, 0, 0, 0, 0xff, 0xff),
      formula(4, 0, 0, 0, 0, 0, 0, 0xff, 0xff),
      record(0x04bc, u16(0, 0)),
      record(0x0207, u16(2), wide("水清")),
    ];
    const others = [record(0x0205, u16(5, 0, 0), [0, 0]), record(0x0205, u16(6, 0, 0), [0x2a, 1])];
    expect(texts([], ...cells, ...others)).toEqual(["12.5", "TRUE", "#DIV/0!", "", "水清", "FALSE", "#N/A"]);
  });

  it("give shared texts without their looks and phonetic signs", () => {
    const rich = [...u16(2), 0x0d, ...u16(1), ...u32(6), ...u16(0x6c34, 0x6e05), 9, 9, 9, 9, 8, 8, 8, 8, 8, 8];
    const sheet = [label(0, 0, 1), label(1, 0, 0)];
    expect(texts([shared(rich, [...u16(3), ...narrow("abc")])], ...sheet)).toEqual(["abc", "水清"]);
  });

  it("go on in others, where a text says anew how wide it is", () => {
    const start = record(0xfc, u32(3), u32(3), u16(4), narrow("ab"));
    // The header of the second text ends a record; its characters begin the next one.
    const next = record(CONTINUE, wide("水清"), u16(2), [1]);
    const globals = [[...start, ...next, ...record(CONTINUE, wide("表格"), u16(1), narrow("z"))]];
    expect(texts(globals, label(0, 0, 0), label(1, 0, 1), label(2, 0, 2))).toEqual(["ab水清", "表格", "z"]);
    const [head, rest] = [wide("水".repeat(4000)), wide("清".repeat(1000))];
    const cells = [formula(0, 0, 0, 0, 0, 0, 0, 0xff, 0xff), record(0x0207, u16(5000), head), record(CONTINUE, rest)];
    expect(texts([], ...cells)).toEqual(["水".repeat(4000) + "清".repeat(1000)]);
  });

  it("say what is hidden, merged and remarked on", () => {
    const row = (at: number, flags: number): number[] => record(0x0208, u16(at, 0, 3, 255, 0, 0), [flags, 1, 15, 0]);
    const columns = (from: number, to: number, flags: number): number[] =>
      record(0x7d, u16(from, to, 2000, 15, flags, 0));
    const sheet = read(
      [],
      row(0, 0),
      row(2, 0x20),
      columns(0, 0, 0),
      columns(1, 3, 1),
      columns(250, 65_535, 1),
      record(0xe5, u16(2), u16(0, 1, 0, 3), u16(4, 4, 1, 2)),
      record(0x1c, u16(0, 0, 0, 1)),
    );
    expect([...sheet.hiddenRows]).toEqual([2]);
    expect([...sheet.hiddenColumns]).toEqual([1, 2, 3, 250, 251, 252, 253, 254, 255]);
    expect(sheet.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 3 },
      { top: 4, left: 1, bottom: 4, right: 2 },
    ]);
    expect(sheet.hasComments).toBe(true);
  });

  it("of Excel 5 and 95 are in the code page of their Windows", () => {
    const tab: OldTab = {
      name: gb("水表"),
      records: [
        record(0x0204, u16(0, 0, 0, 4), gb("水表")),
        record(0xd6, u16(1, 0, 0, 2), gb("水"), [1, 0, 0]),
        number(2, 3),
      ],
    };
    const globals = [record(0x42, u16(936)), record(0x041e, u16(164), [5], gb('0"元"')), look(164)];
    const [sheet] = readOldBook(oldBook(globals, [tab], EXCEL_5), SSF);
    expect(sheet?.name).toBe("水表");
    expect(sheet?.cells.map(({ text }) => text)).toEqual(["水表", "水", "3元"]);
  });
});

describe("an old workbook", () => {
  it("has its sheets in the order of the tabs, charts within them left out", () => {
    const chart = [record(0x0809, u16(0x0600, 0x20)), number(8, 8), record(0x0a)];
    const tabs: OldTab[] = [
      { name: wide("一"), records: [number(0, 1), ...chart, number(1, 2)] },
      { name: wide("二"), hidden: true, records: [number(0, 3)] },
    ];
    const sheets = readOldBook(oldBook([], tabs), SSF);
    expect(sheets.map(({ name, isHidden, cells }) => [name, isHidden, cells.length])).toEqual([
      ["一", false, 2],
      ["二", true, 0],
    ]);
  });

  it("with a password is refused, and so is one that is damaged or cut", () => {
    const whole = oldBook([shared([...u16(2), ...wide("水清")])], [{ records: [label(0, 0, 0)] }]);
    expect(faultOf(whole)).toBe(1);
    for (let length = 0; length < whole.length; length++)
      expect(faultOf(whole.subarray(0, length)), `${length}`).toBe("broken");
    expect(faultOf(oldBook([record(0x2f, u16(0))], []))).toBe("unsupported");
    const wrong: OldTab["records"][] = [
      [label(0, 0, 7)],
      [record(0x0203, u16(0, 0, 0))],
      [record(0x0204, u16(0, 0, 0, 65_535), wide("水"))],
      [record(0xe5, u16(65_535), u16(0, 1, 0, 3))],
      [record(0x0203, u16(0, 256, 0), f64(1))],
    ];
    for (const records of wrong) expect(faultOf(oldBook([], [{ records }]))).toBe("broken");
  });

  it("damaged wherever, is read or refused", () => {
    const globals = [
      record(0x42, u16(1200)),
      format(164, wide("0.0"), 3),
      look(0),
      look(164),
      shared([...u16(2), ...wide("水清")]),
    ];
    const text = [
      formula(4, 0, 0, 0, 0, 0, 0, 0xff, 0xff),
      record(0x0207, u16(3), wide("水"), [0x05]),
      record(CONTINUE, wide("清表")),
    ];
    const records = [
      record(0x0208, u16(0, 0, 3, 255, 0, 0), [0x20, 1, 15, 0]),
      record(0x7d, u16(1, 3, 2000, 15, 1, 0)),
      ...[
        label(0, 0, 0),
        number(1, 2.5, 1),
        record(0xbd, u16(2, 0), new Array(18).fill(1), u16(2)),
        formula(3, ...f64(12.5)),
      ],
      ...text,
      ...[record(0xe5, u16(1), u16(0, 1, 0, 3)), record(0x1c, u16(0, 0, 0, 1))],
    ];
    const whole = oldBook(globals, [{ records }, { records }]);
    const random = createRandom(20_260_101);
    let read = 0;
    for (let round = 0; round < 5000; round++) {
      const fault = faultOf(damaged(whole, random));
      if (typeof fault === "number") read++;
      else expect(["broken", "too-many-cells", "unsupported"], `round ${round}`).toContain(fault);
    }
    expect(read).toBeGreaterThan(500);
    expect(read).toBeLessThan(4500);
  });

  it("with a format that nobody can read shows the number as it is", () => {
    for (const code of ["[", "0".repeat(300), "yyyy[x"]) {
      expect(texts([format(200, narrow(code), code.length), look(200)], number(0, 12.5))).toEqual(["12.5"]);
    }
  });
});
