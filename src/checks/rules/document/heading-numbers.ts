import { type Draft, NARRATIVE_FIELDS, parseHeadingNumber } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

interface List {
  readonly section: string;
  readonly paragraphs: readonly string[];
  /** The level from which on numbers are looked at: chapters of parts are another rule's. */
  readonly level: number;
  /** The field of the paragraph at an index. */
  field(i: number): string;
}

function lists({ narrative, overall, parts }: Draft): readonly List[] {
  const slots = NARRATIVE_FIELDS.map(({ id }) => listed(id, "paragraph", narrative[id]));
  const goals = [listed("overall", "goal", overall.goal), listed("overall", "safeguards", overall.safeguards)];
  const own = parts.map(({ id, blocks }): List => {
    const paragraphs = blocks.flatMap((block) => (block.kind === "paragraph" ? [block] : []));
    return {
      section: id,
      level: 2,
      paragraphs: paragraphs.map(({ text }) => text),
      field: (i) => paragraphs[i]?.id ?? "",
    };
  });
  return [...slots, ...goals, ...own];
}

const listed = (section: string, name: string, paragraphs: readonly string[]): List => ({
  section,
  level: 1,
  paragraphs,
  field: (i) => `${name}.${i + 1}`,
});

/** A heading of a list item is so short, what it heads so long. */
const SHORT = 16;
const LONG = 40;

/** “强化支出管理。” above its paragraph, where all its sisters have a number. */
function unnumbered(paragraphs: readonly string[]): { readonly i: number; readonly text: string } | undefined {
  const texts = paragraphs.map((text) => text.trim());
  const isHead = (i: number): boolean =>
    (texts[i] ?? "").length <= SHORT + 3 && (texts[i + 1] ?? "").length >= LONG && /。$/.test(texts[i + 1] ?? "");
  const numbers = texts.map((text) => parseHeadingNumber(text));
  const heads = texts.flatMap((_, i) =>
    numbers[i] !== undefined && isHead(i) && numbers[i + 1] === undefined ? [i] : [],
  );
  const [first] = heads;
  if (heads.length < 2 || first === undefined) return undefined;
  const shape = /[。：:]$/.exec(texts[first] ?? "")?.[0] ?? "";
  if (heads.some((i) => numbers[i]?.level !== numbers[first]?.level)) return undefined;
  for (let i = first + 1; i < texts.length; i++) {
    const text = texts[i] ?? "";
    const plain = numbers[i] === undefined && text.length >= 4 && text.length <= SHORT && isHead(i);
    if (!plain || (/[。：:]$/.exec(text)?.[0] ?? "") !== shape || /^(?:其中|以上|一是|另外|此外|同时)/.test(text))
      continue;
    if ((texts[i - 1] ?? "").length >= LONG && numbers[i - 1] === undefined && numbers[i + 1] === undefined) {
      return { i, text };
    }
  }
  return undefined;
}

/** The number is printed, without a line of its own: “……制度和规则。（八）负责……”. */
function runsOn(paragraphs: readonly string[], level: number, n: number): boolean {
  return paragraphs.some((text) =>
    text
      .split(/[。；;]/)
      .slice(1)
      .some((sentence) => {
        const found = parseHeadingNumber(sentence.trim());
        return found?.level === level && found.n === n;
      }),
  );
}

export const headingNumbers: DocumentRule = {
  id: "document.heading-numbers",
  title: "段落序号断了、漏了",
  severity: "warning",
  why: "序号跳了或者重了，读者会以为少了一段。",
  source: "GB/T 9704—2012《党政机关公文格式》7.3.3",
  scope: "document",
  examples: {
    bad: [
      { texts: { duties: ["（一）管水库。", "（三）管道路。"] } },
      { goal: ["1、党建。", "2、治安。", "2、环保。"] },
      { own: ["（一）加快支出进度。", "（二）强化火源管控。", "（四）规范绩效管理。"] },
      { texts: { glossary: ["1．基本支出：……", "2．项目支出：……", "4．机关运行费：……"] } },
      {
        goal: [
          "1、明确任务。",
          `我镇及时召开会议，${"明确各部门的任务和时限，".repeat(3)}按月调度。`,
          "2、狠抓落实。",
          `各部门包干负责，${"对群众反映的问题及时处理，".repeat(3)}按季通报。`,
          "强化支出管理。",
          `严格执行审批制度，${"加强督导检查和内部审计，".repeat(3)}规范使用。`,
        ],
      },
    ],
    good: [
      { texts: { duties: ["（一）管水库。", "（二）管道路。", "（三）管路灯。"] } },
      { texts: { duties: ["（一）管水库。（二）管道路。", "（三）管路灯。"] } },
      { texts: { duties: ["（1）职责：", "1.管水库。", "2.管道路。", "（2）任务：", "1.巡查。"] } },
      { goal: ["一、党建。", "1.学习。", "2.活动。", "二、治安。", "1、巡逻。", "2、调解。"] },
      { texts: { duties: ["没有序号。", "2026年安排12.3万元。"] } },
      {
        goal: [
          "1、明确任务。",
          `我镇及时召开会议，${"明确各部门的任务和时限，".repeat(3)}按月调度。`,
          "2、狠抓落实。",
          `各部门包干负责，${"对群众反映的问题及时处理，".repeat(3)}按季通报。`,
          `同时严格执行审批制度，${"加强督导检查和内部审计，".repeat(3)}规范使用。`,
        ],
      },
    ],
  },
  check({ draft }) {
    return lists(draft).flatMap(({ section, paragraphs, field, level: least }): readonly Found[] => {
      const lost = unnumbered(paragraphs);
      if (lost !== undefined) {
        return [
          {
            message: `序号漏了。${quote(lost.text)}和前面带序号的几条是一样的小标题，这一条没有序号，核对。`,
            section,
            field: field(lost.i),
            printed: lost.text,
          },
        ];
      }
      const last = new Map<number, number>();
      for (const [i, text] of paragraphs.entries()) {
        const heading = parseHeadingNumber(text);
        if (heading === undefined || /^\d+[.．]\d/.test(text.trim())) continue;
        const before = last.get(heading.level);
        last.set(heading.level, heading.n);
        for (const level of [1, 2, 3, 4]) if (level > heading.level) last.delete(level);
        if (before === undefined || heading.level < least || heading.n === before + 1 || heading.n === 1) continue;
        if (runsOn(paragraphs.slice(0, i), heading.level, heading.n - 1)) continue;
        return [
          {
            message: `段落序号断了。${quote(text.trim().slice(0, 12))}是第 ${heading.n}，前面一个是第 ${before}，核对是缺了一段还是序号没有改。`,
            section,
            field: field(i),
            printed: String(heading.n),
            expected: String(before + 1),
          },
        ];
      }
      return [];
    });
  },
};
