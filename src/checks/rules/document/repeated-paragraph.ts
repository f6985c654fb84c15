import type { Draft } from "../../../domain/index.ts";
import { onceOfAll } from "../../once.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { type PlacedText, runningTexts } from "../../texts.ts";
import { quote } from "../../words/quote.ts";
import { plain } from "../../words/similar.ts";

/** “5.”, “（三）”, “四、”, “第6条” before what the item says. */
const NUMBERED = /^\s*[（(]?(?:第)?(\d{1,2}|[一二三四五六七八九十]{1,3})(?:[)）]|[、.．]|条)\s*(?=\D)/;
/** Short items may be headings of parts that are alike. */
const SAYS_SOMETHING = 10;

interface Item {
  readonly number: string;
  readonly placed: PlacedText;
}

/** What reading did not place, as far as it stands in paragraphs. */
const strays = onceOfAll((unrecognised: Draft["unrecognised"]): readonly PlacedText[] =>
  unrecognised
    .filter(({ place }) => place.endsWith("段"))
    .map(({ text }) => ({ text, kind: "paragraph", section: "preamble", field: "" })),
);

const repeated = onceOfAll((texts: readonly PlacedText[]): readonly (readonly [Item, Item])[] => {
  const found: (readonly [Item, Item])[] = [];
  let section: string | undefined;
  let seen = new Map<string, Item>();
  for (const placed of texts) {
    const number = NUMBERED.exec(placed.text);
    if (placed.section !== section || number?.[1] === "1" || number?.[1] === "一") seen = new Map();
    section = placed.section;
    if (number === null || placed.indicator !== undefined) continue;
    const said = plain(placed.text.slice(number[0].length));
    const item = { number: number[1] ?? "", placed };
    const before = seen.get(said);
    if (said.length < SAYS_SOMETHING) continue;
    if (before !== undefined && before.number !== item.number) found.push([before, item]);
    seen.set(said, item);
  }
  return found;
});

export const repeatedParagraph: DocumentRule = {
  id: "document.repeated-paragraph",
  title: "两条写的一样",
  severity: "warning",
  why: "同一串序号里有两条一字不差，是粘贴时留下的，或者有一条没有改成要写的内容。",
  scope: "document",
  behind: { rules: ["document.heading-numbers"], at: "place" },
  examples: {
    bad: [
      { texts: { duties: ["1.组织辖区安全生产检查。", "2.负责农田水利设施管护。", "3.组织辖区安全生产检查。"] } },
      { texts: { glossary: ["（一）基本支出：指保障机构运转的支出。", "（二）基本支出：指保障机构运转的支出。"] } },
      {
        texts: {
          duties: ["一、承担退役军人来访接待工作；", "二、承担社会救助工作；", "三、承担退役军人来访接待工作。"],
        },
      },
    ],
    good: [
      { texts: { duties: ["1.组织辖区安全生产检查。", "2.组织辖区消防安全检查。"] } },
      {
        texts: {
          duties: [
            "党政办：",
            "1.完成领导交办的其他任务。",
            "财政所：",
            "1.管理财政资金。",
            "2.完成领导交办的其他任务。",
          ],
        },
      },
      { texts: { glossary: ["1.基本支出", "2.项目支出", "3.基本支出"] } },
      { texts: { duties: ["组织辖区安全生产检查。", "组织辖区安全生产检查。"] } },
    ],
  },
  check({ draft }) {
    return [...repeated(runningTexts(draft)), ...repeated(strays(draft.unrecognised))].map(
      ([before, { number, placed }]): Found => ({
        message: `两条写的一样。第 ${number} 条${quote(placed.text.trim().slice(0, 24))}和第 ${before.number} 条一字不差，删掉一条，或者改成要写的内容。`,
        section: placed.section ?? "preamble",
        field: placed.field,
        printed: placed.text.trim().slice(0, 30),
      }),
    );
  },
};
