import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { layoutOf } from "../../../templates/index.ts";
import { recognise } from "../../word/reader/index.ts";
import { activeRules, allowedBy } from "../active-rules.ts";
import { checkDraft, DEFAULT_PROFILE, RULES } from "../index.ts";
import { ALL_ON, asPlanned, judgedDocument } from "./document.ts";
import { judge, precisionByRule } from "./judge.ts";
import { precisionOf } from "./precision.ts";
import { blocksOf } from "./written.ts";

/** Share of the planted defects that are found, and of the findings that are right: no change of a rule may lower them. */
const [RECALL, RIGHT] = [0.73, 0.97];

const FOLDER = join(import.meta.dirname, "documents");
const documents = readdirSync(FOLDER).map((name) =>
  judgedDocument(name.replace(/\.txt$/, ""), readFileSync(join(FOLDER, name), "utf8")),
);
const judged = documents.map((document) => {
  const { draft, layoutGuess } = recognise(blocksOf(document.written), { id: document.id, year: 2026 });
  return judge(document, checkDraft(asPlanned(draft, document), layoutOf(layoutGuess), { profile: ALL_ON }).open);
});

const UNSEEN = { right: 0, judged: 0 };
const NONE = { right: 0, judged: 0, first: UNSEEN };
const all = {
  findings: judged.flatMap(({ findings }) => findings),
  planted: judged.flatMap(({ planted }) => planted),
};

describe("what a rule may say after its record", () => {
  const records = new Map(precisionByRule(all));

  it("is the record on the judged documents of today: npm run judged", () => {
    for (const { id } of RULES) expect([id, precisionOf(id)]).toEqual([id, records.get(id) ?? NONE]);
  });
  it("is information at most under 90%, nothing unasked under 70%, and anything where too little was judged", () => {
    const seen = (right: number, judged: number) => allowedBy({ right, judged, first: UNSEEN });
    expect(seen(9, 10)).toEqual({ most: "error", on: true });
    expect(seen(8, 10)).toEqual({ most: "info", on: true });
    expect(seen(6, 10)).toEqual({ most: "info", on: false });
    expect(seen(0, 1)).toEqual({ most: "error", on: true });
  });
  it("is no error where it was wrong too often at the first look", () => {
    const first = (right: number, judged: number) => allowedBy({ right: 20, judged: 20, first: { right, judged } });
    expect(first(9, 10)).toEqual({ most: "error", on: true });
    expect(first(8, 10)).toEqual({ most: "error", on: true });
    expect(first(7, 10)).toEqual({ most: "warning", on: true });
    expect(first(0, 5)).toEqual({ most: "error", on: true });
  });
  it("holds for every rule and every finding", () => {
    for (const { rule, most } of activeRules(RULES, DEFAULT_PROFILE)) {
      expect([rule.id, { most, on: true }]).toEqual([rule.id, allowedBy(precisionOf(rule.id))]);
    }
    const mild = new Set(RULES.filter(({ id }) => allowedBy(precisionOf(id)).most === "info").map(({ id }) => id));
    const grave = all.findings.filter(({ finding }) => mild.has(finding.rule) && finding.severity !== "info");
    expect(grave).toEqual([]);
  });
});

describe("documents invented and judged by hand", () => {
  it("are of many kinds and forms", () => {
    expect(new Set(documents.map(({ form }) => form)).size).toBeGreaterThanOrEqual(8);
  });
  it("get no finding that nobody judged", () => {
    const unjudged = all.findings.filter(({ verdict }) => verdict === "unjudged");
    expect(unjudged.map(({ document, finding, at }) => `${document} ${finding.rule} ${at} ${finding.message}`)).toEqual(
      [],
    );
  });
  it("are judged in places that they have, of defects that were planted, with rules that there are", () => {
    const rules = new Set(RULES.map(({ id }) => id));
    const wrong = documents.flatMap(({ id, planted, judged: said }) => {
      const known = new Set(planted.map((one) => one.id));
      return said
        .filter(({ rule, defects }) => !rules.has(rule) || defects.some((defect) => !known.has(defect)))
        .map(({ rule, at }) => `${id} ${rule} ${at}`);
    });
    expect(wrong).toEqual([]);
  });
  it("show as much as before, and as truly", () => {
    const right = all.findings.filter(({ verdict }) => verdict === "right").length;
    const found = all.planted.filter((planted) => planted.found).length;
    expect(right / all.findings.length).toBeGreaterThanOrEqual(RIGHT);
    expect(found / all.planted.length).toBeGreaterThanOrEqual(RECALL);
  });
});
