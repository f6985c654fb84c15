import type { Draft } from "../domain/index.ts";

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
 * are, what reading did not understand) are not part of it: they are printed nowhere.
 */
export function contentHash(draft: Draft): Promise<string> {
  const { id: _id, settled: _settled, unrecognised: _unrecognised, ...content } = draft;
  const projects = content.projects.map(({ lastYear: _lastYear, indicators, ...project }) => ({
    ...project,
    indicators: indicators.map(({ lastYear: _last, printedTarget: _printed, ...row }) => row),
  }));
  return sha256(canonical({ ...content, projects }));
}

/** The first eight digits in two groups, for people to compare: "3F2A 91C0". */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)}`.toUpperCase();
}
