import type { Rule } from "../../rule.ts";
import { accountName } from "./account-name.ts";
import { assetsDate } from "./assets-date.ts";
import { assetsSum } from "./assets-sum.ts";
import { changeSum } from "./change-sum.ts";
import { classified } from "./classified.ts";
import { incomeSpending } from "./income-spending.ts";
import { labelledRule } from "./labelled-amounts.ts";
import { leftOver } from "./left-over.ts";
import { number } from "./number.ts";
import { operating } from "./operating.ts";
import { ownTables } from "./own-tables.ts";
import { parts } from "./parts.ts";
import { procurement } from "./procurement.ts";
import { projectsSum } from "./projects-sum.ts";
import { purchaseListed } from "./purchase-listed.ts";
import { saidTwice } from "./said-twice.ts";
import { slippedNumber } from "./slipped-number.ts";
import { statedChange } from "./stated-change.ts";
import { tablesAgainstText } from "./tables-against-text.ts";
import { threePublicOther } from "./three-public-other.ts";
import { toldScore } from "./told-score.ts";
import { unitLine } from "./unit-line.ts";

export const FIGURE_RULES: readonly Rule[] = [
  assetsDate,
  assetsSum,
  changeSum,
  classified,
  incomeSpending,
  number,
  operating,
  parts,
  procurement,
  projectsSum,
  purchaseListed,
  saidTwice,
  slippedNumber,
  statedChange,
  ownTables,
  tablesAgainstText,
  labelledRule,
  leftOver,
  accountName,
  threePublicOther,
  toldScore,
  unitLine,
];
