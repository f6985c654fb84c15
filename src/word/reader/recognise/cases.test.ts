import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocument } from "../index.ts";
import { type Case, differences } from "./testing/cases.ts";

const folder = new URL("../../../../../shared/cases/", import.meta.url);
const list = new URL("expected.json", folder);
const cases = existsSync(list)
  ? (JSON.parse(readFileSync(list, "utf8")) as { readonly cases: readonly Case[] }).cases
  : [];

/** The cases about tables; skipped where ../shared/cases does not exist. Chapters, titles and units have tests of their own. */
const ABOUT_TABLES =
  /^reading\/(goal-|amount|value-|rows-|one-value|code-|row-|unit-without|office-in-a-|office-with)|^files\/(full-width|vertical|several|lines)/;
const found = cases.filter(({ file }) => ABOUT_TABLES.test(file));

describe.skipIf(found.length === 0)(
  "small inputs with right answers (skipped where ../shared/cases does not exist)",
  () => {
    it.each(found.map((one) => [one.file, one] as const))("%s", async (file, one) => {
      const name = file.replace(/^.*\//, "");
      expect(
        differences(
          one,
          await readDocument(new Uint8Array(readFileSync(new URL(file, folder))), name, { id: "t", year: 2026 }),
        ),
      ).toEqual([]);
    });
  },
);
