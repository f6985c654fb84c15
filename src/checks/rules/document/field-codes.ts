import type { DocumentRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { alike, pairs } from "../../words/similar.ts";

const ENTRY = /\bTC\s+"?[“]?\s*(?:\d{1,3}[、.．]\s*)?(.{1,60}?)绩效目标表[”"]?\s*(?:\\[fl]|$)/;

export const fieldCodes: DocumentRule = {
  id: "document.field-codes",
  title: "目录里是别的文件的项目",
  severity: "info",
  why: "Word 文件里藏着的目录域是从别的文件带来的，一更新目录就印出别人的项目名。",
  scope: "document",
  examples: {
    bad: [
      { projects: ["社区经费"], unrecognised: ["TC 3、会议室改造费绩效目标表 \\f C \\l 1"] },
      {
        projects: ["环保所经费"],
        unrecognised: [{ place: "目录", text: " TC 2、图书馆开放经费绩效目标表 \\f C" }],
      },
      {
        projects: ["公厕改造"],
        unrecognised: [{ place: "目录", text: "{ TC 2、档案数字化服务绩效目标表 \\f C \\l 1 }" }],
      },
    ],
    good: [
      {
        projects: ["社区经费"],
        unrecognised: [{ place: "目录", text: "TC 3、社区经费绩效目标表 \\f C \\l 1" }],
      },
      { projects: ["公厕改造"], unrecognised: [{ place: "目录", text: "TC 总体绩效目标 \\f A \\l 1" }] },
      { projects: ["公厕改造"], unrecognised: [{ place: "正文", text: "ATC 3、设备清单" }] },
    ],
  },
  check({ draft, summaries }) {
    const foreign = draft.unrecognised.flatMap(({ text }) => {
      const name = ENTRY.exec(text)?.[1]?.trim() ?? "";
      if (name === "") return [];
      const wanted = pairs(name);
      const own = summaries.some((summary) => summary.name === name || alike(wanted, summary.namePairs) >= 0.5);
      return own ? [] : [name];
    });
    const names = [...new Set(foreign)];
    const [first] = names;
    if (first === undefined) return [];
    return [
      {
        message: `目录里是别的文件的项目。原文件的目录域里有${quote(first)}等 ${names.length} 个，这里没有这些项目，导出时不会带上。`,
        section: "projects",
        printed: names.join("、"),
      },
    ];
  },
};
