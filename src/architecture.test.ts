import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

/** Who may import whom. Arrows only run downwards; cycles inside a room are the linter's (noImportCycles). */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  checks: ["domain"],
  library: ["domain"],
  review: ["domain"],
  word: ["domain"],
  publish: ["domain", "word"],
  storage: ["domain", "review"],
  desk: ["domain", "checks", "review", "word", "publish", "templates"],
  session: ["domain", "checks", "library", "review", "word", "storage", "desk"],
  ui: ["session", "domain"],
  app: ["domain", "checks", "library", "review", "word", "publish", "storage", "desk", "session", "ui", "templates"],
  cli: ["domain", "checks", "library", "review", "word", "publish", "storage", "desk", "templates"],
};
const PURE = ["domain", "checks", "library", "review", "word", "publish", "desk"];
const IMPURE_PACKAGE = /^(react|react-dom|react-hook-form|@tanstack|dexie|docx-preview|node:)/;

/**
 * The folders of `ui`, lowest first: each imports only from lines below it. Folders of one line do not know each other;
 * so screens do not, and there is no circle.
 */
const UI_LAYERS: readonly (readonly string[])[] = [
  ["theme", "format", "standing", "navigation", "workspace"],
  ["parts"],
  ["session", "files", "paper", "places"],
  ["sheet"],
  ["grid", "forms", "drafts"],
  ["workbench/texts"],
  ["workbench/findings", "workbench/remarks", "workbench/outline", "workbench/goto", "workbench/learn"],
  ["workbench/library", "workbench/indicators", "workbench/search", "workbench/steps"],
  ["workbench/frame", "workbench/panel"],
  ["screens/*"],
  ["wiring"],
  ["."],
];

/** Folders that know nothing of what a disclosure is: any template, any file. */
const KNOW_NO_DOMAIN = ["word/template", "word/reader/sources"];

/** Source texts by their path in `src`. */
type Sources = ReadonlyMap<string, string>;

const root = resolve(import.meta.dirname);

function read(folder: string): readonly (readonly [path: string, text: string])[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return read(path);
    const source = /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name);
    return source ? [[relative(root, path).replaceAll("\\", "/"), readFileSync(path, "utf8")] as const] : [];
  });
}

/** What a text imports: also types only, also on demand, also for its effect. */
function imports(text: string): readonly string[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^"';]*?from\s*"([^"]+)"|\bimport\(\s*"([^"]+)"|(?:^|\n)import\s*"([^"]+)"/g;
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

/** Everything that is wrong with the arrows of these sources, one sentence each. */
function faults(sources: Sources): readonly string[] {
  return [...sources].flatMap(([from, text]) => imports(text).flatMap((specifier) => faultsOf(from, specifier)));
}

function faultsOf(from: string, specifier: string): readonly string[] {
  const [room = ""] = from.split("/");
  const allowed = MAY_IMPORT[room];
  if (allowed === undefined) return [];
  if (!specifier.startsWith(".")) {
    return PURE.includes(room) && IMPURE_PACKAGE.test(specifier) ? [`${from} is pure and imports ${specifier}`] : [];
  }
  const target = posix.normalize(posix.join(posix.dirname(from), specifier.replace(/\?.*$/, "")));
  const [first = ""] = target.split("/");
  const other = target.startsWith("../templates") ? "templates" : first;
  if (other === room) return room === "ui" ? uiFaults(from, target) : [];
  if (!allowed.includes(other)) return [`${from} imports ${other || specifier}, which is not below it`];
  if (
    other === "domain" &&
    !target.startsWith("domain/text/") &&
    KNOW_NO_DOMAIN.some((folder) => from.startsWith(`${folder}/`))
  ) {
    return [`${from} imports ${target}, but knows no disclosure`];
  }
  const door = other === "templates" || /^[^/]+\/(index\.tsx?|[^/]+\.worker\.ts)$/.test(target) || isSecondDoor(target);
  return door ? [] : [`${from} reaches into ${target}; rooms are entered by their index.ts`];
}

/**
 * The word room has several doors, one each for writing and reading; the sample and the desk are loaded only when asked
 * for; text knows no disclosure.
 */
function isSecondDoor(target: string): boolean {
  return /^(word\/[^/]+|domain\/sample|domain\/text|session\/desk)\/index\.ts$/.test(target);
}

/** The folder of `ui` that a file belongs to, as the layers name it. */
function uiFolder(path: string): string {
  const [, first = "", second = "", third] = path.split("/");
  if (second === "") return ".";
  return third !== undefined && (first === "screens" || first === "workbench") ? `${first}/${second}` : first;
}

function layerOf(folder: string): number {
  return UI_LAYERS.findIndex((layer) => layer.includes(folder) || layer.includes(folder.replace(/\/.*/, "/*")));
}

function uiFaults(from: string, target: string): readonly string[] {
  const [own, other] = [uiFolder(from), uiFolder(target)];
  if (own === other) return [];
  for (const folder of [own, other]) if (layerOf(folder) < 0) return [`ui/${folder} stands in no layer`];
  return layerOf(other) < layerOf(own) ? [] : [`${from} imports ${target}, which is not below it`];
}

const planted = (from: string, text: string) => faults(new Map([[from, text]]));

describe("architecture", () => {
  it("lets arrows run downwards only, through doors, between the rooms and inside ui", () => {
    const sources = new Map(read(root));
    expect(sources.size).toBeGreaterThan(500);
    expect(faults(sources)).toEqual([]);
  });
  it("sees an arrow that runs upwards, however it is written", () => {
    for (const text of [
      'import { draftText } from "../session/index.ts";',
      'import type { Session } from "../session/index.ts";',
      'export { type Session } from "../session/index.ts";',
      'import {\n  type Session,\n} from "../session/index.ts";',
      'const late = () => import("../session/index.ts");',
      'import "../session/index.ts";',
    ]) {
      expect(planted("domain/draft.ts", text)).toEqual(["domain/draft.ts imports session, which is not below it"]);
    }
  });
  it("sees a room entered by a window, and an impure package", () => {
    expect(planted("checks/one.ts", 'import { x } from "../domain/money.ts";')).toHaveLength(1);
    expect(planted("checks/one.ts", 'import { x } from "../domain/index.ts";')).toEqual([]);
    expect(planted("checks/one.ts", 'import { useState } from "react";')).toHaveLength(1);
    expect(planted("word/template/fill.ts", 'import type { Draft } from "../../domain/index.ts";')).toHaveLength(1);
  });
  it("sees a screen that knows another, a workbench that knows a screen, a folder of no layer", () => {
    expect(planted("ui/screens/read/a.tsx", 'import { b } from "../home/b.ts";')).toHaveLength(1);
    expect(planted("ui/workbench/panel/a.tsx", 'import type { B } from "../../screens/home/b.ts";')).toHaveLength(1);
    expect(planted("ui/workbench/findings/a.tsx", 'import { b } from "../panel/b.ts";')).toHaveLength(1);
    expect(planted("ui/parts/a.tsx", 'import { b } from "../grid/index.ts";')).toHaveLength(1);
    expect(planted("ui/wherever/a.tsx", 'import { b } from "../parts/index.ts";')).toHaveLength(1);
    expect(planted("ui/screens/read/a.tsx", 'import { b } from "./model/b.ts";')).toEqual([]);
    expect(planted("ui/screens/read/a.tsx", 'import { b } from "../../workbench/panel/b.ts";')).toEqual([]);
  });
});
