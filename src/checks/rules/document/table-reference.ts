import { type Draft, NARRATIVE_FIELDS, parseChineseNumber, plannedHeadings } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { around } from "../../words/quote.ts";

/** “详见附表12”, “（另见表11）”. */
const REFERENCE = /见(?:附|后附)?表([一二三四五六七八九十]{1,3}|\d{1,2})(?![-—－\d])/;
const CAPTION = /^\s*(?:附|公开|预算)?表\s?0?([一二三四五六七八九十]{1,3}|\d{1,2})(?![-—－\d])/;
/** So many numbered tables tell that the document numbers them. */
const FEWEST = 3;

const count = (printed = "") => (/\d/.test(printed) ? Number(printed) : (parseChineseNumber(printed) ?? 0));

/** Numbers of the tables as captions, headings and the list of contents print them. */
function numbersOf(draft: Draft): ReadonlySet<number> {
  const lines = [
    ...plannedHeadings(draft).map(({ number, text }) => number + text),
    ...draft.parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : [block.rows[0]?.[0]?.text ?? ""])),
    ),
    ...NARRATIVE_FIELDS.flatMap(({ id }) => draft.narrative[id]),
    ...draft.unrecognised.map(({ text }) => text),
  ];
  return new Set(lines.map((line) => count(CAPTION.exec(line)?.[1])).filter((n) => n > 0));
}

export const tableReference: DocumentRule = {
  id: "document.table-reference",
  title: "说到的表没有",
  severity: "warning",
  why: "“详见附表12”而文件只到表 10，是表删了，或者号没有改。",
  scope: "document",
  examples: {
    bad: [
      { own: ["表1 收支总表", "表2 收入总表", "表3 支出总表"], texts: { income: ["预算收入10.00万元。详见附表12。"] } },
      { own: ["表一 收支总表", "表二 收入总表", "表三 支出总表"], texts: { spending: ["支出见表五。"] } },
      {
        own: ["附表1 收支总表", "附表2 收入总表", "附表3 支出总表"],
        texts: { performance: ["绩效目标（另见表4）。"] },
      },
    ],
    good: [
      { own: ["表1 收支总表", "表2 收入总表", "表3 支出总表"], texts: { income: ["详见附表3。"] } },
      { own: ["表1 收支总表"], texts: { income: ["详见附表12。"] } },
      { texts: { income: ["详见附表。"] } },
      { own: ["表1 收支总表", "表2 收入总表", "表3 支出总表"], texts: { income: ["详见表8-2。"] } },
    ],
  },
  check({ draft }) {
    const numbers = numbersOf(draft);
    if (numbers.size < FEWEST) return [];
    const last = Math.max(...numbers);
    return NARRATIVE_FIELDS.flatMap(({ id }) =>
      draft.narrative[id].flatMap((text, i): readonly Found[] => {
        const found = REFERENCE.exec(text);
        const n = count(found?.[1]);
        if (found === null || n <= last) return [];
        return [
          {
            message: `说到的表没有。${around(text, found.index, found[0].length)}，文件里的表只到表${last}，核对表号。`,
            section: id,
            field: `paragraph.${i + 1}`,
            printed: found[0],
          },
        ];
      }),
    );
  },
};
