import { describe, expect, it } from "vitest";
import { p, wordFile } from "./docx/fixture.ts";
import { readDocx, readHtml, readSource, readText } from "./index.ts";
import { word2003Of } from "./testing/flat.ts";

/** Texts made to send a careless expression round in circles: read in a tenth of a second, or not within the test's limit. */
const LENGTH = 200_000;

const PACKAGE = "http://schemas.microsoft.com/office/2006/xmlPackage";
const texts: [string, string][] = [
  ["dots", ".".repeat(LENGTH)],
  ["leaders of contents", "…".repeat(LENGTH)],
  ["field names without switches", `${"TC ".repeat(LENGTH)}\\`],
  ["field switches", "TC \\f ".repeat(LENGTH)],
  ["open braces", "{ TC ".repeat(LENGTH)],
  ["open bookmarks", "[bookmark:".repeat(LENGTH)],
  ["spaces", `a${" ".repeat(LENGTH)}a`],
  ["quotes", '"\t'.repeat(LENGTH / 2)],
  ["backslashes", `TC ${"\\".repeat(LENGTH)}`],
  ["a page of a million opening signs", "<".repeat(5 * LENGTH)],
  ["raised signs", "a<sup>2</sup>".repeat(LENGTH / 4)],
  ["look-alikes and what cannot be seen", "⾥\u200b".repeat(LENGTH)],
  ["style sheets without end", `<style>${"{.a".repeat(LENGTH)}`],
  ["numbered lines of one cell", `\t1、一\n${"3、三\n".repeat(LENGTH / 4)}`],
];

describe("texts that want to take for ever", () => {
  it.each(texts)("reads %s to its end", { timeout: 120_000 }, async (_, text) => {
    expect(readText(text).notes).toEqual([]);
    await readHtml(text);
    await readHtml(`<p style="${text.replace(/"/g, "")}" class='${text}'>${text}<td colspan=${text}`);
    const clean = text.replace(/[&<]/g, "").replace(/\n/g, " ");
    await readDocx(wordFile({ body: p(clean) }));
    for (const whole of [
      word2003Of({ body: p(clean) }),
      `<pkg:package xmlns:pkg="${PACKAGE}">${"<pkg:part ".repeat(LENGTH)}`,
    ]) {
      await readSource(new TextEncoder().encode(whole)).catch(() => undefined);
    }
  });
});
