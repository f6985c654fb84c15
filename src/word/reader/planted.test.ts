import { beforeAll, describe, expect, it } from "vitest";
import { type DocumentReading, readDocument } from "./index.ts";
import { type Oddity, PAGE_ODDITIES, PLACES, pageWith, WORD_ODDITIES, wordFileWith } from "./testing/planted.ts";

function saidIn({ doubts, repairs, notes }: DocumentReading): readonly string[] {
  return [...doubts.map(({ message }) => message), ...repairs.map(({ message }) => message), ...notes];
}

/** What a draft holds of the source, repairs' own quotes of it left out. */
function textOf({ draft }: DocumentReading): string {
  return JSON.stringify(draft, (key, value: unknown) => (key === "printedTarget" ? undefined : value)).replaceAll(
    "\\n",
    "\n",
  );
}

/** What is wrong with a reading: nothing flattened, nothing silent. */
function faults({ right, never, said }: Oddity, reading: DocumentReading, usual: ReadonlySet<string>): string[] {
  const text = textOf(reading);
  const news = saidIn(reading).filter((sentence) => !usual.has(sentence));
  return [
    ...(never?.test(text) ? [`holds ${never}`] : []),
    ...(right && !right.test(text) && news.length === 0 ? [`${right} is missing, and nothing is said`] : []),
    ...(said && news.length === 0 ? ["nothing is said"] : []),
    ...news.filter((sentence) => sentence.length > 200).map((sentence) => `too long: ${sentence}`),
  ];
}

const SOURCES = [
  ["Word files", WORD_ODDITIES, wordFileWith, "甲.docx"],
  ["pages", PAGE_ODDITIES, pageWith, "甲.html"],
] as const;

describe.each(SOURCES)("in %s", (_, oddities, fileWith, name) => {
  let usual: ReadonlySet<string> = new Set();
  beforeAll(async () => {
    usual = new Set(saidIn(await readDocument(fileWith(), name, { id: "x" })));
  });

  it.each(oddities)("$name is right or doubted in every place", async (oddity) => {
    for (const place of PLACES) {
      const reading = await readDocument(fileWith(place, oddity.markup), name, { id: "x" });
      expect([place, ...faults(oddity, reading, usual)]).toEqual([place]);
    }
  });
});
