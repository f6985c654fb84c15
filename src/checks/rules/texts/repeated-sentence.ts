import type { TextRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

export const repeatedSentence: TextRule = {
  id: "texts.repeated-sentence",
  title: "同一段里一句话写了两遍",
  severity: "warning",
  why: "粘贴时留下的重复句。",
  limits: { length: 13 },
  scope: "texts",
  screen: /[，。；;]/,
  examples: {
    bad: [
      "每年选定一批重点村实施改造提升，突出重点。围绕十件实事，每年选定一批重点村实施改造提升。",
      "做好退役军人来访接待和走访慰问工作；做好退役军人来访接待和走访慰问工作。",
      { text: "保障村级组织正常运转和服务群众，保障村级组织正常运转和服务群众", kind: "goal" },
    ],
    good: [
      "群众满意。清运垃圾，群众满意。",
      "公务接待费0万元，与上年持平。因公出国费0万元，与上年持平。",
      "做好退役军人来访接待工作；做好退役军人走访慰问工作。",
    ],
  },
  check({ text, limits }) {
    if (text.length <= 2 * (limits.length ?? 0)) return [];
    const seen = new Set<string>();
    const repeated = text.split(/[，。；;]/).find((clause) => {
      const key = clause.trim();
      if (key.length < (limits.length ?? 0)) return false;
      if (seen.has(key)) return true;
      seen.add(key);
      return false;
    });
    if (repeated === undefined) return [];
    return [
      {
        message: `一句话写了两遍。${quote(repeated)}在同一段里出现两次，删掉一处。`,
        printed: repeated.trim(),
      },
    ];
  },
};
