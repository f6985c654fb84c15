import type { JudgedDocument } from "../document.ts";
import { DISCLOSURES } from "./disclosures.ts";
import { EVALUATIONS } from "./evaluations.ts";
import { OUTSIDE_EVALUATIONS } from "./outside-evaluations.ts";
import { OUTSIDE_TABLES } from "./outside-tables.ts";
import { OUTSIDE_WHOLE } from "./outside-whole.ts";
import { SECOND } from "./second.ts";
import { TARGET_TABLES } from "./targets.ts";

export const JUDGED_DOCUMENTS: readonly JudgedDocument[] = [
  ...TARGET_TABLES,
  ...EVALUATIONS,
  ...DISCLOSURES,
  ...SECOND,
  ...OUTSIDE_TABLES,
  ...OUTSIDE_WHOLE,
  ...OUTSIDE_EVALUATIONS,
];
