import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { layoutOf } from "../../templates/index.ts";
import { recognise } from "../word/reader/index.ts";
import { checkDraft } from "./index.ts";
import { blocksOf, type Written } from "./judged/written.ts";

const CASES = join(import.meta.dirname, "../../../shared/cases/findings.json");

interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly judgement: string;
  readonly example: Written;
  readonly mustSay?: readonly string[];
  readonly mustNotSay?: readonly string[];
  readonly where?: { readonly indicators: readonly number[] };
}

// Examples of kinds of mistakes that a person found in published documents; they are not part of the project.
const entries: readonly Entry[] = existsSync(CASES)
  ? (JSON.parse(readFileSync(CASES, "utf8")) as { readonly entries: readonly Entry[] }).entries
  : [];

const SEVERITIES: Readonly<Record<string, readonly string[]>> = {
  silent: ["info", "warning", "error"],
  "one remark a file": ["info", "warning", "error"],
  info: ["info", "warning", "error"],
  warning: ["warning", "error"],
  error: ["error"],
};

describe.skipIf(entries.length === 0)("kinds of mistakes seen in published documents", () => {
  it.each(entries.map((entry) => [`${entry.id} ${entry.kind}`, entry] as const))("%s", (_, entry) => {
    const { draft, layoutGuess } = recognise(blocksOf(entry.example), { id: "case", year: 2026 });
    const { open } = checkDraft(draft, layoutOf(layoutGuess));
    const said = open.map(({ rule, message, where, severity }) => ({ severity, where, text: `${rule} ${message}` }));
    const all = said.map(({ severity, where, text }) => `${severity} ${where.project}/${where.indicator} ${text}`);
    for (const words of entry.mustNotSay ?? []) {
      expect(said.filter(({ text }) => text.includes(words)).map(({ text }) => text)).toEqual([]);
    }
    const grave = said.filter(({ severity }) => SEVERITIES[entry.judgement]?.includes(severity));
    for (const words of entry.mustSay ?? []) {
      expect(
        grave.some(({ text }) => text.includes(words)),
        `${words}\n${all.join("\n")}`,
      ).toBe(true);
      for (const row of entry.where?.indicators ?? []) {
        const here = grave.filter(({ where }) => where.indicator === row);
        const told = here.filter(({ text }) => text.includes(words) || entry.judgement === "info");
        expect(told.length, `row ${row} ${words}\n${all.join("\n")}`).toBeGreaterThan(0);
      }
    }
  });
});

if (entries.length === 0) it.skip("kinds of mistakes: ../shared/cases is not at hand", () => undefined);
