import type { Draft, OwnBlock } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

/** A budget table of the file's own that has no amounts. */
interface EmptyGrid {
  readonly section: string;
  /** Of the paragraph above it. */
  readonly field: string;
  readonly caption: string;
  /** What is written below it, up to the next table. */
  readonly note: string;
}

const CAPTION = /^(?:(?:公开|附)?表[\d一二三四五六七八九十]|[^。]{4,40}表(?:[（(][^）)]*[）)])?$)/;
const OF_BUDGET = /预算|支出|收入|采购|三公|资产/;
const AMOUNT = /[1-9]/;
/** Codes and years are no amounts. */
const CODE = /^\d{3,7}$|20\d\d年/;
const SAYS_NONE = /无|没有|空表|为空|未安排|未发生|不涉及|不存在/;
const LONGEST_NOTE = 80;

function emptyGrids(draft: Draft): readonly EmptyGrid[] {
  // Of other parts the paragraphs stand apart from the tables.
  const own = draft.parts.filter(({ part }) => part === "own");
  return own.flatMap(({ id, blocks }) => blocks.flatMap((_, at) => emptyGridAt(id, blocks, at)));
}

function emptyGridAt(section: string, blocks: readonly OwnBlock[], at: number): readonly EmptyGrid[] {
  const grid = blocks[at];
  if (grid?.kind !== "grid" || grid.rows.length < 2) return [];
  const cells = grid.rows.flat().map(({ text }) => text.trim());
  if (cells.some((text) => AMOUNT.test(text) && !CODE.test(text) && !/[一-龥]{4}/.test(text))) return [];
  if (cells.some((text) => CODE.test(text))) return [];
  let above = at - 1;
  while (above >= 0 && at - above < 4 && !isCaption(blocks[above])) above--;
  const caption = blocks[above];
  if (caption?.kind !== "paragraph" || !isCaption(caption) || !OF_BUDGET.test(caption.text)) return [];
  let note = cells.filter((text) => SAYS_NONE.test(text)).join("");
  for (let below = at + 1; below < blocks.length; below++) {
    const block = blocks[below];
    if (block?.kind !== "paragraph" || isCaption(block)) break;
    if (block.text.length < LONGEST_NOTE) note += block.text;
  }
  return [{ section, field: caption.id, caption: caption.text.trim(), note }];
}

const isCaption = (block: OwnBlock | undefined): boolean =>
  block?.kind === "paragraph" && CAPTION.test(block.text.trim()) && !SAYS_NONE.test(block.text);

const T = [
  ["科目", "合计"],
  ["", ""],
];

export const emptyGrid: DocumentRule = {
  id: "document.empty-grid",
  title: "空表下面没有说明",
  severity: "warning",
  why: "别的空表都写了“无此项预算”，这一张没有写，像是漏填。",
  source: "预算公开操作规程：空表也要列示并说明",
  scope: "document",
  examples: {
    bad: [
      { own: ["表8 政府性基金预算支出表", T, "注：本单位没有此项预算。", "表9 国有资本经营预算支出表", T] },
      { own: ["表8 政府性基金预算支出表", T, "本表无数据。", "表9 国有资本经营预算支出表", "单位：万元", T, "说明："] },
      { own: ["公开表6 “三公”经费支出表", T, "公开表7 政府采购预算表", T, "此表为空。"] },
    ],
    good: [
      {
        own: [
          "表8 政府性基金预算支出表",
          T,
          "注：没有此项预算。",
          "表9 国有资本经营预算支出表",
          T,
          "注：没有此项预算。",
        ],
      },
      { own: ["表8 政府性基金预算支出表", T, "表9 国有资本经营预算支出表", T] },
      {
        own: [
          "表8 政府性基金预算支出表",
          T,
          "注：没有此项预算。",
          "表9 一般公共预算支出表",
          ["科目|合计", "住房公积金|12.00"],
        ],
      },
    ],
  },
  check({ draft }) {
    const grids = emptyGrids(draft);
    const told = grids.some(({ note }) => SAYS_NONE.test(note));
    return grids.flatMap(({ section, field, caption, note }): readonly Found[] =>
      !told || SAYS_NONE.test(note)
        ? []
        : [
            {
              message: `空表下面没有说明。${quote(caption)}没有数，别的空表写了没有此项预算，这里也写一句。`,
              section,
              field,
              printed: caption,
            },
          ],
    );
  },
};
