import { gathered } from "../../gathered.ts";
import type { TextRule } from "../../rule.ts";
import { lexicon } from "../../words/lexicon/lexicon.ts";
import { pairsOf } from "../../words/marks.ts";
import { matchesIn } from "../../words/matches.ts";
import { around } from "../../words/quote.ts";

const TWICE = /([一-龥]{2,4})\1/g;
const SINGLE =
  /(?:(?:^|[^目有标靶])(?:的的|于于|及及|与与)(?!确)|[意晓]度度(?![量过])|[好格盖时成]率率(?![先领])|号文文(?=件))/g;
/** The number of an item, typed before one that the form prints: “目标3：目标3：”. */
const PREFIX = /((?:目标|指标|任务)\d{1,2}[：:、.])\s*\1/;
/** Said twice on purpose: 一步一步, 研究研究; and names of numbers. */
const MEANT =
  /^(.*[每各].*|到.+|会议|委员会|委员|公司|协会|学会|中心|社区|小组|一.+|研究|讨论|商量|考虑|打扫|整理|学习|了解|休息|试验|点点|滴滴|人人|家家|户户|村村|处处|时时|事事|年年|天天|条条|件件|层层|步步|[一二三四五六七八九十百千万零]+)$/;

/** A verb and the noun made of it: 救助救助对象, 管理管理人员. */
const OF_VERB = /^(预算|决算|绩效|整体|人员|对象|单位|机构|中心|站|办法|制度)/;

/** More in one text is no slip of the hand; each finding carries the whole mended text. */
const MOST = 12;

const isWord = (word: string): boolean =>
  word.length === 2 && lexicon().isWord([word.charCodeAt(0), word.charCodeAt(1)], 0, 2);

export const repeatedWords: TextRule = {
  id: "texts.repeated-words",
  title: "词写了两遍",
  severity: "error",
  why: "改字时多留下的词，读者一眼就看见。",
  scope: "texts",
  marks: {
    repeats: true,
    pairs: ["的的", "于于", "及及", "与与", "度度", "率率", "文文", ...pairsOf("：:、. ", "目指任")],
  },
  examples: {
    bad: [
      { text: "主要用于用于河道清淤", kind: "purpose" },
      "群众的的满意程度",
      { text: "河道保洁经费项目项目", kind: "name" },
      { text: "参保群众满意度度", kind: "level3" },
      { text: "按照松财预〔2025〕7号文文件规定", kind: "basis" },
      { text: "目标3：目标3：提高灌溉面积。", kind: "goal" },
    ],
    good: [
      "一步一步推进，办实实在在的事。",
      "推进小微企业创业创新工作。",
      "对满意度度量方法作说明，按时率率先达标，年度度夏用电。",
      "向80周岁以上老人每人每月发放60元，到村到村民小组。",
      "及时救助救助对象，管好用好管理管理人员的经费。",
      "我部门部门预算支出全部按要求编列。",
      "的的确确做到，公司公司章程，村民委员会委员会议，办公会议会议纪要。",
    ],
  },
  check({ text }) {
    const found = gathered(matchesIn(text, TWICE), (match) => {
      const [twice, word = ""] = match;
      const after = text.slice(match.index + twice.length);
      // 小微企业创业创新: each half belongs to the word outside.
      if (isWord(text.slice(match.index - 1, match.index + 1)) && isWord(twice.slice(-1) + after.charAt(0))) return [];
      return MEANT.test(word) || word[0] === word[1] || OF_VERB.test(after)
        ? []
        : [{ index: match.index, twice, word }];
    });
    const single = matchesIn(text, SINGLE).map((match) => {
      const twice = match[0].slice(-2);
      return { index: match.index + match[0].length - 2, twice, word: twice[0] ?? "" };
    });
    const prefix = PREFIX.exec(text);
    const doubled = prefix === null ? [] : [{ index: prefix.index, twice: prefix[0], word: prefix[1] ?? "" }];
    return [...doubled, ...found, ...single].slice(0, MOST).map(({ index, twice, word }) => ({
      message: `“${word}”写了两遍。${around(text, index, twice.length)}，去掉一个。`,
      printed: twice,
      expected: word,
      fix: {
        kind: "text" as const,
        label: `去掉一个“${word}”`,
        text: text.slice(0, index) + word + text.slice(index + twice.length),
      },
    }));
  },
};
