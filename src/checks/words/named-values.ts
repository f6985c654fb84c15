import type { Draft, Indicator, Project } from "../../domain/index.ts";
import { outerTexts } from "../field-hits.ts";
import { once } from "../once.ts";
import type { PlacedText } from "../texts.ts";
import type { OtherNumber } from "./agreed-numbers.ts";
import { countedRows, saidOf } from "./counted.ts";
import { clauseBefore, sentenceBefore } from "./prose.ts";
import { isShare, MONEY, type Quantity, quantitiesIn } from "./quantities.ts";

/**
 * What a sentence says of a thing that a row of a performance table is named after: “管网漏损率降至16.4%” beside the row
 * 管网漏损率, 14.1%. Only the very name counts; whatever is said of a part, of another time or as a change is left alone.
 */

interface Row {
  readonly where: string;
  readonly unit: string;
  readonly values: readonly string[];
  readonly printed: string;
  /** It tells what was reached, too. */
  readonly done: boolean;
  readonly project?: Project;
}

/** Words of doing and of whose it is, which a sentence puts before a name or a name has and a sentence has not. */
const BEFORE_NAME =
  /^(?:\d{1,2}[.．]|[一二三四五六七八九]是|并|使|组织|举办|开展|实施|实现|确保|力争|保持|做到|预计|计划|全年|年内|本年|年度|今年|20\d\d年|全[省市县区旗镇乡街院校局]|共|累计|完成|已)+/;
const BEHIND_NAME =
  /(?:预计|计划|继续|均|总数|数量|人数|数|率先)?(?:由[\d.]{1,8}[%％]?)?(?:(?:提高|提升|上升|增加|下降|降低|降|升|增|控制|保持|稳定|维持|压减)[到至在为]|达到了?|达|实现|完成|共计|共|为|是|约|不低于|不少于|不超过|不高于|超过|[≥≤>=＝])*$/;
const COUNTED = /(?:总数|数量|总量|人数|户数|次数|件数|座数|处数|台数|期数|篇数|家数|长度|里程|面积|场次|数)$/;
/** A name in few characters means many things. */
const SHORTEST = 4;
/** With several tables 群众满意度 is that of any of them, and 改造公厕 may be done elsewhere, too. */
const TELLING = 6;
/** So many tables say the same names of different things. */
const MOST_TABLES = 60;
/** The columns that print no value of the row. */
const NO_VALUE = /分|权重|原因|措施|说明|备注|依据|来源|上年|去年|前年|历史|偏差|可能|执行率/;
/** Another time, or a part of the year. */
const OTHER_TIME = /上年|去年|往年|同期|以来|上半年|下半年|季度|每月|\d月|十[三四五]|累计至|截至/;
const LONGEST = 40;

/** The name of a row as a sentence says it. */
const core = (name: string): string =>
  name
    .replace(/[“”"\s]/g, "")
    .replace(/[（(][^（()）]*[)）]$/, "")
    .replace(BEFORE_NAME, "")
    .replace(COUNTED, "");

function valuesOf(row: Indicator, unit: string, printedUnit: string): readonly Quantity[] {
  return Object.entries(row.extra ?? {}).flatMap(([label, text]) => {
    if (NO_VALUE.test(label) || !/\d/.test(text)) return [];
    const all = quantitiesIn(/^[\d.,]+$/.test(text.trim()) ? `${text.trim()}${printedUnit}` : text);
    return all.filter((one) => one.unit === unit);
  });
}

const rowsOf = once((rows: readonly Indicator[]): readonly (readonly [name: string, row: Row])[] =>
  countedRows(rows).flatMap(({ row, index, value, unit, target }) => {
    const name = core(row.level3);
    if (unit === "" || unit === MONEY || name.length < SHORTEST) return [];
    const reached = valuesOf(row, unit, target.unit);
    const told = [`${target.symbol}${target.value}${target.unit}`, ...reached.map(({ printed }) => printed)];
    const printed = [...new Set(told)].join("、");
    const values = [value, ...reached.map((one) => one.value)];
    return [[name, { where: `第 ${index + 1} 行`, unit, values, printed, done: reached.length > 0 }]];
  }),
);

const OVERALL = "整体绩效指标";

type Table = readonly [name: string, rows: readonly Indicator[], project?: Project];

function tablesOf({ projects, overall }: Draft): readonly Table[] {
  const named = ({ name }: Project) => (name === "" ? "绩效指标表" : `“${name.slice(0, 12)}”`);
  const all: readonly Table[] = [
    ...projects.map((project): Table => [named(project), project.indicators, project]),
    [OVERALL, overall.indicators],
  ];
  return all.filter(([, rows]) => rows.length > 0);
}

interface Saying {
  readonly placed: PlacedText;
  readonly count: Quantity;
  /** As said, and without the word for what is counted. */
  readonly said: string;
  readonly name: string;
}

/** All that sentences say a number of, each by the words before it. */
const sayings = once((texts: readonly PlacedText[]): readonly Saying[] =>
  texts.flatMap((placed): readonly Saying[] => {
    if (placed.indicator !== undefined || placed.section === "glossary") return [];
    const { text, kind } = placed;
    // A cell without a sentence may tell of what its row is about: a quarter, a village.
    if (!/\d/.test(text) || (kind === "cell" && !/[。；;]/.test(text))) return [];
    return quantitiesIn(text).flatMap((count): readonly Saying[] => {
      if (count.unit === MONEY || isShare(text, count)) return [];
      const clause = clauseBefore(text, count.index, LONGEST);
      const said = clause.replace(BEHIND_NAME, "").replace(BEFORE_NAME, "");
      if (said.length < SHORTEST) return [];
      if (
        OTHER_TIME.test(sentenceBefore(text, count.index)) ||
        /^[~～—–-]\d/.test(text.slice(count.index + count.length))
      )
        return [];
      return [{ placed, count, said, name: said.replace(COUNTED, "") }];
    });
  }),
);

/** The rows with one of the names. */
function rowsNamed(
  tables: ReturnType<typeof tablesOf>,
  names: ReadonlySet<string>,
): ReadonlyMap<string, readonly Row[]> {
  const known = new Map<string, Row[]>();
  for (const [table, rows, project] of tables) {
    for (const [name, row] of rowsOf(rows)) {
      if (!names.has(name)) continue;
      known.set(name, [
        ...(known.get(name) ?? []),
        { ...row, where: `${table}${row.where}`, ...(project && { project }) },
      ]);
    }
  }
  return known;
}

/** Where the head of the row's project says as the sentence does, the row is the one that differs, and is told so there. */
const headOf = (project: Project | undefined, { unit }: Quantity): readonly string[] =>
  project === undefined ? [] : saidOf(project).flatMap(({ count }) => (count.unit === unit ? [count.value] : []));

/** The values that sentences give to what a row is named after, and that no row of the name prints. */
export function otherValues(draft: Draft): readonly OtherNumber[] {
  const tables = tablesOf(draft);
  if (tables.length === 0 || tables.length > MOST_TABLES) return [];
  const all = sayings(outerTexts(draft));
  const known = rowsNamed(tables, new Set(all.map(({ name }) => name)));
  if (known.size === 0) return [];
  const last = `${draft.year - 1}年`;
  const told = new Set<string>();
  return all.flatMap(({ placed: { text, section = "", field }, count, said, name }): readonly OtherNumber[] => {
    if ((tables.length > 1 || count.unit !== "%") && said.length < TELLING) return [];
    // The goals of the whole office are held against its own rows elsewhere.
    const same = (known.get(name) ?? []).filter(
      ({ unit, where }) => unit === count.unit && !(section === "overall" && where.startsWith(OVERALL)),
    );
    const [first] = same;
    if (first === undefined || text.includes(last)) return [];
    if (
      same.some(({ values, project }) =>
        [...values, ...headOf(project, count)].some((one) => Number(one) === Number(count.value)),
      )
    )
      return [];
    // What a report says was reached differs from what was aimed at.
    if (draft.kind === "selfEvaluation" && !same.every(({ done }) => done)) return [];
    const key = `${name} ${count.value} ${section} ${field}`;
    if (told.has(key)) return [];
    told.add(key);
    return [{ text, section, field, count, where: first.where, told: first.printed }];
  });
}
