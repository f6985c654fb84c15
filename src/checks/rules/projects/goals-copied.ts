import { whileSame } from "../../once.ts";
import type { Found, ProjectsRule } from "../../rule.ts";
import type { ProjectSummary, ToldGoals, ToldWords } from "../../summary.ts";
import { quote } from "../../words/quote.ts";
import type { Repeated } from "../../words/repeated.ts";
import { alike, pairs, shareIn } from "../../words/similar.ts";

const GOAL = "按时清运生活垃圾，村庄干净整洁，群众满意。";

/** How much of a text the rest of a project's table speaks of, 0 to 1. */
function belongs({ project, rowTexts }: ProjectSummary, told: ReadonlySet<string>): number {
  return shareIn(told, [project.name, project.purpose, ...rowTexts].join("\n"));
}

/** So much more of a text must be the other project's before the earlier one is taken for the copy. */
const CLEARLY = 0.15;
const MOSTLY = 0.5;
/** So little of a clause is a project's own, and so much more the other's, where it was copied. */
const LITTLE = 0.3;
const MUCH = 0.35;

/** Of two projects that say the same first the one it was copied to: the later, unless the text is clearly its own. */
function copiedFirst(
  summaries: readonly ProjectSummary[],
  [earlier, later]: readonly [number, number],
  text?: string,
): readonly [number, number] {
  const [a, b] = [summaries[earlier], summaries[later]];
  if (a === undefined || b === undefined) return [later, earlier];
  const told = pairs(text ?? b.project.goals.join("\n"));
  const copied = belongs(b, told) - belongs(a, told) >= CLEARLY || names(a, b) - names(b, a) >= MOSTLY;
  return copied ? [earlier, later] : [later, earlier];
}

/** How much of the other's name, as far as it is not its own, a project's goals speak, 0 to 1. */
function names(one: ProjectSummary, other: ProjectSummary): number {
  return shareIn(new Set([...other.namePairs].filter((pair) => !one.namePairs.has(pair))), one.told.whole);
}

export const goalsCopied: ProjectsRule = {
  id: "projects.goals-copied",
  title: "绩效目标和别的项目一样",
  severity: "warning",
  why: "目标一字不差，多半是复制过来没有改，读者看得出来。",
  limits: { length: 12, alike: 0.4 },
  scope: "projects",
  examples: {
    bad: [
      { projects: [`生活垃圾清运|目标=${GOAL}`, `村级公厕改造|目标=${GOAL}`] },
      { projects: [`污染防治（中央）|目标=${GOAL}`, `污染防治（省级）|目标=1.${GOAL}`] },
      {
        projects: [
          "空气监测站运维|目标=完成监测。把镇区的空气质量提上一个等次。",
          "纪律检查|目标=把镇区的空气质量提上一个等次。受理群众举报。",
        ],
      },
      {
        projects: [
          { name: "村级监控", goals: ["村口视频监控覆盖率100%。"], rows: ["村口视频监控覆盖率"] },
          { name: "课后托管", goals: ["托管180天，村口视频监控覆盖率98%。"], rows: ["托管天数"] },
        ],
      },
    ],
    good: [
      { projects: [`生活垃圾清运|目标=${GOAL}`, "村级公厕改造|目标=改造公厕11座，验收合格。"] },
      { projects: ["甲|目标=群众满意。", "乙|目标=群众满意。"] },
      {
        projects: [
          { name: "村级监控", goals: ["居民服务满意程度95%。"], rows: ["居民服务满意程度"] },
          { name: "课后托管", goals: ["居民服务满意程度95%。"], rows: ["居民服务满意程度"] },
        ],
      },
      { projects: ["甲", "乙"] },
    ],
  },
  check({ summaries, limits }) {
    const shared = sharedWords(limits.length ?? 0)(summaries.map(({ told }) => told));
    const said = [
      ...shared.whole.map((repeated) => copiedGoals(summaries, repeated)),
      ...shared.sentences.flatMap((sentence) => copiedSentence(summaries, sentence, limits.alike ?? 1)),
    ];
    const places = new Set(said.map(({ project }) => project));
    const clauses = shared.clauses.flatMap((clause) => foreignClause(summaries, clause));
    return [...said, ...clauses.filter(({ project }) => !places.has(project))];
  },
};

type Find = Found & { readonly project: number };
type Finds = readonly Find[];

/** Words of one project that stand in an earlier one as well, both from 0. */
interface SharedSentence extends Repeated {
  readonly told: ToldWords;
}

interface SharedClause {
  readonly key: string;
  readonly those: readonly [number, number];
}

/** What the goals of projects have in common, word for word. */
interface SharedWords {
  readonly whole: readonly Repeated[];
  readonly sentences: readonly SharedSentence[];
  /** Clauses of just two projects. */
  readonly clauses: readonly SharedClause[];
}

const SHARED = new Map<number, (told: readonly ToldGoals[]) => SharedWords>();

/** Looks for what goals have in common, again only where some of them were edited. */
function sharedWords(length: number): (told: readonly ToldGoals[]) => SharedWords {
  const known =
    SHARED.get(length) ?? whileSame((told) => ({ ...sharedSentences(told, length), clauses: clausesOfTwo(told) }));
  SHARED.set(length, known);
  return known;
}

function sharedSentences(all: readonly ToldGoals[], length: number): Omit<SharedWords, "clauses"> {
  const goals = new Map<string, number>();
  const seen = new Map<string, number>();
  const [whole, sentences]: [Repeated[], SharedSentence[]] = [[], []];
  for (const [index, told] of all.entries()) {
    const same = told.whole.length < length ? undefined : goals.get(told.whole);
    if (same !== undefined) {
      whole.push({ index, first: same });
      continue;
    }
    if (told.whole.length >= length) goals.set(told.whole, index);
    for (const sentence of told.sentences) {
      const first = seen.get(sentence.key);
      if (first === undefined) seen.set(sentence.key, index);
      else if (first !== index) sentences.push({ index, first, told: sentence });
    }
  }
  return { whole, sentences };
}

function clausesOfTwo(all: readonly ToldGoals[]): readonly SharedClause[] {
  const firsts = new Map<string, number>();
  const seconds = new Map<string, number>();
  for (const [index, { clauses }] of all.entries()) {
    for (const { key } of clauses) {
      const [first, second] = [firsts.get(key), seconds.get(key)];
      if (first === undefined) firsts.set(key, index);
      else if (first !== index && second !== index) seconds.set(key, second === undefined ? index : MANY);
    }
  }
  return [...firsts].flatMap(([key, first]): readonly SharedClause[] => {
    const second = seconds.get(key) ?? MANY;
    return second === MANY ? [] : [{ key, those: [first, second] }];
  });
}
/** Stands for more than one further project. */
const MANY = -1;

/** What two projects say in the same words, where only one of them has to do with it. */
function foreignClause(summaries: readonly ProjectSummary[], { key, those: [one, two] }: SharedClause): Finds {
  const [a, b] = [summaries[one], summaries[two]];
  if (a === undefined || b === undefined) return [];
  const told = pairs(key);
  const [ofA, ofB] = [belongs(a, told), belongs(b, told)];
  const [at, from, own] = ofA < ofB ? [one, two, ofA] : [two, one, ofB];
  if (told.size < 3 || own > LITTLE || Math.abs(ofA - ofB) < MUCH) return [];
  const clause = summaries[at]?.told.clauses.find((other) => other.key === key);
  const source = summaries[from]?.project.name ?? "";
  if (clause === undefined) return [];
  return [wordsOf(at, clause, source, `${quote(clause.text)}说的像是第 ${from + 1} 个项目${quote(source)}`)];
}

type Sentence = SharedSentence["told"];

/** What is said of a project whose goals hold another's words. */
const wordsOf = (project: number, { goal, text }: Sentence, source: string, how: string): Find => ({
  project,
  message: `目标里有别的项目的话。${how}，核对是不是复制来的。`,
  field: `goals.${goal}`,
  printed: text,
  expected: source,
});

function copiedGoals(summaries: readonly ProjectSummary[], { index, first }: Repeated): Find {
  const [at, from] = copiedFirst(summaries, [first, index]);
  const goals = summaries[at]?.project.goals ?? [];
  return {
    project: at,
    message: `绩效目标和别的项目一样。${quote(goals[0] ?? "")}和第 ${from + 1} 个项目一字不差，写这个项目自己的目标。`,
    field: "goals.1",
    printed: goals.join(""),
    expected: summaries[from]?.project.name ?? "",
  };
}

function copiedSentence(summaries: readonly ProjectSummary[], shared: SharedSentence, most: number): Finds {
  const { index, first, told } = shared;
  const [one, other] = [summaries[index], summaries[first]];
  // Sister projects (two batches of one fund) share sentences rightly.
  if (one === undefined || other === undefined || alike(one.namePairs, other.namePairs) >= most) return [];
  const [at, from] = copiedFirst(summaries, [first, index], told.text);
  const own = summaries[at]?.told.sentences.find(({ key }) => key === told.key) ?? told;
  const source = summaries[from]?.project.name ?? "";
  return [wordsOf(at, own, source, `${quote(told.text)}在第 ${from + 1} 个项目${quote(source)}里也有`)];
}
