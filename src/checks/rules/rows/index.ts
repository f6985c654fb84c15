import type { Rule } from "../../rule.ts";
import { basisMissing } from "./basis-missing.ts";
import { basisNotBasis } from "./basis-not-basis.ts";
import { classDisplaced } from "./class-displaced.ts";
import { classGroup } from "./class-group.ts";
import { className } from "./class-name.ts";
import { compound } from "./compound.ts";
import { descriptionMissing } from "./description-missing.ts";
import { descriptionOfOther } from "./description-of-other.ts";
import { descriptionRepeats } from "./description-repeats.ts";
import { duplicate } from "./duplicate.ts";
import { emptyRow } from "./empty-row.ts";
import { foreignFestival } from "./foreign-festival.ts";
import { nameMissing } from "./name-missing.ts";
import { noRows } from "./no-rows.ts";
import { oddGroup } from "./odd-group.ts";
import { order } from "./order.ts";
import { placeholders } from "./placeholders.ts";
import { points } from "./points.ts";
import { ratioReversed } from "./ratio-reversed.ts";
import { requiredClass } from "./required-class.ts";
import { satisfiedPeople } from "./satisfied-people.ts";
import { unread } from "./unread.ts";
import { unusedClasses } from "./unused-classes.ts";

export const ROW_RULES: readonly Rule[] = [
  basisMissing,
  basisNotBasis,
  classDisplaced,
  classGroup,
  className,
  compound,
  descriptionMissing,
  descriptionOfOther,
  descriptionRepeats,
  duplicate,
  emptyRow,
  nameMissing,
  noRows,
  oddGroup,
  order,
  points,
  ratioReversed,
  requiredClass,
  foreignFestival,
  placeholders,
  satisfiedPeople,
  unread,
  unusedClasses,
];
