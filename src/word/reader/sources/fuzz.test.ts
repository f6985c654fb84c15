import { readFileSync } from "node:fs";
import { utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { readSource, SourceError } from "./index.ts";
import { createRandom, damaged, damagedArchive } from "./testing/mutate.ts";

/** Mutations of each format: two hundred as a rule, ten thousand with JIBIAO_LONG=1. */
const ROUNDS = process.env.JIBIAO_LONG === "1" ? 10_000 : 200;

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`./testing/${name}`, import.meta.url)));
const formats: [string, Uint8Array, typeof damaged][] = [
  ["sample.doc", fixture("sample.doc"), damaged],
  ["sample.rtf", fixture("sample.rtf"), damaged],
  ["sample.pdf", fixture("sample.pdf"), damaged],
  ["表.xls", workbook("biff8"), damaged],
  ["表.xlsx", workbook("xlsx"), damagedArchive],
];

function workbook(bookType: "xlsx" | "biff8"): Uint8Array {
  const sheet = utils.aoa_to_sheet([["绩效目标表"], ["产出指标", "数量指标", 12.5], [null, "质量指标", "≥95%"]]);
  sheet["!merges"] = [utils.decode_range("A1:C1"), utils.decode_range("A2:A3")];
  sheet["!rows"] = [{}, {}, { hidden: true }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "一");
  return new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
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
      // A .rtf has no checksum and no place that must be right: what is left of it is read.
      if (!name.endsWith(".rtf")) expect(read).toBeLessThan(ROUNDS);
    },
  );
});
