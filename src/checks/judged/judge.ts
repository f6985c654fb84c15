import type { Finding, Severity } from "../../domain/index.ts";
import type { JudgedDocument, JudgedPlace, Planted, Verdict } from "./document.ts";
import { SEEN_BY } from "./kinds.ts";

/** A finding with what a person says of it. */
export interface Judged {
  readonly finding: Finding;
  readonly document: string;
  /** "unjudged" until a person has looked at it. */
  readonly verdict: Verdict | "unjudged";
}

export interface Recall {
  readonly planted: Planted;
  readonly document: string;
  readonly found: boolean;
}

export interface Judgements {
  readonly findings: readonly Judged[];
  readonly planted: readonly Recall[];
}

function placeOf({ where }: Finding): JudgedPlace {
  const head = where.project === undefined ? (where.section ?? "document") : `${where.project}`;
  return where.indicator === undefined ? head : `${head}/${where.indicator}`;
}

/** Chapters of other provinces are not always the slots of ours: what is planted in the document may stand in any. */
function isAt(finding: Finding, at: JudgedPlace): boolean {
  const place = placeOf(finding);
  return place === at || (/^[a-zA-Z]+$/.test(at) && finding.where.project === undefined && !place.includes("/"));
}

const sees = (finding: Finding, { at, kind }: Planted) =>
  isAt(finding, at) && (SEEN_BY[kind] ?? []).some((rule) => finding.rule === rule);

/** What the checks said of a document, against what a person planted and judged. */
export function judge(document: JudgedDocument, findings: readonly Finding[]): Judgements {
  return {
    findings: findings.map((finding) => {
      const hit = document.planted.some((planted) => sees(finding, planted));
      const own = document.judged.find(({ rule, at }) => rule === finding.rule && at === placeOf(finding));
      return { finding, document: document.id, verdict: hit ? "right" : (own?.verdict ?? "unjudged") };
    }),
    planted: document.planted.map((planted) => ({
      planted,
      document: document.id,
      found: findings.some((finding) => sees(finding, planted)),
    })),
  };
}

interface Count {
  readonly right: number;
  readonly judged: number;
}

function counted(list: readonly Judged[], key: (item: Judged) => string): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>();
  for (const item of list) {
    const { right, judged } = counts.get(key(item)) ?? { right: 0, judged: 0 };
    counts.set(key(item), { right: right + (item.verdict === "right" ? 1 : 0), judged: judged + 1 });
  }
  return counts;
}

const share = (right: number, all: number) => (all === 0 ? "—" : `${Math.round((1000 * right) / all) / 10}%`);
const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: "错误", warning: "提醒", info: "说明" };

/** Right findings and judged ones by rule, for the catalogue. */
export function precisionByRule({ findings }: Judgements): readonly (readonly [rule: string, count: Count])[] {
  return [...counted(findings, ({ finding }) => finding.rule)].sort(([a], [b]) => (a < b ? -1 : 1));
}

function table(head: string, counts: ReadonlyMap<string, Count>): readonly string[] {
  const rows = [...counts].map(
    ([key, { right, judged }]) => `| ${key} | ${right} | ${judged} | ${share(right, judged)} |`,
  );
  return [`| ${head} | 对 | 共 | 严格准确率 |`, "|---|---:|---:|---:|", ...rows, ""];
}

/** The report as Markdown: precision by severity, kind of document and rule; recall by kind of defect. */
export function judgedReport(all: Judgements, kindOf: (document: string) => string): string {
  const { findings, planted } = all;
  const right = findings.filter(({ verdict }) => verdict === "right").length;
  const found = planted.filter((item) => item.found).length;
  const kinds = new Map<string, Count>();
  for (const item of planted) {
    const { right: hits, judged } = kinds.get(item.planted.kind) ?? { right: 0, judged: 0 };
    kinds.set(item.planted.kind, { right: hits + (item.found ? 1 : 0), judged: judged + 1 });
  }
  return [
    "# 检查对不对：人工核对的文件",
    "",
    "文件是照各省表格的样子编的，毛病是事先写好放进去的，查出的每一条由人判断“对”“可议”“错”。由 `npm run judged` 生成。",
    "",
    `严格准确率（可议算错）：${right} / ${findings.length}＝${share(right, findings.length)}；放进去的毛病查出：${found} / ${planted.length}＝${share(found, planted.length)}。`,
    "",
    "## 按轻重",
    "",
    ...table(
      "轻重",
      counted(findings, ({ finding }) => SEVERITY_WORDS[finding.severity]),
    ),
    "## 按文件的样子",
    "",
    ...table(
      "文件",
      counted(findings, ({ document }) => kindOf(document)),
    ),
    "## 按规则",
    "",
    ...table("规则", new Map(precisionByRule(all))),
    "## 放进去的毛病，按类",
    "",
    "| 毛病 | 查出 | 共 |",
    "|---|---:|---:|",
    ...[...kinds].map(([kind, { right: hits, judged }]) => `| ${kind} | ${hits} | ${judged} |`),
    "",
  ].join("\n");
}
