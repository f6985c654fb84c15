import type { Draft, Finding, Severity } from "../../domain/index.ts";
import type { CheckResult } from "../checker.ts";

/**
 * A supervisor's own decisions as a judgement: which findings a person left as right, and why. The rules learn from it
 * as from any judged document; it holds what was complained of and nothing else of the draft.
 */

const DECISIONS_FORMAT = "jibiao.judgement";
const VERSION = 1;
/** A county's decisions of a year have some 100 KB. */
const LIMIT = 4 * 1024 * 1024;

export interface Decision {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly printed: string;
  readonly expected: string;
  /** "这是对的，因为…" */
  readonly reason: string;
  /** "false": the finding was no mistake of the author. */
  readonly verdict: "false";
}

export interface Decisions {
  readonly kind: Draft["kind"];
  /** The layout the checks went by. */
  readonly layout: string;
  readonly year: number;
  /** Columns and fields of the printed forms, which tell what kind of table it was. */
  readonly columns: readonly string[];
  readonly decisions: readonly Decision[];
}

/** What is wrong with a file of decisions, in a sentence for the clerk. */
export class DecisionsError extends Error {
  override readonly name = "DecisionsError";
}

function decisionOf({ rule, severity, message, printed = "", expected = "" }: Finding, reason: string): Decision {
  return { rule, severity, message, printed, expected, reason, verdict: "false" };
}

/** The decisions of a draft: every finding that a person left, with the reason. */
export function decisionsOf(draft: Draft, settled: CheckResult["settled"]): Decisions {
  const forms = [...draft.projects, draft.overall].flatMap(({ form }) => form?.columns ?? []);
  return {
    kind: draft.kind,
    layout: draft.templateId,
    year: draft.year,
    columns: [...new Set(forms)],
    decisions: settled.map(({ finding, reason }) => decisionOf(finding, reason)),
  };
}

export function decisionsFile(decisions: Decisions): string {
  return `${JSON.stringify({ format: DECISIONS_FORMAT, version: VERSION, ...decisions }, null, 1)}\n`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const KINDS: readonly unknown[] = ["disclosure", "performance", "tables", "overall", "selfEvaluation"];
const SEVERITIES: readonly unknown[] = ["error", "warning", "info"];
const text = (value: unknown): string => (typeof value === "string" ? value.slice(0, 2000) : "");
const isKind = (value: unknown): value is Draft["kind"] => KINDS.includes(value);
const isSeverity = (value: unknown): value is Severity => SEVERITIES.includes(value);

function readDecision(value: unknown): readonly Decision[] {
  if (!isObject(value) || !isSeverity(value.severity) || text(value.rule) === "") return [];
  const { severity } = value;
  const [rule, message, printed, expected, reason] = [
    value.rule,
    value.message,
    value.printed,
    value.expected,
    value.reason,
  ].map(text);
  if (rule === undefined) return [];
  return [
    {
      rule,
      severity,
      message: message ?? "",
      printed: printed ?? "",
      expected: expected ?? "",
      reason: reason ?? "",
      verdict: "false",
    },
  ];
}

/** Reads a file of decisions; what is no decision is left out. @throws DecisionsError */
export function readDecisionsFile(content: string): Decisions {
  if (content.length > LIMIT) throw new DecisionsError("文件太大，不是检查的判断。选“存出判断”存出的那一份。");
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    throw new DecisionsError("读不出，可能没有拷完整。向给文件的人再要一份。");
  }
  if (!isObject(value) || value.format !== DECISIONS_FORMAT || !Array.isArray(value.decisions)) {
    throw new DecisionsError("不是检查的判断。选“存出判断”存出的那一份。");
  }
  if (typeof value.version !== "number" || value.version > VERSION) {
    throw new DecisionsError("是更新版本的绩表存出的，这个版本读不了。换成新版绩表再读。");
  }
  return {
    kind: isKind(value.kind) ? value.kind : "disclosure",
    layout: text(value.layout),
    year: typeof value.year === "number" ? value.year : 0,
    columns: Array.isArray(value.columns) ? value.columns.map(text).filter((column) => column !== "") : [],
    decisions: value.decisions.flatMap(readDecision),
  };
}
