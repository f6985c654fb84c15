import type { Draft, DraftKind, Form, KnownPart } from "../../../domain/index.ts";
import { formKindOf } from "./kind.ts";

/** What tells the kind of a document: its title, its parts, its tables. */
export interface KindEvidence {
  readonly title: string;
  readonly parts: readonly (KnownPart | "own")[];
  readonly projects: readonly Pick<Draft["projects"][number], "form">[];
  /** The form of the whole office's table; absent where there is none. */
  readonly overall?: Form | undefined;
  readonly hasOverallTable: boolean;
  readonly budgetTables: number;
  /** Titles printed above single tables. */
  readonly tableTitles: readonly string[];
}

/** Chapters that only a whole disclosure has. */
const CHAPTERS: readonly KnownPart[] = [
  ...(["dutiesChapter", "duties", "organisations", "budgetChapter", "income", "spending", "change"] as const),
  ...(["operating", "threePublic", "procurement", "assets", "glossary", "other"] as const),
];
const OVERALL: readonly KnownPart[] = ["overallPart", "goal", "subGoals", "safeguards"];
/** How much speaks for each kind; the kinds in the order in which a tie is decided. */
function kindScores(evidence: KindEvidence): Readonly<Record<DraftKind, number>> {
  const { title, parts, projects, overall, hasOverallTable, budgetTables, tableTitles } = evidence;
  const has = (list: readonly KnownPart[]): number => list.filter((part) => parts.includes(part)).length;
  const names = [title, ...tableTitles].join(" ");
  const chapters = has(CHAPTERS);
  const done = projects.filter(({ form }) => formKindOf(form) === "selfEvaluation").length;
  const isDone = done * 2 > projects.length || (projects.length === 0 && formKindOf(overall) === "selfEvaluation");
  const score = (entries: readonly (readonly [boolean, number])[]): number =>
    entries.reduce((sum, [is, points]) => sum + (is ? points : 0), 0);
  return {
    disclosure:
      2 * chapters +
      score([
        [/预算(信息)?公开|(部门|单位)[预决]算/.test(title) && !/绩效/.test(title), 3],
        [budgetTables > 0, 2],
        [parts.includes("performanceChapter"), 2],
      ]),
    performance:
      2 * has(OVERALL) +
      score([
        [/绩效(预算)?(信息|文本|目标公开)/.test(title) && !/项目(支出)?绩效目标/.test(title), 4],
        [parts.includes("projects") || parts.includes("performanceChapter"), 1],
        [chapters === 0 && projects.length > 1 && /部门|单位/.test(title), 2],
      ]),
    overall: score([
      [hasOverallTable && projects.length === 0 && chapters === 0, 4],
      [/整体(支出)?绩效/.test(names) && projects.length === 0, 3],
    ]),
    selfEvaluation: score([
      [/自评|绩效评价/.test(names), 4],
      [isDone, 5],
    ]),
    tables: score([
      [projects.length > 0 && chapters === 0, 4],
      [/(项目|资金|支出)(支出)?绩效目标(申报|批复)?表/.test(title), 2],
    ]),
  };
}

/** What the document is, by all that speaks for it; a whole disclosure where nothing speaks for anything. */
export function documentKind(evidence: KindEvidence): DraftKind {
  const scores = Object.entries(kindScores(evidence)) as [DraftKind, number][];
  const best = scores.reduce((first, second) => (second[1] > first[1] ? second : first));
  return best[1] === 0 ? "disclosure" : best[0];
}
