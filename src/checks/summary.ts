import { normaliseDecimal, type Project } from "../domain/index.ts";
import { pairs, plain } from "./words/similar.ts";

/** What other projects and the document may know of a project: made once a project, compared cheaply. */
export interface ProjectSummary {
  readonly project: Project;
  /** The name without spaces and punctuation. */
  readonly name: string;
  readonly code: string;
  /** Pairs of neighbouring characters of the name that tell projects apart. */
  readonly namePairs: ReadonlySet<string>;
  readonly purpose: string;
  /** All goals as one word. */
  readonly goals: string;
  /** Sentences and long clauses of the goals, numbers taken off; short ones are common property and left out. */
  readonly sentences: readonly { readonly text: string; readonly key: string; readonly goal: number }[];
  /** What stands between two signs in the goals, without its numbers, where it is long enough to tell of something. */
  readonly clauses: readonly { readonly text: string; readonly key: string; readonly goal: number }[];
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
    goals: plain(project.goals.join("")),
    sentences: sentencesOf(project.goals),
    clauses: clausesOf(project.goals),
    rowTexts: project.indicators.map((row) => row.level3 + row.description),
    total: normaliseDecimal(project.budget.total),
  };
}

function sentencesOf(goals: readonly string[]): ProjectSummary["sentences"] {
  const found: ProjectSummary["sentences"][number][] = [];
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

function clausesOf(goals: readonly string[]): ProjectSummary["clauses"] {
  const found: ProjectSummary["clauses"][number][] = [];
  for (const [index, goal] of goals.entries()) {
    for (const text of goal.split(/[，。；;：\n]/)) {
      const key = text.length < TELLING_LENGTH ? "" : text.replace(/[^一-龥]+/g, "");
      if (key.length >= TELLING_LENGTH) found.push({ text: text.trim(), key, goal: index + 1 });
    }
  }
  return found;
}
