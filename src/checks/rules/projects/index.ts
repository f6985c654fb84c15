import type { Rule } from "../../rule.ts";
import { agencyHeader } from "./agency-header.ts";
import { allComplete } from "./all-complete.ts";
import { amountScale } from "./amount-scale.ts";
import { budgetNumber } from "./budget-number.ts";
import { budgetSum } from "./budget-sum.ts";
import { codeForm } from "./code-form.ts";
import { codeRepeated } from "./code-repeated.ts";
import { completionMissing } from "./completion-missing.ts";
import { completionRate } from "./completion-rate.ts";
import { completionUnit } from "./completion-unit.ts";
import { completionValue } from "./completion-value.ts";
import { costBudget } from "./cost-budget.ts";
import { deviationReason } from "./deviation-reason.ts";
import { executionRate } from "./execution-rate.ts";
import { filler } from "./filler.ts";
import { goalDirection } from "./goal-direction.ts";
import { goalNumbers } from "./goal-numbers.ts";
import { goalTimes } from "./goal-times.ts";
import { goalUnits } from "./goal-units.ts";
import { goalsCopied } from "./goals-copied.ts";
import { goalsRepeat } from "./goals-repeat.ts";
import { headDisagrees } from "./head-disagrees.ts";
import { headMissing } from "./head-missing.ts";
import { monthlyCost } from "./monthly-cost.ts";
import { nameRepeated } from "./name-repeated.ts";
import { priceScale } from "./price-scale.ts";
import { purposeCopied } from "./purpose-copied.ts";
import { purposeForeign } from "./purpose-foreign.ts";
import { purposeSum } from "./purpose-sum.ts";
import { runningYear } from "./running-year.ts";
import { scoreShortfall } from "./score-shortfall.ts";
import { scoreSum } from "./score-sum.ts";
import { signBeside } from "./sign-beside.ts";
import { spendingPlan } from "./spending-plan.ts";
import { statedPrice } from "./stated-price.ts";
import { termsDisagree } from "./terms-disagree.ts";
import { unitPrice } from "./unit-price.ts";

export const PROJECT_RULES: readonly Rule[] = [
  agencyHeader,
  budgetNumber,
  budgetSum,
  codeForm,
  codeRepeated,
  amountScale,
  priceScale,
  completionRate,
  completionUnit,
  completionValue,
  costBudget,
  goalDirection,
  goalNumbers,
  goalTimes,
  goalUnits,
  goalsCopied,
  goalsRepeat,
  headDisagrees,
  headMissing,
  nameRepeated,
  purposeCopied,
  purposeForeign,
  purposeSum,
  signBeside,
  spendingPlan,
  allComplete,
  completionMissing,
  deviationReason,
  executionRate,
  filler,
  monthlyCost,
  runningYear,
  scoreShortfall,
  scoreSum,
  statedPrice,
  termsDisagree,
  unitPrice,
];
