import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

/** Who may import whom. Arrows only run downwards; cycles inside a room are the linter's (noImportCycles). */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  checks: ["domain"],
  library: ["domain"],
  review: ["domain"],
  word: ["domain"],
  storage: ["domain", "review"],
  session: ["domain", "checks", "library", "review", "word", "storage"],
  ui: ["session", "domain"],
  app: ["domain", "checks", "library", "review", "word", "storage", "session", "ui", "templates"],
  cli: ["domain", "checks", "library", "review", "word", "storage", "templates"],
};
const PURE = ["domain", "checks", "library", "review", "word"];
const IMPURE_PACKAGE = /^(react|react-dom|react-aria|react-hook-form|@tanstack|dexie|docx-preview|node:)/;

const root = resolve(import.meta.dirname);

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function imports(path: string): string[] {
  const text = readFileSync(path, "utf8");
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^"';]*?from\s*"([^"]+)"|\bimport\(\s*"([^"]+)"|(?:^|\n)import\s*"([^"]+)"/g;
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

function faults(path: string): string[] {
  const [room = ""] = relative(root, path).split("/");
  const allowed = MAY_IMPORT[room];
  if (allowed === undefined) return [];
  return imports(path).flatMap((specifier) => {
    const from = relative(root, path);
    if (!specifier.startsWith(".")) {
      return PURE.includes(room) && IMPURE_PACKAGE.test(specifier) ? [`${from} is pure and imports ${specifier}`] : [];
    }
    const target = relative(root, resolve(dirname(path), specifier.replace(/\?.*$/, "")));
    const [first = ""] = target.split("/");
    const other = target.startsWith("../templates") ? "templates" : first;
    if (other === room) return [];
    if (!allowed.includes(other)) return [`${from} imports ${other || specifier}, which is not below it`];
    const door =
      other === "templates" || /^[^/]+\/(index\.tsx?|[^/]+\.worker\.ts)$/.test(target) || isSecondDoor(target);
    return door ? [] : [`${from} reaches into ${target}; rooms are entered by their index.ts`];
  });
}

/** The word room has several doors, one each for writing and reading; the sample is data, loaded only when asked for. */
function isSecondDoor(target: string): boolean {
  return /^(word\/[^/]+|domain\/sample)\/index\.ts$/.test(target);
}

describe("architecture", () => {
  it("lets arrows between the rooms run downwards only, through their doors", () => {
    expect(sources(root).flatMap(faults)).toEqual([]);
  });
  it("sees a forbidden arrow", () => {
    expect(MAY_IMPORT.domain).toEqual([]);
    expect(imports(join(root, "architecture.test.ts"))).toContain("vitest");
  });
});
