import type { TextRule } from "../../rule.ts";
import { around } from "../../words/quote.ts";

/** Of a whole number of people or things each one is so or is not: none of these shares exceeds the whole. */
const OF_WHOLE =
  /(?:覆盖|合格|满意|优良|达标|知晓|普及|准确|及时|成活|参保|公开|入学|巩固|建档|签约|接种|治愈|好评|出勤|持证|通过|优秀|完好|签订|发放|修复|保存|处置|办结|化解)[率度](?:均|要|应|全部|已)?(?:达到|达|为|是|不低于|保持在)?\s{0,2}[≥>＞=＝]?\s{0,2}(\d{3,6}(?:\.\d{1,2})?)\s?[%％]/g;

export const shareOver100: TextRule = {
  id: "texts.share-over-100",
  title: "百分比超过了 100",
  severity: "error",
  why: "合格率、满意度、覆盖率最多 100%，超过就是数错了。",
  scope: "texts",
  strays: true,
  marks: { characters: "%％" },
  examples: {
    bad: [
      "家庭经济困难学生资助覆盖率102%，资金及时到位。",
      "验收合格率达到 110%。",
      { text: "受益群众满意度均不低于980%", kind: "goal" },
    ],
    good: [
      "验收合格率达到100%，群众满意度100.00%。",
      "任务完成率105%，接待人次增长率120%。",
      "受益群众满意度不低于98.0%。",
      "合格率达到95%以上，共检测1000批次，占100%。",
    ],
  },
  check({ text }) {
    return [...text.matchAll(OF_WHOLE)]
      .filter(([, number]) => Number(number) > 100)
      .map((found) => ({
        message: `百分比超过了 100。${around(text, found.index, found[0].length)}，最多 100%，核对。`,
        printed: `${found[1]}%`,
      }));
  },
};
