import { type Draft, standardPlan } from "../domain/index.ts";
import { sameValue } from "./change.ts";

/** One text for one value: keys sorted, absent and undefined alike, so that equal contents have equal hashes. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}

/** SHA-256 of a text (UTF-8) or of bytes, as 64 hexadecimal digits. */
export async function sha256(data: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
  const digest = await globalThis.crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Hash of what a draft says. Its id and the notes the tool keeps for the clerk (last year's values, findings left as they
 * are, what reading did not understand, what was only brought over) are not part of it: they are printed nowhere. A draft that says no more than
 * the first version could say has the hash that the first version gave it, so that what was handed in and approved then
 * stays handed in and approved.
 */
export function contentHash(draft: Draft): Promise<string> {
  return sha256(canonical(asFirstVersion(contentOf(draft))));
}

/** True where both say the same, and so have the same hash: for asking after every key. */
export function sameContent(a: Draft, b: Draft): boolean {
  return a === b || sameValue(contentOf(a), contentOf(b));
}

function contentOf(draft: Draft): Content {
  const {
    id: _id,
    settled: _settled,
    doubts: _doubts,
    unrecognised: _unrecognised,
    brought: _brought,
    ...content
  } = draft;
  const projects = content.projects.map(({ lastYear: _lastYear, indicators, ...project }) => ({
    ...project,
    indicators: indicators.map(({ lastYear: _last, printedTarget: _printed, ...row }) => row),
  }));
  return { ...content, projects };
}

type Content = Omit<Draft, "id" | "settled" | "doubts" | "unrecognised" | "brought">;

const STANDARD_PLAN = canonical(standardPlan("disclosure"));

function asFirstVersion(content: Content): unknown {
  const { kind, titleLines, parts, none, ...old } = content;
  const isPlain =
    kind === "disclosure" && titleLines.length === 0 && none.length === 0 && canonical(parts) === STANDARD_PLAN;
  return isPlain ? { ...old, version: 1 } : content;
}

/** The first eight digits in two groups, for people to compare: "3F2A 91C0". */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)}`.toUpperCase();
}
