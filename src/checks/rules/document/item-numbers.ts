import type { Draft, Project } from "../../../domain/index.ts";
import { onceOfEach } from "../../once.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { gridsOf, type PlacedCell } from "../../words/own-grid.ts";
import { quote } from "../../words/quote.ts";

const FIGURES = "一二三四五六七八九十";

interface Numbered {
  /** Index of the text in its list. */
  readonly at: number;
  readonly n: number;
  /** The number with what makes its kind: “目标2：”, “二、”. */
  readonly printed: string;
  readonly kind: string;
}

const ITEM =
  /^\s*((目标|任务|[（(])?\s?(?:(\d{1,2})|([一二三四五六七八九十]))\s?([：:、.．)）]|(?<=[一二三四五六七八九十])是(?=[一-龥])))(?!\d(?!\d{3}年))/;

function numberOf(text: string, at: number): Numbered | undefined {
  const found = ITEM.exec(text);
  if (found === null) return undefined;
  const [, printed = "", word = "", digits, figure = "", sign = ""] = found;
  const n = digits === undefined ? FIGURES.indexOf(figure) + 1 : Number(digits);
  return { at, n, printed: printed.trim(), kind: `${word}${digits === undefined ? "一" : "1"}${sign}` };
}

/** The first item of a list, all of one kind of number, that does not follow the one before it. */
function jump(texts: readonly string[], all = true): readonly [Numbered, Numbered] | undefined {
  const items = texts.flatMap((text, at) => numberOf(text, at) ?? []);
  const [first] = items;
  if (first?.n !== 1 || items.some(({ kind }) => kind !== first.kind)) return undefined;
  for (const [i, item] of items.entries()) {
    const before = items[i - 1];
    if (before === undefined || item.n === before.n + 1 || item.n === 1 || isToldBetween(texts, before, item)) continue;
    // A number said twice or one left out, and the others follow: more than that is another way of counting.
    const left = item.n === before.n + 2 && (all || item.kind.startsWith("一"));
    return item.n === before.n || left ? [before, item] : undefined;
  }
  return undefined;
}

const PARAGRAPH = /^第 (\d+) 段$/;
const paragraphOf = (place: string): number => Number(PARAGRAPH.exec(place)?.[1] ?? Number.NaN);

/** The same of lines that reading did not place, where every paragraph between the two is one of them. */
function jumpInRow(strays: Draft["unrecognised"]): readonly [Numbered, Numbered] | undefined {
  const texts = strays.map(({ text }) => text);
  let open: readonly Numbered[] = [];
  let last = Number.NaN;
  for (const [at, { text, place }] of strays.entries()) {
    const paragraph = paragraphOf(place);
    if (paragraph !== last && paragraph !== last + 1) open = [];
    last = paragraph;
    const item = numberOf(text, at);
    if (item === undefined || Number.isNaN(paragraph)) continue;
    const before = open.find(({ kind }) => kind === item.kind);
    const isOff = item.n !== 1 && (item.n === before?.n || item.n === (before?.n ?? item.n) + 2);
    if (before !== undefined && isOff && !isToldBetween(texts, before, item)) return [before, item];
    open = [...open.slice(0, before === undefined ? open.length : open.indexOf(before)), item];
  }
  return undefined;
}

/** True where the number left out stands inside a text, “1.管水库；2.管道路。”, or before a figure, “目标2：8月底完工”. */
function isToldBetween(texts: readonly string[], before: Numbered, item: Numbered): boolean {
  const left = item.kind.includes("1") ? `${item.n - 1}` : FIGURES.charAt(item.n - 2);
  const told = new RegExp(
    `(?<=.{2})(?<!\\d)${left}[、.．:：)）是](?!\\d)|^(目标|任务|[（(])?\\s?${left}\\s?[、.．:：)）]`,
  );
  return item.n > before.n + 1 && texts.slice(before.at, item.at).some((text) => told.test(text.trim()));
}

function say(
  texts: readonly string[],
  found: ReturnType<typeof jump>,
  place: (at: number) => Omit<Found, "message">,
): readonly Found[] {
  if (found === undefined) return [];
  const [before, item] = found;
  const what = before.n === item.n ? "前面一条也是这个序号" : "中间缺一条";
  const text = texts[item.at] ?? "";
  return [
    {
      message: `序号不接。${quote(text.trim().slice(0, 14))}的前一条是“${before.printed}”，${what}，核对。`,
      printed: item.printed,
      ...place(item.at),
    },
  ];
}

const inGoals = onceOfEach(({ goals }: Project) =>
  goals.length < 2 ? [] : say(goals, jump(goals), (at) => ({ field: `goals.${at + 1}` })),
);

const HEADING = /^[一二三四五六七八九十]、[^。；，]{2,24}$/;

/** Headings of which some open the document and the others were not placed: two of one number, one behind the other. */
function ofHeadings({ narrative, unrecognised }: Draft): readonly Found[] {
  const texts = [...narrative.preamble, ...unrecognised.map(({ text }) => text)].map((text) => text.trim());
  const headings = texts.filter((text) => HEADING.test(text));
  return headings.flatMap((text, i): readonly Found[] => {
    const [number, before] = [text.slice(0, 2), headings[i - 1] ?? ""];
    if (number === "一、" || !before.startsWith(number) || before === text || headings[i - 2]?.startsWith(number))
      return [];
    return [
      {
        message: `序号重了。${quote(text.slice(0, 14))}的前一条是${quote(before.slice(0, 14))}，也是“${number}”，核对。`,
        section: "preamble",
        printed: number,
      },
    ];
  });
}

const TITLE = /^.{4,60}表[（(][一二三四五六七八九十][）)]$/;

/** “项目支出绩效自评表（一）” above two tables, where each project has such a title of its own. */
function ofTitles({ title, unrecognised, projects }: Draft): readonly Found[] {
  const titles = [title, ...unrecognised.map(({ text }) => text)]
    .map((text) => text.trim())
    .filter((text) => TITLE.test(text));
  const again = titles.find((text, i) => titles.indexOf(text) !== i);
  if (again === undefined || titles.length > projects.length) return [];
  return [
    {
      message: `序号重了。${quote(again)}写在两张表上面，核对后面一张的序号。`,
      section: "preamble",
      printed: again,
    },
  ];
}

const FEWEST_ROWS = 3;

/** “1、2、3、3” in the column 序号 of a table: one number that is off, of rows that are named otherwise. */
function inTables({ parts }: Draft): readonly Found[] {
  return gridsOf(parts).flatMap(({ lines, placeOf }): readonly Found[] => {
    const column = lines[0]?.findIndex((cell) => cell?.text === "序号") ?? -1;
    if (column === -1) return [];
    const rows = lines.filter((line) => /^\d{1,3}$/.test(line[column]?.text ?? ""));
    const off = rows.filter((line, i) => Number(line[column]?.text) !== i + 1);
    const [odd] = off;
    const cell = odd?.[column];
    if (rows.length < FEWEST_ROWS || off.length !== 1 || cell === undefined) return [];
    const name = odd?.[column + 1]?.text ?? "";
    if (name === "" || rows.filter((line) => line[column + 1]?.text === name).length > 1) return [];
    const expected = `${rows.indexOf(odd as (PlacedCell | undefined)[]) + 1}`;
    return [
      {
        message: `序号不接。${quote(name.slice(0, 14))}的序号是“${cell.text}”，按前后各行应是“${expected}”，核对。`,
        ...placeOf(cell),
        printed: cell.text,
        expected,
      },
    ];
  });
}

export const itemNumbers: DocumentRule = {
  id: "document.item-numbers",
  title: "目标、备注的序号不接",
  severity: "warning",
  why: "序号写了两遍或者跳过一个，读者会以为少了一条。",
  scope: "document",
  behind: { rules: ["texts.broken-numbering", "texts.repeated-words"], at: "place" },
  examples: {
    bad: [
      { projects: [{ name: "育秧", goals: ["目标1：育秧2万亩。", "目标2：建中心4个。", "目标2：培育农场12家。"] }] },
      { projects: [{ name: "清淤", goals: ["1.清淤8公里。", "2.植草2万平方米。", "4.群众满意。"] }] },
      {
        kind: "tables",
        projects: ["清淤"],
        unrecognised: [
          { place: "第 3 段", text: "一是采购偏慢。" },
          { place: "第 4 段", text: "二是支付滞后。" },
          { place: "第 5 段", text: "四是指标还不完善。" },
        ],
      },
      {
        kind: "tables",
        projects: ["清淤"],
        unrecognised: [
          { place: "第 3 段", text: "一、部门情况。编制22名。" },
          { place: "第 4 段", text: "二、设定依据。依据方案。" },
          { place: "第 5 段", text: "二、保障措施。全程监控。" },
        ],
      },
      {
        kind: "tables",
        projects: ["清淤"],
        unrecognised: [
          { place: "第 7 段", text: "（三）隐患排查按1200幢测算。" },
          { place: "第 8 段", text: "（五）项目依据管理办法。" },
        ],
      },
      {
        kind: "tables",
        texts: { preamble: ["2025年自评情况", "一、自评结果汇总"] },
        unrecognised: [
          { place: "第 5 段", text: "二、自评工作情况" },
          { place: "第 9 段", text: "二、自评结论" },
        ],
      },
      {
        kind: "tables",
        projects: ["清淤", "抢险", "巡查"],
        unrecognised: ["一", "二", "二"].map((n) => ({ place: "", text: `项目支出绩效目标表（${n}）` })),
      },
      {
        own: [
          [
            ["序号", "乡镇", "资金"],
            ["1", "柳泉镇", "15.00"],
            ["3", "石桥镇", "12.00"],
            ["3", "云溪镇", "12.00"],
          ],
        ],
      },
    ],
    good: [
      {
        own: [
          [
            ["序号", "项目名称", "资金"],
            ["1", "清淤", "15.00"],
            ["2", "抢险", "12.00"],
            ["2", "抢险", "3.00"],
            ["3", "巡查", "12.00"],
          ],
        ],
      },
      {
        kind: "tables",
        projects: ["清淤"],
        unrecognised: ["一", "一"].map((n) => ({ place: "", text: `项目支出绩效目标表（${n}）` })),
      },
      {
        kind: "tables",
        texts: { preamble: ["2025年自评情况", "一、自评结果汇总"] },
        unrecognised: [
          { place: "第 5 段", text: "二、分项目自评表" },
          { place: "第 9 段", text: "三、存在问题与打算" },
          { place: "第 10 段", text: "一、编报范围" },
        ],
      },
      { projects: [{ name: "清淤", goals: ["目标1：清淤8公里。", "目标2：8月25日前完工。", "目标3：群众满意。"] }] },
      { projects: [{ name: "清淤", goals: ["1.清淤8公里；2.植草2万平方米。", "3.群众满意。"] }] },
      { projects: [{ name: "清淤", goals: ["1.清淤8公里。", "2.8月25日前完工。", "3.群众满意。"] }] },
      { projects: [{ name: "清淤", goals: ["1.清淤8公里。", "1.植草2万平方米。", "2.5公里护岸。"] }] },
      {
        kind: "tables",
        projects: ["清淤"],
        unrecognised: [
          { place: "第 3 段", text: "一、部门情况。" },
          { place: "第 4 段", text: "1.依据方案。" },
          { place: "第 7 段", text: "三、保障措施。" },
        ],
      },
      {
        kind: "tables",
        projects: ["清淤"],
        unrecognised: [
          { place: "第 3 段", text: "1.金额以元为单位；2.保留两位小数。" },
          { place: "第 4 段", text: "3.2025年预算由实施单位填写。" },
          { place: "第 5 段", text: "4.本表一式两份。" },
          { place: "第 7 段", text: "6.按时报送。" },
        ],
      },
    ],
  },
  check({ draft }) {
    const { unrecognised, overall } = draft;
    const texts = unrecognised.map(({ text }) => text);
    // Some lines of a note may stand elsewhere in the draft.
    const found = jumpInRow(unrecognised) ?? jump(texts, false);
    const strays = say(texts, found, () => ({ section: "preamble" }));
    return [
      ...inGoals(draft.projects).flatMap((found, index) => found.map((one) => ({ ...one, project: index + 1 }))),
      ...say(overall.goal, jump(overall.goal), (at) => ({ section: "overall", field: `goal.${at + 1}` })),
      ...(strays.length > 0 ? strays : ofHeadings(draft)),
      ...ofTitles(draft),
      ...inTables(draft),
    ];
  },
};
