import type { TextRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

const INSIDE = /[一-龥“”《》（）][ \t\u3000]+(?=[一-龥“”《》（）])/g;

export const spaces: TextRule = {
  id: "texts.spaces",
  title: "格里多了空格",
  severity: "info",
  why: "空格印出来是一个缺口，也让相同的名称认不出是同一个。",
  scope: "texts",
  marks: { characters: " \t\u3000" },
  examples: {
    bad: [
      { text: "补贴标准     合格率", kind: "level3" },
      { text: "　项目成本控制", kind: "level3" },
      { text: "计划标准　", kind: "basis" },
    ],
    good: [
      { text: "补贴标准合格率", kind: "level3" },
      "　　段落开头可以空两格。",
      { text: "OA 系统维护", kind: "name" },
    ],
  },
  check({ text, kind }) {
    if (kind === "paragraph" || kind === "heading" || kind === "goal" || kind === "purpose") return [];
    const mended = text.trim().replace(INSIDE, (found) => found[0] ?? "");
    if (mended === text) return [];
    return [
      {
        message: `格里多了空格。${quote(text)}里的空格会印出来，去掉。`,
        printed: text,
        expected: mended,
        fix: { kind: "text", label: "去掉空格", text: mended },
      },
    ];
  },
};
