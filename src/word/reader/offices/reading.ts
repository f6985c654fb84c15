import { expect } from "vitest";
import { type Draft, draftSchema, type Project, printTarget } from "../../../domain/index.ts";
import { type DocumentReading, readDocument } from "../index.ts";
import { accounted } from "../recognise/testing/accounted.ts";

/** What a careful person writes down of a project: name, amounts, goals, and each indicator in one line. */
export interface Read {
  readonly name: string;
  readonly code?: string;
  /** Total, and where printed the fiscal part and the rest. */
  readonly budget?: readonly string[];
  readonly goals?: readonly string[];
  readonly rows: readonly string[];
}

/** Reads a file or a page, and proves on the way that nothing is lost and the draft is sound. */
export async function read(source: Uint8Array | string, file = "来文.html"): Promise<DocumentReading> {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  const reading = await readDocument(bytes, file, { id: "t", year: 2026 });
  expect(accounted(reading.blocks, reading).missing).toEqual([]);
  expect(draftSchema.safeParse(reading.draft).success).toBe(true);
  return reading;
}

/** Each indicator in one line: classes, name, value. */
export const lines = (rows: Draft["overall"]["indicators"] | Project["indicators"]): readonly string[] =>
  rows.map((row) => [row.level1, row.level2, row.level3, printTarget(row.target)].join(" | "));

export function projectsOf({ draft }: DocumentReading): readonly Read[] {
  return draft.projects.map(({ name, code, budget, goals, indicators }) => {
    const amounts = [budget.total, budget.fiscal, budget.other];
    while (amounts[amounts.length - 1] === "") amounts.pop();
    return {
      name,
      ...(code === "" ? {} : { code }),
      ...(amounts.length === 0 ? {} : { budget: amounts }),
      ...(goals.length === 0 ? {} : { goals }),
      rows: lines(indicators),
    };
  });
}

/** What no field could take. */
export const left = ({ draft }: DocumentReading): readonly string[] => draft.unrecognised.map(({ text }) => text);

/** What stands in the draft as it is: own paragraphs, and tables by their first row. */
export const kept = ({ draft }: DocumentReading): readonly string[] =>
  draft.parts.flatMap(({ blocks }) =>
    blocks.map((block) =>
      block.kind === "paragraph" ? block.text : (block.rows[0] ?? []).map(({ text }) => text).join(" | "),
    ),
  );
