import type { Found, ProjectsInput, ProjectsRule } from "../../rule.ts";
import type { ProjectSummary } from "../../summary.ts";
import { quote } from "../../words/quote.ts";
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
  return shareIn(new Set([...other.namePairs].filter((pair) => !one.namePairs.has(pair))), one.goals);
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
      {
        projects: [
          { name: "生活垃圾清运", goals: [GOAL] },
          { name: "村级公厕改造", goals: [GOAL] },
        ],
      },
      {
        projects: [
          { name: "污染防治（中央）", goals: [GOAL] },
          { name: "污染防治（省级）", goals: [`1.${GOAL}`] },
        ],
      },
      {
        projects: [
          { name: "空气监测站运维", goals: ["完成监测。把镇区的空气质量提上一个等次。"] },
          { name: "纪律检查", goals: ["把镇区的空气质量提上一个等次。受理群众举报。"] },
        ],
      },
      {
        projects: [
          { name: "村级监控", goals: ["村口视频监控覆盖率100%。"], rows: [{ name: "村口视频监控覆盖率" }] },
          { name: "课后托管", goals: ["托管180天，村口视频监控覆盖率98%。"], rows: [{ name: "托管天数" }] },
        ],
      },
    ],
    good: [
      {
        projects: [
          { name: "生活垃圾清运", goals: [GOAL] },
          { name: "村级公厕改造", goals: ["改造公厕11座，验收合格。"] },
        ],
      },
      {
        projects: [
          { name: "甲", goals: ["群众满意。"] },
          { name: "乙", goals: ["群众满意。"] },
        ],
      },
      {
        projects: [
          { name: "村级监控", goals: ["居民服务满意程度95%。"], rows: [{ name: "居民服务满意程度" }] },
          { name: "课后托管", goals: ["居民服务满意程度95%。"], rows: [{ name: "居民服务满意程度" }] },
        ],
      },
      {
        projects: [
          { name: "甲", goals: [] },
          { name: "乙", goals: [] },
        ],
      },
    ],
  },
  check(input) {
    const said = wholeSentences(input);
    const places = new Set(said.map(({ project }) => project));
    return [...said, ...foreignClauses(input.summaries).filter(({ project }) => !places.has(project))];
  },
};

type Finds = readonly (Found & { readonly project: number })[];

/** What two projects say in the same words, where only one of them has to do with it. */
function foreignClauses(summaries: readonly ProjectSummary[]): Finds {
  const shared = new Map<string, Set<number>>();
  summaries.forEach(({ clauses }, index) => {
    for (const { key } of clauses) {
      const known = shared.get(key);
      if (known === undefined) shared.set(key, new Set([index]));
      else known.add(index);
    }
  });
  return [...shared].flatMap(([key, those]): Finds => {
    const [one = -1, two = -1] = those;
    const [a, b] = [summaries[one], summaries[two]];
    if (those.size !== 2 || a === undefined || b === undefined) return [];
    const told = pairs(key);
    const [ofA, ofB] = [belongs(a, told), belongs(b, told)];
    const [at, from, own] = ofA < ofB ? [one, two, ofA] : [two, one, ofB];
    if (told.size < 3 || own > LITTLE || Math.abs(ofA - ofB) < MUCH) return [];
    const clause = summaries[at]?.clauses.find((other) => other.key === key);
    const source = summaries[from]?.project.name ?? "";
    if (clause === undefined) return [];
    return [
      {
        project: at,
        message: `目标里有别的项目的话。${quote(clause.text)}说的像是第 ${from + 1} 个项目${quote(source)}，核对是不是复制来的。`,
        field: `goals.${clause.goal}`,
        printed: clause.text,
        expected: source,
      },
    ];
  });
}

function wholeSentences({ summaries, limits }: ProjectsInput): Finds {
  const length = limits.length ?? 0;
  const whole = new Map<string, number>();
  const sentences = new Map<string, number>();
  return summaries.flatMap((summary, index): readonly (Found & { readonly project: number })[] => {
    const { goals } = summary;
    const same = goals.length < length ? undefined : whole.get(goals);
    if (same !== undefined) {
      const [at, from] = copiedFirst(summaries, [same, index]);
      const project = summaries[at]?.project ?? summary.project;
      return [
        {
          project: at,
          message: `绩效目标和别的项目一样。${quote(project.goals[0] ?? "")}和第 ${from + 1} 个项目一字不差，写这个项目自己的目标。`,
          field: "goals.1",
          printed: project.goals.join(""),
          expected: summaries[from]?.project.name ?? "",
        },
      ];
    }
    if (goals.length >= length) whole.set(goals, index);
    return summary.sentences.flatMap(({ key, text, goal }) => {
      const first = sentences.get(key);
      if (first === undefined) {
        sentences.set(key, index);
        return [];
      }
      const other = summaries[first];
      // Sister projects (two batches of one fund) share sentences rightly.
      if (first === index || other === undefined || alike(summary.namePairs, other.namePairs) >= (limits.alike ?? 1))
        return [];
      const [at, from] = copiedFirst(summaries, [first, index], text);
      const own = summaries[at]?.sentences.find((sentence) => sentence.key === key);
      const source = summaries[from]?.project.name ?? "";
      return [
        {
          project: at,
          message: `目标里有别的项目的话。${quote(text)}在第 ${from + 1} 个项目${quote(source)}里也有，核对是不是复制来的。`,
          field: `goals.${own?.goal ?? goal}`,
          printed: own?.text ?? text,
          expected: source,
        },
      ];
    });
  });
}
