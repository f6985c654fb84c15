import type { Rule } from "../../rule.ts";
import { badThingLower } from "./bad-thing-lower.ts";
import { classSense } from "./class-sense.ts";
import { costAtLeast } from "./cost-at-least.ts";
import { costWithoutAmount } from "./cost-without-amount.ts";
import { doubtfulSign } from "./doubtful-sign.ts";
import { goodRateUpper } from "./good-rate-upper.ts";
import { joinedRemains } from "./joined-remains.ts";
import { lowRate } from "./low-rate.ts";
import { missingTarget } from "./missing-target.ts";
import { noDeadline } from "./no-deadline.ts";
import { noSymbol } from "./no-symbol.ts";
import { noUnit } from "./no-unit.ts";
import { notation } from "./notation.ts";
import { numberContradicts } from "./number-contradicts.ts";
import { over100 } from "./over-100.ts";
import { partOfOne } from "./part-of-one.ts";
import { quantityWithoutNumber } from "./quantity-without-number.ts";
import { rateUnit } from "./rate-unit.ts";
import { repeatsName } from "./repeats-name.ts";
import { satisfactionDirection } from "./satisfaction-direction.ts";
import { signColumn } from "./sign-column.ts";
import { symbolLost } from "./symbol-lost.ts";
import { timeAsRate } from "./time-as-rate.ts";
import { unitAlias } from "./unit-alias.ts";
import { unitConflict } from "./unit-conflict.ts";
import { unitInName } from "./unit-in-name.ts";
import { unitKind } from "./unit-kind.ts";
import { valueInName } from "./value-in-name.ts";
import { wishAsName } from "./wish-as-name.ts";
import { yesNo } from "./yes-no.ts";
import { zeroTarget } from "./zero-target.ts";

export const VALUE_RULES: readonly Rule[] = [
  badThingLower,
  doubtfulSign,
  classSense,
  costWithoutAmount,
  goodRateUpper,
  joinedRemains,
  lowRate,
  partOfOne,
  missingTarget,
  noDeadline,
  noSymbol,
  noUnit,
  notation,
  numberContradicts,
  over100,
  quantityWithoutNumber,
  rateUnit,
  satisfactionDirection,
  signColumn,
  symbolLost,
  timeAsRate,
  unitInName,
  unitKind,
  valueInName,
  yesNo,
  zeroTarget,
  costAtLeast,
  repeatsName,
  unitAlias,
  unitConflict,
  wishAsName,
];
