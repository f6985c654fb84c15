import type { Finding, Severity } from "../../domain/index.ts";
import type { JudgedDocument, JudgedPlace, Planted, Verdict } from "./document.ts";
import { firstLooks } from "./first-looks.ts";
import type { Precision } from "./precision.ts";

/** A finding with what a person says of it. */
export interface Judged {
  readonly finding: Finding;
  readonly document: string;
  readonly at: JudgedPlace;
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

/** Where a finding stands, as judgements write it. */
function placeOf({ where }: Finding): JudgedPlace {
  const { section = "document", project = section, indicator, field } = where;
  return [project, indicator, field]
    .filter((step) => step !== undefined)
    .join("/")
    .replace(/\s/g, "_");
}

/** What the checks said of a document, against what a person planted and judged. */
export function judge(document: JudgedDocument, findings: readonly Finding[]): Judgements {
  const times = new Map<string, number>();
  const judged = findings.map((finding) => {
    const [at, rule] = [placeOf(finding), finding.rule];
    const before = times.get(`${rule} ${at}`) ?? 0;
    times.set(`${rule} ${at}`, before + 1);
    // What a rule says several times of one place is judged in that order.
    const same = document.judged.filter((one) => one.rule === rule && one.at === at);
    return { finding, said: same[before] ?? same[0] };
  });
  const found = new Set(judged.flatMap(({ said }) => said?.defects ?? []));
  return {
    findings: judged.map(({ finding, said }) => ({
      finding,
      document: document.id,
      at: placeOf(finding),
      verdict: said?.verdict ?? "unjudged",
    })),
    planted: document.planted.map((planted) => ({
      planted,
      document: document.id,
      found: found.has(planted.id),
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

/** The first looks together, by rule or by set. */
function looksBy(key: "rule" | "set"): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>();
  for (const look of firstLooks()) {
    const before = counts.get(look[key]) ?? { right: 0, judged: 0 };
    counts.set(look[key], { right: before.right + look.right, judged: before.judged + look.judged });
  }
  return counts;
}

/** Right findings and judged ones by rule, for the catalogue and for what a rule may say. */
export function precisionByRule({ findings }: Judgements): readonly (readonly [rule: string, count: Precision])[] {
  const first = looksBy("rule");
  const none = { right: 0, judged: 0 };
  return [...counted(findings, ({ finding }) => finding.rule)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, count]) => [rule, { ...count, first: first.get(rule) ?? none }]);
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
    "多数文件出自没有见过规则的人；核对以后规则照它们改过，所以除“第一次看”以外，这里的数是见过的文件上的。",
    "",
    `严格准确率（可议算错）：${right} / ${findings.length}＝${share(right, findings.length)}；放进去的毛病查出：${found} / ${planted.length}＝${share(found, planted.length)}。`,
    "",
    "## 第一次看",
    "",
    "规则没有照这些文件改过的时候，按文件名的头一个字母；一张表里五行以上同样的算一次。",
    "",
    ...table("文件组", new Map([...looksBy("set")].sort(([a], [b]) => (a < b ? -1 : 1)))),
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
    "| 规则 | 对 | 共 | 严格准确率 | 第一次看对 | 共 |",
    "|---|---:|---:|---:|---:|---:|",
    ...precisionByRule(all).map(
      ([rule, { right, judged, first }]) =>
        `| ${rule} | ${right} | ${judged} | ${share(right, judged)} | ${first.right} | ${first.judged} |`,
    ),
    "",
    "## 放进去的毛病，按类",
    "",
    "| 毛病 | 查出 | 共 |",
    "|---|---:|---:|",
    ...[...kinds].map(([kind, { right: hits, judged }]) => `| ${kind} | ${hits} | ${judged} |`),
    "",
  ].join("\n");
}
