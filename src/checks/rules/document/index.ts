import type { Rule } from "../../rule.ts";
import { chapterNumbers } from "./chapter-numbers.ts";
import { columnsEmpty } from "./columns-empty.ts";
import { contentsList } from "./contents-list.ts";
import { copiedChapter } from "./copied-chapter.ts";
import { countyWords } from "./county-words.ts";
import { emptyGrid } from "./empty-grid.ts";
import { emptyNote } from "./empty-note.ts";
import { emptyTable } from "./empty-table.ts";
import { fieldCodes } from "./field-codes.ts";
import { foreignWork } from "./foreign-work.ts";
import { headingNumbers } from "./heading-numbers.ts";
import { itemNumbers } from "./item-numbers.ts";
import { listedProjects } from "./listed-projects.ts";
import { misnamedOffice } from "./misnamed-office.ts";
import { misread } from "./misread.ts";
import { missingParts } from "./missing-parts.ts";
import { nearName } from "./near-name.ts";
import { oddOffice } from "./odd-office.ts";
import { officeCode } from "./office-code.ts";
import { openField } from "./open-field.ts";
import { organisations } from "./organisations.ts";
import { otherName } from "./other-name.ts";
import { otherSuperior } from "./other-superior.ts";
import { ownCount } from "./own-count.ts";
import { projectCount } from "./project-count.ts";
import { saidNothing } from "./said-nothing.ts";
import { subordinates } from "./subordinates.ts";
import { tableReference } from "./table-reference.ts";
import { titleYear } from "./title-year.ts";
import { vehicles } from "./vehicles.ts";
import { watchedMonths } from "./watched-months.ts";
import { wrongCharacterRule } from "./wrong-character.ts";

export const DOCUMENT_RULES: readonly Rule[] = [
  copiedChapter,
  countyWords,
  emptyGrid,
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
  misnamedOffice,
  misread,
  missingParts,
  columnsEmpty,
  officeCode,
  openField,
  organisations,
  tableReference,
  subordinates,
  titleYear,
  foreignWork,
  otherSuperior,
  vehicles,
  watchedMonths,
  wrongCharacterRule,
  otherName,
  projectCount,
  saidNothing,
  ownCount,
];
