import type { Rule } from "../../rule.ts";
import { accountDate } from "./account-date.ts";
import { amountInWords } from "./amount-in-words.ts";
import { amountUnit } from "./amount-unit.ts";
import { brackets } from "./brackets.ts";
import { brokenNumbering } from "./broken-numbering.ts";
import { brokenSentence } from "./broken-sentence.ts";
import { causeDirection } from "./cause-direction.ts";
import { changePercent } from "./change-percent.ts";
import { contradictoryWords } from "./contradictory-words.ts";
import { definition } from "./definition.ts";
import { documentNumber } from "./document-number.ts";
import { formPrompt } from "./form-prompt.ts";
import { fullWidth } from "./full-width.ts";
import { halfWidth } from "./half-width.ts";
import { impossibleBasis } from "./impossible-basis.ts";
import { impossibleDate } from "./impossible-date.ts";
import { levelOfGovernment } from "./level-of-government.ts";
import { listedCount } from "./listed-count.ts";
import { moneyWithoutUnit } from "./money-without-unit.ts";
import { oldAccount } from "./old-account.ts";
import { otherOffice } from "./other-office.ts";
import { ownName } from "./own-name.ts";
import { textProduct } from "./product.ts";
import { punctuation } from "./punctuation.ts";
import { repeatedItem } from "./repeated-item.ts";
import { repeatedSentence } from "./repeated-sentence.ts";
import { repeatedWords } from "./repeated-words.ts";
import { sharePercent } from "./share-percent.ts";
import { spaces } from "./spaces.ts";
import { textSum } from "./sum.ts";
import { templateRemains } from "./template-remains.ts";
import { typingError } from "./typing-error.ts";
import { unfinished } from "./unfinished.ts";
import { wrongYear } from "./wrong-year.ts";

export const TEXT_RULES: readonly Rule[] = [
  accountDate,
  amountUnit,
  amountInWords,
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
  oldAccount,
  textSum,
  textProduct,
  impossibleBasis,
  impossibleDate,
  listedCount,
];
