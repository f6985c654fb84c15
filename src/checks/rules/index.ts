import type { Rule } from "../rule.ts";
import { chapterNumbers } from "./document/chapter-numbers.ts";
import { columnsEmpty } from "./document/columns-empty.ts";
import { contentsList } from "./document/contents-list.ts";
import { copiedChapter } from "./document/copied-chapter.ts";
import { countyWords } from "./document/county-words.ts";
import { emptyNote } from "./document/empty-note.ts";
import { emptyTable } from "./document/empty-table.ts";
import { fieldCodes } from "./document/field-codes.ts";
import { foreignWork } from "./document/foreign-work.ts";
import { headingNumbers } from "./document/heading-numbers.ts";
import { itemNumbers } from "./document/item-numbers.ts";
import { listedProjects } from "./document/listed-projects.ts";
import { misread } from "./document/misread.ts";
import { missingParts } from "./document/missing-parts.ts";
import { nearName } from "./document/near-name.ts";
import { oddOffice } from "./document/odd-office.ts";
import { openField } from "./document/open-field.ts";
import { organisations } from "./document/organisations.ts";
import { otherField } from "./document/other-field.ts";
import { otherName } from "./document/other-name.ts";
import { otherSuperior } from "./document/other-superior.ts";
import { projectCount } from "./document/project-count.ts";
import { subordinates } from "./document/subordinates.ts";
import { tableReference } from "./document/table-reference.ts";
import { titleYear } from "./document/title-year.ts";
import { wrongCharacterRule } from "./document/wrong-character.ts";
import { accountName } from "./figures/account-name.ts";
import { assetsDate } from "./figures/assets-date.ts";
import { assetsSum } from "./figures/assets-sum.ts";
import { changeSum } from "./figures/change-sum.ts";
import { costsSum } from "./figures/costs-sum.ts";
import { growthPercent } from "./figures/growth-percent.ts";
import { incomeSpending } from "./figures/income-spending.ts";
import { labelledRule } from "./figures/labelled-amounts.ts";
import { number } from "./figures/number.ts";
import { operating } from "./figures/operating.ts";
import { ownTables, tablesAgainstText } from "./figures/own-tables.ts";
import { parts } from "./figures/parts.ts";
import { procurement } from "./figures/procurement.ts";
import { projectsSum } from "./figures/projects-sum.ts";
import { purchaseListed } from "./figures/purchase-listed.ts";
import { saidTwice } from "./figures/said-twice.ts";
import { slippedNumber } from "./figures/slipped-number.ts";
import { statedChange } from "./figures/stated-change.ts";
import { threePublicOther } from "./figures/three-public-other.ts";
import { unitLine } from "./figures/unit-line.ts";
import { agencyHeader } from "./projects/agency-header.ts";
import { allComplete } from "./projects/all-complete.ts";
import { amountScale } from "./projects/amount-scale.ts";
import { budgetNumber } from "./projects/budget-number.ts";
import { budgetSum } from "./projects/budget-sum.ts";
import { codeForm } from "./projects/code-form.ts";
import { codeRepeated } from "./projects/code-repeated.ts";
import { completionMissing } from "./projects/completion-missing.ts";
import { completionUnit } from "./projects/completion-unit.ts";
import { completionValue } from "./projects/completion-value.ts";
import { costBudget } from "./projects/cost-budget.ts";
import { deviationReason } from "./projects/deviation-reason.ts";
import { executionRate } from "./projects/execution-rate.ts";
import { filler } from "./projects/filler.ts";
import { goalDirection } from "./projects/goal-direction.ts";
import { goalNumbers } from "./projects/goal-numbers.ts";
import { goalUnits } from "./projects/goal-units.ts";
import { goalsCopied } from "./projects/goals-copied.ts";
import { goalsRepeat } from "./projects/goals-repeat.ts";
import { headDisagrees } from "./projects/head-disagrees.ts";
import { headMissing } from "./projects/head-missing.ts";
import { monthlyCost } from "./projects/monthly-cost.ts";
import { nameRepeated } from "./projects/name-repeated.ts";
import { priceScale } from "./projects/price-scale.ts";
import { purposeCopied } from "./projects/purpose-copied.ts";
import { purposeForeign } from "./projects/purpose-foreign.ts";
import { purposeSum } from "./projects/purpose-sum.ts";
import { scoreShortfall } from "./projects/score-shortfall.ts";
import { scoreSum } from "./projects/score-sum.ts";
import { spendingPlan } from "./projects/spending-plan.ts";
import { statedPrice } from "./projects/stated-price.ts";
import { unitPrice } from "./projects/unit-price.ts";
import { basisMissing } from "./rows/basis-missing.ts";
import { basisNotBasis } from "./rows/basis-not-basis.ts";
import { classGroup } from "./rows/class-group.ts";
import { className } from "./rows/class-name.ts";
import { compound } from "./rows/compound.ts";
import { descriptionMissing } from "./rows/description-missing.ts";
import { descriptionOfOther } from "./rows/description-of-other.ts";
import { descriptionRepeats } from "./rows/description-repeats.ts";
import { duplicate } from "./rows/duplicate.ts";
import { emptyRow } from "./rows/empty-row.ts";
import { foreignFestival } from "./rows/foreign-festival.ts";
import { foreignPeople } from "./rows/foreign-people.ts";
import { foreignRow } from "./rows/foreign-row.ts";
import { nameMissing } from "./rows/name-missing.ts";
import { noRows } from "./rows/no-rows.ts";
import { order } from "./rows/order.ts";
import { placeholders } from "./rows/placeholders.ts";
import { points } from "./rows/points.ts";
import { ratioReversed } from "./rows/ratio-reversed.ts";
import { requiredClass } from "./rows/required-class.ts";
import { satisfiedPeople } from "./rows/satisfied-people.ts";
import { unread } from "./rows/unread.ts";
import { unusedClasses } from "./rows/unused-classes.ts";
import { accountDate } from "./texts/account-date.ts";
import { amountUnit } from "./texts/amount-unit.ts";
import { brackets } from "./texts/brackets.ts";
import { brokenNumbering } from "./texts/broken-numbering.ts";
import { brokenSentence } from "./texts/broken-sentence.ts";
import { causeDirection } from "./texts/cause-direction.ts";
import { changePercent } from "./texts/change-percent.ts";
import { contradictoryWords } from "./texts/contradictory-words.ts";
import { definition } from "./texts/definition.ts";
import { documentNumber } from "./texts/document-number.ts";
import { formPrompt } from "./texts/form-prompt.ts";
import { fullWidth } from "./texts/full-width.ts";
import { halfWidth } from "./texts/half-width.ts";
import { impossibleDate } from "./texts/impossible-date.ts";
import { levelOfGovernment } from "./texts/level-of-government.ts";
import { listedCount } from "./texts/listed-count.ts";
import { moneyWithoutUnit } from "./texts/money-without-unit.ts";
import { nearTerm } from "./texts/near-term.ts";
import { oldAccount } from "./texts/old-account.ts";
import { otherOffice } from "./texts/other-office.ts";
import { ownName } from "./texts/own-name.ts";
import { textProduct } from "./texts/product.ts";
import { punctuation } from "./texts/punctuation.ts";
import { repeatedItem } from "./texts/repeated-item.ts";
import { repeatedSentence } from "./texts/repeated-sentence.ts";
import { repeatedWords } from "./texts/repeated-words.ts";
import { sharePercent } from "./texts/share-percent.ts";
import { spaces } from "./texts/spaces.ts";
import { textSum } from "./texts/sum.ts";
import { templateRemains } from "./texts/template-remains.ts";
import { typingError } from "./texts/typing-error.ts";
import { unfinished } from "./texts/unfinished.ts";
import { wrongYear } from "./texts/wrong-year.ts";
import { badThingLower } from "./values/bad-thing-lower.ts";
import { classSense } from "./values/class-sense.ts";
import { costAtLeast } from "./values/cost-at-least.ts";
import { costWithoutAmount } from "./values/cost-without-amount.ts";
import { doubtfulSign } from "./values/doubtful-sign.ts";
import { goodRateUpper } from "./values/good-rate-upper.ts";
import { joinedRemains } from "./values/joined-remains.ts";
import { lowRate } from "./values/low-rate.ts";
import { missingTarget } from "./values/missing-target.ts";
import { noDeadline } from "./values/no-deadline.ts";
import { noSymbol } from "./values/no-symbol.ts";
import { noUnit } from "./values/no-unit.ts";
import { notation } from "./values/notation.ts";
import { numberContradicts } from "./values/number-contradicts.ts";
import { over100 } from "./values/over-100.ts";
import { partOfOne } from "./values/part-of-one.ts";
import { quantityWithoutNumber } from "./values/quantity-without-number.ts";
import { rateUnit } from "./values/rate-unit.ts";
import { repeatsName } from "./values/repeats-name.ts";
import { satisfactionDirection } from "./values/satisfaction-direction.ts";
import { signColumn } from "./values/sign-column.ts";
import { symbolLost } from "./values/symbol-lost.ts";
import { timeAsRate } from "./values/time-as-rate.ts";
import { unitAlias } from "./values/unit-alias.ts";
import { unitConflict } from "./values/unit-conflict.ts";
import { unitInName } from "./values/unit-in-name.ts";
import { unitKind } from "./values/unit-kind.ts";
import { valueInName } from "./values/value-in-name.ts";
import { wishAsName } from "./values/wish-as-name.ts";
import { yesNo } from "./values/yes-no.ts";
import { zeroTarget } from "./values/zero-target.ts";

/** All rules, in the order of the catalogue. A further rule is one more file and one more line here. */
export const RULES: readonly Rule[] = [
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
  basisMissing,
  basisNotBasis,
  classGroup,
  className,
  compound,
  descriptionMissing,
  descriptionOfOther,
  descriptionRepeats,
  duplicate,
  emptyRow,
  foreignRow,
  nameMissing,
  noRows,
  order,
  points,
  ratioReversed,
  requiredClass,
  foreignFestival,
  foreignPeople,
  placeholders,
  satisfiedPeople,
  unread,
  unusedClasses,
  agencyHeader,
  budgetNumber,
  budgetSum,
  codeForm,
  codeRepeated,
  amountScale,
  priceScale,
  completionUnit,
  completionValue,
  costBudget,
  goalDirection,
  goalNumbers,
  goalUnits,
  goalsCopied,
  goalsRepeat,
  headDisagrees,
  headMissing,
  nameRepeated,
  purposeCopied,
  purposeForeign,
  purposeSum,
  spendingPlan,
  allComplete,
  completionMissing,
  deviationReason,
  executionRate,
  filler,
  monthlyCost,
  scoreShortfall,
  scoreSum,
  statedPrice,
  unitPrice,
  accountDate,
  amountUnit,
  brackets,
  brokenNumbering,
  causeDirection,
  contradictoryWords,
  documentNumber,
  fullWidth,
  halfWidth,
  levelOfGovernment,
  otherOffice,
  ownName,
  punctuation,
  repeatedItem,
  repeatedSentence,
  repeatedWords,
  spaces,
  templateRemains,
  typingError,
  unfinished,
  wrongYear,
  brokenSentence,
  changePercent,
  sharePercent,
  definition,
  formPrompt,
  moneyWithoutUnit,
  nearTerm,
  oldAccount,
  textSum,
  textProduct,
  impossibleDate,
  listedCount,
  assetsDate,
  assetsSum,
  changeSum,
  costsSum,
  growthPercent,
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
  accountName,
  threePublicOther,
  unitLine,
  copiedChapter,
  countyWords,
  emptyNote,
  emptyTable,
  fieldCodes,
  headingNumbers,
  chapterNumbers,
  contentsList,
  nearName,
  oddOffice,
  itemNumbers,
  listedProjects,
  misread,
  missingParts,
  columnsEmpty,
  openField,
  organisations,
  tableReference,
  subordinates,
  titleYear,
  foreignWork,
  otherField,
  otherSuperior,
  wrongCharacterRule,
  otherName,
  projectCount,
];
