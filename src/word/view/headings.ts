import { type Draft, headingNumber } from "../../domain/index.ts";
import { type TagSource, text } from "./tag.ts";

/** The nine chapters in their official order; the tag `{…章号}` prints the number. */
const CHAPTERS = [
  "职责机构",
  "预算安排",
  "运行经费",
  "三公经费",
  "绩效信息",
  "政府采购",
  "国有资产",
  "名词解释",
  "其他事项",
] as const;

interface Part {
  readonly name: string;
  readonly filled: (draft: Draft) => boolean;
}

/** Parts of 部门整体绩效目标: a part without content is not printed, and those after it move up. */
const PARTS: readonly Part[] = [
  { name: "总体绩效目标", filled: ({ overall }) => overall.goal.length > 0 },
  { name: "分项绩效目标", filled: ({ overall }) => overall.subGoals.length > 0 },
  { name: "工作保障措施", filled: ({ overall }) => overall.safeguards.length > 0 },
  { name: "整体指标", filled: ({ overall }) => overall.indicators.length > 0 },
];

function partNumber(draft: Draft, part: Part): string {
  const before = PARTS.slice(0, PARTS.indexOf(part)).filter(({ filled }) => filled(draft));
  return part.filled(draft) ? headingNumber(2, before.length + 1) : "";
}

/** Numbers of headings, computed so that they never break. */
export const HEADING_TAGS: readonly TagSource<Draft>[] = [
  ...CHAPTERS.map((name, index) =>
    text<Draft>(`${name}章号`, `写成“${headingNumber(1, index + 1)}”`, () => headingNumber(1, index + 1)),
  ),
  ...PARTS.map((part) =>
    text<Draft>(`${part.name}题号`, "写成“（一）”，前面的部分空着就往前推", (draft) => partNumber(draft, part)),
  ),
];
