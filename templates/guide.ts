import { sampleDraft } from "../src/domain/sample/index.ts";
import {
  type ExampleSection,
  GUIDE_RULES,
  type GuideExample,
  tagExamples,
  wideLayout,
} from "../src/word/view/index.ts";
import { h2 } from "./h2/layout.ts";

const HEAD = `# 模板的标记

模板就是一个 Word 文件（.docx），要印内容的地方打上标记。在 Word 或 WPS 里编辑，再到“模板”页加进来，检查会说哪里要改。
本页由程序的标记表生成（\`npx tsx templates/build.ts\`），和“标记表”页内容相同。例子取自虚构的云溪镇。

## 怎么写
`;

/** A cell of a table: no bar may end it. */
function cell(text: string): string {
  return text.replace(/\|/g, "\\|").replace(/\n/g, " ");
}

function lines(entries: readonly GuideExample[], depth: number): readonly string[] {
  const indent = "　".repeat(depth);
  return entries.flatMap(({ write, help, example, within }) => [
    `| ${indent}\`${write.replace(/\|/g, "\\|")}\` | ${cell(help)} | ${cell(example)} |`,
    ...lines(within, depth + 1),
  ]);
}

/** Columns of figures; the sample says something in no other column of an office's own. */
const POINTS: readonly string[] = ["分值", "权重"];

/** Every tag that a template of any layout may use, with what it prints for the sample. */
export function guideSections(): readonly ExampleSection[] {
  const wide = wideLayout(h2);
  const columns = wide.columns.map((column) =>
    POINTS.includes(column.label) ? column : { field: column.field, label: column.label },
  );
  return tagExamples(wide, sampleDraft({ ...wide, columns }));
}

/** docs/templates.md: the guide of all tags, from the source of the vocabulary. */
export function guideDocument(): string {
  const rules = GUIDE_RULES.map(({ write, does, example }) => `- \`${write}\`：${does}\n  例：${example}`);
  const sections = guideSections().map(({ title, entries }) =>
    [`## ${title}`, "", "| 标记 | 印出什么 | 示例里印出 |", "| --- | --- | --- |", ...lines(entries, 0)].join("\n"),
  );
  return `${HEAD}\n${rules.join("\n")}\n\n${sections.join("\n\n")}\n`;
}
