import type { TextRule } from "../../rule.ts";
import { pairsOf } from "../../words/marks.ts";
import { matchesIn } from "../../words/matches.ts";
import { around } from "../../words/quote.ts";

const FIGURES = /(^|[\s。；;，：:）)]|用于|包括)(\d{1,2})[.．、](?![\d\s]*[%％]|\d(?!\d{3}年))/g;
const WORDS = "一二三四五六七八九十";
/** “（三）秋季开学前完成复核；（五）…”: items of one sentence, none of which is a clause of a law. */
const BRACKETED = /(?:^|[。；;：:])\s?[（(]([一二三四五六七八九十])[）)](?=[一-龥\d“])/g;
const FIRSTLY = /([一二三四五六七八九十])是(?=[一-龥\d“])/g;

interface Step {
  readonly n: number;
  readonly index: number;
  readonly printed: string;
}

/** The first step that does not follow; only a list that begins with 1 and has three items can be judged. */
function jump(steps: readonly Step[]): Step | undefined {
  if (steps[0]?.n !== 1) return undefined;
  return steps.find((step, i) => i > 0 && step.n !== 1 && step.n !== (steps[i - 1]?.n ?? 0) + 1);
}

export const brokenNumbering: TextRule = {
  id: "texts.broken-numbering",
  title: "序号断了",
  severity: "warning",
  why: "序号跳了，读者会以为少了一条。",
  scope: "texts",
  strays: true,
  marks: { pairs: ["一是", "（一", "(一", ...pairsOf("1", ".．、")] },
  examples: {
    bad: [
      { text: "主要用于1.路面修补19.6万元；2新建护栏80万元；3.标线标牌113.4万元。", kind: "purpose" },
      "一是加强领导；三是加强监督。",
      "1、做好接待；2、做好登记；4、做好归档。",
      "（一）按日通报；（二）按周调度；（四）按月考核。",
    ],
    good: [
      "一是加强领导；二是加强监督；三是加强宣传。",
      "一是加快支付；二是10月底前完成整改；三是“回头看”。",
      "1、做好接待；2、做好登记；3、做好归档。",
      "1.部门预算；2.2021年度运行监控表；3.政府采购意向。",
      "（一）按日通报；（二）按周调度；（三）按月考核。",
      "依据办法第十条第（一）、（三）、（五）项执行。",
      "系统采用2.5维地图，1.2公里管网，3.4公里道路。",
      "一是加强领导：1.定人员；2.定任务。二是加强监督：1.月报；2.季评。",
    ],
  },
  check({ text }) {
    const figures = matchesIn(text, FIGURES).map((match) => ({
      n: Number(match[2]),
      index: match.index + (match[1]?.length ?? 0),
      printed: match[2] ?? "",
    }));
    const words = matchesIn(text, FIRSTLY).map((match) => ({
      n: WORDS.indexOf(match[1] ?? "") + 1,
      index: match.index,
      printed: match[0],
    }));
    const bracketed = matchesIn(text, BRACKETED).map((match) => ({
      n: WORDS.indexOf(match[1] ?? "") + 1,
      index: match.index,
      printed: match[0],
    }));
    const found =
      jump(figures) ??
      jump(bracketed) ??
      jump(words.filter(({ index }) => !/[第之十唯统合划]/.test(text[index - 1] ?? "")));
    if (found === undefined) return [];
    return [
      {
        message: `序号断了。${around(text, found.index, found.printed.length)}前面一条的序号缺了，或者写法不同，核对。`,
        printed: around(text, found.index, found.printed.length),
      },
    ];
  },
};
