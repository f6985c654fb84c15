import { readFileSync } from "node:fs";
import { utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { p, tbl, tc, tr, wordFile } from "./docx/fixture.ts";
import { readSource, SourceError } from "./index.ts";
import { flatPackageOf, word2003Of } from "./testing/flat.ts";
import { createRandom, damaged, damagedArchive } from "./testing/mutate.ts";

/** Mutations of each format: two hundred as a rule, ten thousand with JIBIAO_LONG=1. */
const ROUNDS = process.env.JIBIAO_LONG === "1" ? 10_000 : 200;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const BODY =
  p("河道保洁绩效目标表") +
  tbl(tr(tc("产出指标", "<w:vMerge/>"), tc("≥12次")), tr(tc("绩效目标"), tc("水清"))) +
  p("说明");
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`./testing/${name}`, import.meta.url)));
const formats: [string, Uint8Array, typeof damaged][] = [
  ["sample.doc", fixture("sample.doc"), damaged],
  ["sample.rtf", fixture("sample.rtf"), damaged],
  ["sample.pdf", fixture("sample.pdf"), damaged],
  // Written once: the library leaves in what it writes whatever the memory held, and the damage would be another each time.
  ["sample.xls", fixture("sample.xls"), damaged],
  ["表.xlsx", workbook(), damagedArchive],
  ["表.csv", utf8('一级指标,二级指标,指标值\n产出指标,"数量\n指标",≥12次\n,质量指标,"100,000"\n'), damaged],
  ["表.mht", utf8(savedPage()), damaged],
  ["2003.xml", utf8(word2003Of({ body: BODY })), damaged],
  ["flat.xml", utf8(flatPackageOf(wordFile({ body: BODY }))), damaged],
];

function savedPage(): string {
  const page = btoa("<html><table><tr><td colspan=2>1<tr><td>2<td>3</table></html>");
  return `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: base64\r\n\r\n${page}\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=E6=B0=B4<table><tr><td>4</table>\r\n--x--\r\n`;
}

function workbook(): Uint8Array {
  const sheet = utils.aoa_to_sheet([["绩效目标表"], ["产出指标", "数量指标", 12.5], [null, "质量指标", "≥95%"]]);
  sheet["!merges"] = [utils.decode_range("A1:C1"), utils.decode_range("A2:A3")];
  sheet["!rows"] = [{}, {}, { hidden: true }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "一");
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

describe("damaged files of further formats", () => {
  // One that hangs runs into the test's own limit: a few milliseconds a file are the rule.
  it.each(formats)(
    `reads or refuses ${ROUNDS} of %s, with nothing but its own error`,
    {
      timeout: 60 * ROUNDS + 60_000,
    },
    async (name, whole, damage) => {
      const random = createRandom(20_260_101);
      let read = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const outcome: unknown = await readSource(damage(whole, random), name).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome, `round ${round}`).toBeInstanceOf(SourceError);
        else read++;
      }
      // Neither all refused nor all read: the damage is worth something.
      expect(read).toBeGreaterThan(ROUNDS / 20);
      // Some have no checksum and no place that must be right: what is left of them is read.
      if (!/rtf|csv|mht/.test(name)) expect(read).toBeLessThan(ROUNDS);
    },
  );
});
