import { normaliseDecimal, type Project } from "../domain/index.ts";
import { once } from "./once.ts";
import { pairs, plain } from "./words/similar.ts";

/** What a project's goals say; the same object while they are the same. */
export interface ToldGoals {
  /** All goals as one word. */
  readonly whole: string;
  /** Sentences and long clauses of the goals, numbers taken off; short ones are common property and left out. */
  readonly sentences: readonly ToldWords[];
  /** What stands between two signs in the goals, without its numbers, where it is long enough to tell of something. */
  readonly clauses: readonly ToldWords[];
}

export interface ToldWords {
  readonly text: string;
  readonly key: string;
  /** From 1. */
  readonly goal: number;
}

/** What other projects and the document may know of a project: made once a project, compared cheaply. */
export interface ProjectSummary {
  readonly project: Project;
  /** The name without spaces and punctuation. */
  readonly name: string;
  readonly code: string;
  /** Pairs of neighbouring characters of the name that tell projects apart. */
  readonly namePairs: ReadonlySet<string>;
  readonly purpose: string;
  readonly told: ToldGoals;
  /** Name and description of each row. */
  readonly rowTexts: readonly string[];
  /** 预算数 without separators; "" where nothing is written. */
  readonly total: string;
}

const SENTENCE_LENGTH = 12;
const CLAUSE_LENGTH = 20;
/** Without its numbers. */
const TELLING_LENGTH = 7;

const SENTENCES = /[。；;\n]|(?:^|[。；\s])\d{1,2}[.、．](?!\d)/;
const COMMAS = /[，,]/;

export function summarise(project: Project): ProjectSummary {
  return {
    project,
    name: plain(project.name),
    code: project.code.replace(/\s/g, ""),
    namePairs: pairs(project.name),
    purpose: plain(project.purpose),
    told: toldGoals(project.goals),
    rowTexts: project.indicators.map((row) => row.level3 + row.description),
    total: normaliseDecimal(project.budget.total),
  };
}

const toldGoals = once(
  (goals: Project["goals"]): ToldGoals => ({
    whole: plain(goals.join("")),
    sentences: sentencesOf(goals),
    clauses: clausesOf(goals),
  }),
);

function sentencesOf(goals: readonly string[]): readonly ToldWords[] {
  const found: ToldWords[] = [];
  for (const [index, goal] of goals.entries()) {
    const add = (text: string, key = plain(text)) => found.push({ text: text.trim(), key, goal: index + 1 });
    for (const sentence of goal.split(SENTENCES)) {
      const key = plain(sentence);
      if (key.length >= SENTENCE_LENGTH) add(sentence, key);
      const clauses = sentence.split(COMMAS);
      if (clauses.length > 1) for (const clause of clauses) if (clause.length >= CLAUSE_LENGTH) add(clause);
    }
  }
  return found;
}

function clausesOf(goals: readonly string[]): readonly ToldWords[] {
  const found: ToldWords[] = [];
  for (const [index, goal] of goals.entries()) {
    for (const text of goal.split(/[，。；;：\n]/)) {
      const key = text.length < TELLING_LENGTH ? "" : text.replace(/[^一-龥]+/g, "");
      if (key.length >= TELLING_LENGTH) found.push({ text: text.trim(), key, goal: index + 1 });
    }
  }
  return found;
}
