import { catalogue, GROUP_WORDS } from "./catalogue.ts";

/** How often each rule fired on one document. */
export interface RuleCounts {
  /** Head of the column. */
  readonly name: string;
  readonly counts: Readonly<Record<string, number>>;
}

const SEVERITY_WORDS = { error: "错误", warning: "提醒", info: "说明" } as const;
const cell = (text: string) => text.replace(/\|/g, "\\|").replace(/\n/g, " ");

/** The catalogue as Markdown, with the counts on the given documents. */
export function catalogueDocument(documents: readonly RuleCounts[]): string {
  const entries = catalogue();
  const lines = [
    "# 检查规则",
    "",
    `共 ${entries.length} 条。由规则文件生成，每条规则的例子同时是它的测试。`,
    "“说明”是拿不准的，不计数。在核对过的文件上准确率不到九成的只作说明，不到七成的不开；第一次看时不到九成的不作“错误”（judged.md）。每条都可以由县里关掉、改轻重、改限值。",
    "",
    "## 各文件里查出的次数",
    "",
    `| 规则 | ${documents.map(({ name }) => name).join(" | ")} |`,
    `|---|${documents.map(() => "---:").join("|")}|`,
    ...entries.map(
      ({ id, title }) => `| ${cell(title)} \`${id}\` | ${documents.map(({ counts }) => counts[id] ?? 0).join(" | ")} |`,
    ),
    `| 合计 | ${documents.map(({ counts }) => Object.values(counts).reduce((a, b) => a + b, 0)).join(" | ")} |`,
    "",
  ];
  for (const [group, word] of Object.entries(GROUP_WORDS)) {
    lines.push(`## ${word}`, "");
    for (const entry of entries.filter((item) => item.group === group)) {
      lines.push(`### ${entry.title}`, "", `\`${entry.id}\` · ${SEVERITY_WORDS[entry.severity]}`, "", entry.why, "");
      if (entry.source !== "") lines.push(`出处：${entry.source}`, "");
      if (entry.limits.length > 0) {
        lines.push(`限值：${entry.limits.map(({ word, value }) => `${word}：${value}`).join("，")}`, "");
      }
      lines.push(entry.record || "核对过的文件上没有查出过", "");
      lines.push(...entry.bad.map((text) => `- 查出：${text}`), ...entry.good.map((text) => `- 不响：${text}`), "");
    }
  }
  return lines.join("\n");
}
