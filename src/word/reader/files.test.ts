import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sameAmount } from "../../domain/index.ts";
import { type DocumentReading, readDocument } from "./index.ts";

const folder = join(import.meta.dirname, "../../../../shared/cases");
const there = existsSync(join(folder, "expected.json"));
if (!there) console.warn("../shared/cases is not there: its files are not read");

interface Case {
  readonly file: string;
  readonly shows: string;
  readonly expect?: Readonly<Record<string, unknown>>;
  readonly notInDraft?: readonly string[];
  readonly notUnrecognised?: readonly string[];
  readonly noteOrKept?: readonly string[];
  readonly doubtAt?: readonly string[];
  readonly orDoubt?: boolean;
  readonly orRefused?: string;
}

const cases: readonly Case[] = there
  ? (JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as { cases: Case[] }).cases.filter(({ file }) =>
      /^files\/.*\.(?:docx|html)$/.test(file),
    )
  : [];

/** The value at a path as expected.json writes it: "projects[0].budget.total", "projects.length". */
function at(draft: unknown, path: string): unknown {
  const steps = path.replace(/\[(\d+)\]/g, ".$1").split(".");
  return steps.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], draft);
}

function same(found: unknown, wanted: unknown): boolean {
  if (typeof wanted === "object" && wanted !== null && "oneOf" in wanted) {
    return (wanted.oneOf as unknown[]).some((one) => same(found, one));
  }
  if (wanted === "" || wanted === null) return found === undefined || found === null || found === "";
  if (typeof wanted === "string" && typeof found === "string") {
    return sameAmount(found, wanted) || found.replace(/[^\S\n]/g, "") === wanted.replace(/[^\S\n]/g, "");
  }
  if (typeof wanted !== "object") return found === wanted;
  if (typeof found !== "object" || found === null) return false;
  const keys = Object.keys(wanted as object);
  const length = !Array.isArray(wanted) || (found as unknown[]).length === wanted.length;
  return length && keys.every((key) => same((found as never)[key], (wanted as never)[key]));
}

function faults(one: Case, reading: DocumentReading): string[] {
  const { draft } = reading;
  const said = JSON.stringify([draft, reading.unrecognised, reading.doubts, reading.notes]);
  const doubts = JSON.stringify(reading.doubts);
  const wrong = Object.entries(one.expect ?? {}).filter(([path, wanted]) => !same(at(draft, path), wanted));
  const text = JSON.stringify(draft);
  const doubted = one.orDoubt === true && reading.doubts.some(({ to }) => to !== undefined);
  return [
    ...(doubted ? [] : wrong.map(([path]) => `${path}: ${JSON.stringify(at(draft, path))}`)),
    ...(doubted ? [] : (one.notInDraft ?? []).filter((words) => text.includes(words)).map((words) => `holds ${words}`)),
    ...(one.notUnrecognised ?? []).filter((words) => reading.unrecognised.some(({ text }) => text.includes(words))),
    ...((one.noteOrKept ?? []).some((words) => said.includes(words)) || !one.noteOrKept ? [] : ["nothing said"]),
    ...(one.doubtAt ?? []).filter((words) => !doubts.includes(words)).map((words) => `no doubt at ${words}`),
  ];
}

describe.skipIf(!there)("files of other programs", () => {
  it.each(cases)("$file", async (one) => {
    const bytes = new Uint8Array(readFileSync(join(folder, one.file)));
    const reading = await readDocument(bytes, one.file.replace("files/", ""));
    expect(faults(one, reading)).toEqual([]);
  });
});
