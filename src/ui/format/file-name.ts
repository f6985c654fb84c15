import { safeFileName } from "../../domain/index.ts";

/** The name with exactly one such ending, and without what systems refuse. */
export function withEnding(name: string, ending: string): string {
  const bare = name.toLowerCase().endsWith(ending.toLowerCase()) ? name.slice(0, -ending.length) : name;
  return `${safeFileName(bare)}${ending}`;
}

/** "218 KB", "1.4 MB" */
export function fileSize(bytes: number): string {
  const kilo = Math.max(1, Math.round(bytes / 1024));
  return kilo < 1024 ? `${kilo} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
