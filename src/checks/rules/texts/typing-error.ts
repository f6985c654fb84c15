import type { TextRule } from "../../rule.ts";
import { around, mendOf } from "../../words/quote.ts";
import { TRADITIONAL_CHARACTERS, TYPING_ERROR_PAIRS, typingErrors } from "../../words/typing-errors.ts";

/** Each finding carries the whole mended text; the rest comes once these are mended. */
const MOST = 12;

export const typingError: TextRule = {
  id: "texts.typing-error",
  title: "错别字",
  severity: "error",
  why: "拼音和形近字打错，公开后一眼就看得见。只收在公开文件里见过、到哪里都是错的词。",
  scope: "texts",
  strays: true,
  marks: { pairs: TYPING_ERROR_PAIRS, characters: `${TRADITIONAL_CHARACTERS}帐` },
  examples: {
    bad: [
      { text: "改善生态坏境", kind: "description" },
      "做好75以上老年人补贴申报。",
      { text: "设施完好律", kind: "level3" },
      { text: "受访人数站比", kind: "description" },
      { text: "治理納污坑塘12处", kind: "goal" },
      "截止2025年底，反应群众诉求120件，帐目清楚，部份资金以于2025年拨付。",
      "保障公民人身权力，落实河湖长治，即使足额发放补贴，设备使用了率提高。",
    ],
    good: [
      "改善生态环境，及时拨付资金，建立台账。",
      "做好75岁以上老年人补贴申报，预防犯罪，按排名奖励。",
      "破坏境内资源的，法治按照程序，已经废止，衣服物资，投资今年到位。",
      "完成律师见证，使用律所名录，热岛效应指标体系，车站比赛，走访治安重点户，完正式验收。",
      "乾县、于谦、后勤、台账、松江里巷，“松江國醫館”匾额。",
      "自己完成，从新农村建设做起，归属感得到增强，政务网来信办结。",
    ],
  },
  check({ text }) {
    const errors = typingErrors(text).slice(0, MOST);
    return errors.map((error) => ({
      message: `错别字“${error.wrong}”。${around(text, error.index, error.wrong.length)}，应为“${error.right}”。`,
      ...mendOf(text, error),
    }));
  },
};
