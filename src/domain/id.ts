/** A short random id, unique within a draft and, for all practical purposes, between drafts. */
export function makeId(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(36).padStart(2, "0")).join("");
}
