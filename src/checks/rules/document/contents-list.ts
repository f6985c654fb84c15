import { type Draft, parseChineseNumber, plannedHeadings } from "../../../domain/index.ts";
import type { DocumentRule } from "../../rule.ts";
import { ownOffices } from "../../words/own-offices.ts";
import { quote } from "../../words/quote.ts";

/** Where reading puts what a typed list of contents names and the document does not print. */
const PLACE = "目录";
/** A table of its own file is named in the list all the same. */
const TABLE = /(表|附件|附表)(（.*）)?$|^附|^表/;
/** From here on two headings are the same one, worded otherwise: of their characters as many are shared. */
const ALIKE = 0.7;
const MOST = 10;
/** Two entries may stand on one line. */
const BETWEEN = /\s+(?=[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)/;

const NUMBER = /^(?:第[一二三四五六七八九十]{1,3}(?:部分|章|节)|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．])\s*/;
/** Its value: a list counts in figures what headings count in Chinese numerals. */
const numberOf = (text: string): number | undefined => {
  const digits = /[一二三四五六七八九十]+|\d+/.exec(NUMBER.exec(text.trim())?.[0] ?? "")?.[0];
  return digits === undefined ? undefined : (parseChineseNumber(digits) ?? Number(digits));
};
const wordsOf = (text: string): string => text.trim().replace(NUMBER, "").replace(/\s/g, "");

/** The heading most like an entry, where one is; with other words and another number it is that of another entry. */
function nearest(entry: string, headings: readonly string[]): string | undefined {
  const wanted = new Set(entry);
  let [best, most] = [undefined as string | undefined, ALIKE];
  for (const heading of headings) {
    if (numberOf(heading) !== numberOf(entry) && wordsOf(heading) !== wordsOf(entry)) continue;
    const characters = new Set(heading);
    const shared = [...wanted].filter((character) => characters.has(character)).length;
    const share = shared / Math.max(wanted.size, characters.size);
    if (share >= most) [best, most] = [heading, share];
  }
  return best;
}

/** “5.部门2024年收支说明” and “五、2024年部门预算收支说明” say the same. */
const GENERAL = /20\d\d年度?|部门|单位|预算|情况|说明|[的及和]/g;
const yearOf = (text: string): string | undefined => /20\d\d/.exec(text)?.[0];
const meansSame = (a: string, b: string): boolean =>
  numberOf(a) === numberOf(b) &&
  yearOf(a) === yearOf(b) &&
  wordsOf(a).replace(GENERAL, "") === wordsOf(b).replace(GENERAL, "");

function headingsOf(draft: Draft): readonly string[] {
  const headings = plannedHeadings(draft).map(({ number, text }) => `${number}${text}`);
  const lines = draft.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "paragraph" && block.text.length <= 40 ? [block.text] : [])),
  );
  return [...headings, ...lines].filter((text) => text.trim() !== "");
}

export const contentsList: DocumentRule = {
  id: "document.contents-list",
  title: "目录和正文不同",
  severity: "warning",
  why: "目录是手打的，正文改了目录没有跟着改，或者目录是从别的文件带来的。",
  scope: "document",
  examples: {
    bad: [
      { chapters: ["一、主要职责", "二、机构设置情况"], unrecognised: [{ place: "目录", text: "一、主要职能" }] },
      {
        chapters: ["第一部分 概况", "第二部分 名词解释"],
        unrecognised: [{ place: "目录", text: "第三部分 名词解释" }],
      },
      { chapters: ["七、国有资产信息"], unrecognised: [{ place: "目录", text: "七、政府债务情况" }] },
    ],
    good: [
      { chapters: ["一、主要职责"], unrecognised: ["一、主要职能"] },
      { chapters: ["一、主要职责"], unrecognised: [{ place: "目录", text: "表九 国有资本经营预算支出表" }] },
      {
        agency: "柏树铺镇人民政府",
        chapters: ["第一部分 柏树铺镇人民政府概况"],
        unrecognised: [{ place: "目录", text: "第一部分　部门概况" }],
      },
      {
        chapters: ["（一）主要职责", "（二）机构设置"],
        unrecognised: [{ place: "目录", text: "（一）主要职责　（二）机构设置" }],
      },
      {
        chapters: ["五、2026年部门预算收支说明"],
        unrecognised: [{ place: "目录", text: "5.部门2026年收支说明" }],
      },
      { kind: "tables", projects: ["道路养护"] },
      {
        chapters: ["第三部分 某局2026年度部门预算说明"],
        unrecognised: [{ place: "目录", text: "第二部分 某局2026年度部门预算表" }],
      },
    ],
  },
  check({ draft }) {
    const strays = draft.unrecognised
      .filter(({ place }) => place === PLACE)
      .flatMap(({ text }) => text.split(BETWEEN).map((entry) => ({ text: entry })));
    if (strays.length === 0) return [];
    const headings = headingsOf(draft);
    const offices = ownOffices(draft);
    // “第一部分 部门概况”, and the chapter is called after the office.
    const general = (text: string): string =>
      offices.reduce((left, office) => left.replace(office, ""), wordsOf(text)).replace(/^本?(?:部门|单位|机关)/, "");
    const isNamed = (entry: string): boolean =>
      headings.some(
        (heading) =>
          numberOf(heading) === numberOf(entry) && general(entry) !== "" && general(heading) === general(entry),
      );
    return strays.slice(0, MOST).flatMap(({ text }) => {
      const like = nearest(text, headings);
      if (like !== undefined && meansSame(like, text)) return [];
      if (like === undefined && (TABLE.test(text) || isNamed(text))) return [];
      const printed = quote(text);
      const instead = like === undefined ? "正文没有这个标题" : `正文的标题是${quote(like)}`;
      return [
        {
          message: `目录和正文不同。目录写的是${printed}，${instead}，核对后改其中一处。`,
          section: "preamble",
          printed: text,
          ...(like === undefined ? {} : { expected: like }),
        },
      ];
    });
  },
};
