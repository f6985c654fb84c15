import type { Rule } from "../rule.ts";
import { DOCUMENT_RULES } from "./document/index.ts";
import { FIGURE_RULES } from "./figures/index.ts";
import { PROJECT_RULES } from "./projects/index.ts";
import { ROW_RULES } from "./rows/index.ts";
import { TEXT_RULES } from "./texts/index.ts";
import { VALUE_RULES } from "./values/index.ts";

/** All rules, in the order of the catalogue. A further rule is one more file, and one more line in the index of its folder. */
export const RULES: readonly Rule[] = [
  ...VALUE_RULES,
  ...ROW_RULES,
  ...PROJECT_RULES,
  ...TEXT_RULES,
  ...FIGURE_RULES,
  ...DOCUMENT_RULES,
];
