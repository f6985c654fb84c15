import type { TextRule } from "../../rule.ts";
import { around } from "../../words/quote.ts";

const BOTH =
  /(?:增加|增长)(?:减少|下降)|(?:减少|下降)(?:增加|增长)(?![值极点率])|(?:增加|减少|增长|下降)\s*[-－—−]\s*\d|持平[，,]?(?:增加|减少|增长|下降)\s*\d|(?:^|[^\d.])0(?:\.0+)?万元[，,]主要(?:为|用于)(?![^。；]{0,24}(?:未|无|没|不|压缩|压减|取消|厉行|减少|严格|改革))/;

export const contradictoryWords: TextRule = {
  id: "texts.contradictory-words",
  title: "前后的话矛盾",
  severity: "error",
  why: "“增加减少”同时写着，读者不知道是增还是减。",
  scope: "texts",
  screen: BOTH,
  examples: {
    bad: [
      "项目支出增加减少38.20万元。",
      "基本支出减少-0.60万元。",
      "与上年持平，增加0.20万元。",
      "准备添置设备0万元，主要为复印机和桌椅。",
    ],
    good: [
      "基本支出增加13.29万元，项目支出减少2.20万元。",
      "与上年持平，没有增减。",
      "准备添置设备10.0万元，主要为复印机。",
      "降低居民纠纷率，提高满意度，减少增加值能耗。",
      "公务接待费0万元，主要为严格执行规定，未安排接待。",
    ],
  },
  check({ text }) {
    const found = BOTH.exec(text);
    if (found === null) return [];
    return [
      {
        message: `前后的话矛盾。${around(text, found.index, found[0].length)}不能都对，核对后留一个。`,
        printed: found[0],
      },
    ];
  },
};
