import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { h2 } from "../../../templates/h2/layout.ts";
import { sampleDraft } from "../../domain/sample/index.ts";
import { openPackage, savePackage } from "../package/index.ts";
import { checkStructure } from "../structure/index.ts";
import { compile, fill, SETTINGS_PROPERTY } from "../template/index.ts";
import { type OwnSettings, readSettings, viewOf, vocabularyOf, withSettings } from "./index.ts";

const file = readFileSync("templates/h2/template.docx");
const settings: OwnSettings = {
  scheme: "central-2021",
  planDates: ["6月底", "12月底"],
  columns: ["牵头股室"],
  fields: [],
};

describe("settings in a template's properties", () => {
  it("are read back, replaced, and are none in a file without", () => {
    expect(readSettings(file)).toBeUndefined();
    const once = withSettings(file, settings);
    expect(readSettings(once)).toEqual(settings);
    const other = { ...settings, scheme: "hebei-project", fields: ["分管领导"], id: "0a1b2c3d-own" };
    expect(readSettings(withSettings(once, other))).toEqual(other);
    const learnt = { ...other, wording: ["income:1abc"], year: 2026, of: "29jex00q006" };
    expect(readSettings(withSettings(once, learnt))).toEqual(learnt);
  });

  it("leave the template what it was, and the document without them", () => {
    const carrying = withSettings(file, settings);
    expect(checkStructure(carrying)).toEqual([]);
    const template = compile(carrying, vocabularyOf(h2));
    expect(template.problems).toEqual([]);
    const bytes = fill(template, viewOf(sampleDraft(), h2, "project:1"), { publish: true });
    expect(readSettings(bytes)).toBeUndefined();
  });

  it("keep no more than words, whatever the file says", () => {
    const odd = withSettings(file, { ...settings, planDates: ["<a>&", "", "x".repeat(99)], columns: ["一;二,三"] });
    expect(readSettings(odd)).toEqual({ ...settings, planDates: ["a"], columns: ["一二三"] });
  });

  it("are looked for quickly in a part made to be slow", () => {
    const parts = new Map(openPackage(withSettings(file, settings)).parts);
    const start = `<property name="${SETTINGS_PROPERTY}"><a>`;
    parts.set("docProps/custom.xml", new TextEncoder().encode(`<Properties>${start.repeat(300_000)}</Properties>`));
    expect(readSettings(savePackage(parts))).toBeUndefined();
  });
});
