import type { Draft, OwnBlock } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

const EMPTY = /此表(?:无数据|为空|没有数据)|(?:以)?空表列示|本表无数据/;
/** Kinds of money that have a table of their own, which is often empty. */
const ACCOUNT = /政府性基金|国有资本经营/;
/** So many amounts make a table that is not empty. */
const FEWEST = 3;

const amounts = (block: OwnBlock | undefined): number =>
  block?.kind !== "grid"
    ? 0
    : block.rows.flat().filter(({ text }) => /^\d[\d,，]*\.\d{1,2}$/.test(text.trim()) && /[1-9]/.test(text)).length;

/** A note that belongs to the table above it, for the next one is not empty itself. */
function notes(id: string, blocks: readonly OwnBlock[]): readonly Found[] {
  return blocks.flatMap((block, at): readonly Found[] => {
    if (block.kind !== "paragraph" || !EMPTY.test(block.text)) return [];
    const grids = blocks.slice(0, at).filter(({ kind }) => kind === "grid");
    const above = blocks[at - 1]?.kind === "grid" ? blocks[at - 1] : undefined;
    const below = blocks.slice(at + 1, at + 3).find(({ kind }) => kind === "grid");
    const place = { section: id, field: block.id, printed: block.text };
    if (above !== undefined && amounts(above) >= FEWEST && (below === undefined || amounts(below) > 0)) {
      return [
        { ...place, message: `表里有数，却写着空表。${quote(block.text)}上面的表填了数，核对这句话是不是别的表的。` },
      ];
    }
    const caption = blocks
      .slice(0, at)
      .filter((one) => one.kind === "paragraph" && /表/.test(one.text) && one.text.length < 40)
      .pop();
    const of = caption?.kind === "paragraph" ? ACCOUNT.exec(caption.text)?.[0] : undefined;
    const said = ACCOUNT.exec(block.text)?.[0];
    if (grids.length === 0 || of === undefined || said === undefined || said === of) return [];
    if (block.text.includes(of)) return [];
    return [
      {
        ...place,
        message: `空表的说明写成了别的。这是${of}的表，${quote(block.text)}说的是${said}，核对。`,
        expected: of,
      },
    ];
  });
}

/** The one table of a file, and a note beside it that there is nothing in it. */
function ofOnlyTable({ kind, unrecognised, projects, overall }: Draft): readonly Found[] {
  if (kind === "disclosure" || kind === "performance" || projects.length > 1) return [];
  const rows = projects[0]?.indicators.length ?? overall.indicators.length;
  const note = unrecognised.find(({ text }) => EMPTY.test(text) && !/[|]/.test(text));
  if (note === undefined || rows < FEWEST) return [];
  return [
    {
      message: `表里有数，却写着空表。${quote(note.text)}，表里有 ${rows} 行指标，核对。`,
      section: "preamble",
      printed: note.text,
    },
  ];
}

export const emptyNote: DocumentRule = {
  id: "document.empty-note",
  title: "空表的说明不对",
  severity: "warning",
  why: "有数的表下面写着“此表无数据”，或者国有资本的表下面说的是政府性基金，是从别的表带来的。",
  scope: "document",
  examples: {
    bad: [
      { own: ["表1 收支总表", ["项目|金额", "收入|12.00", "支出|10.00", "结转|2.00"], "注：此表无数据，以空表列示。"] },
      { own: ["表9 国有资本经营预算支出表", ["项目|金额"], "（备注：本单位无政府性基金收支，故此表无数据。）"] },
      {
        kind: "tables",
        projects: [{ name: "清淤", rows: ["长度", "次数", "面积"] }],
        unrecognised: ["此表无数据，以空表列示。"],
      },
    ],
    good: [
      { own: ["表9 国有资本经营预算支出表", ["项目|金额"], "本单位无国有资本经营预算，此表无数据。"] },
      {
        own: [["收入|12.00", "支出|10.00", "结转|2.00"], "表8 政府性基金预算支出表", ["项目|金额"], "注：此表无数据。"],
      },
      { kind: "tables", projects: [{ name: "清淤", rows: ["长度"] }], unrecognised: ["备注：空白单元格为不适用"] },
    ],
  },
  check({ draft }) {
    return [...draft.parts.flatMap(({ id, blocks }) => notes(id, blocks)), ...ofOnlyTable(draft)];
  },
};
