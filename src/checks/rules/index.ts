import type { Rule } from "../rule.ts";
import * as document from "./document/index.ts";
import * as figures from "./figures/index.ts";
import * as projects from "./projects/index.ts";
import * as rows from "./rows/index.ts";
import * as texts from "./texts/index.ts";
import * as values from "./values/index.ts";

/** What stands in a folder's index is a rule: a further one is one more file, and one more line there. */
const rulesOf = (folder: Readonly<Record<string, Rule>>): readonly Rule[] =>
  Object.values(folder).sort((one, other) => (one.id < other.id ? -1 : 1));

/** All rules, in the order of the catalogue. */
export const RULES: readonly Rule[] = [values, rows, projects, texts, figures, document].flatMap(rulesOf);
