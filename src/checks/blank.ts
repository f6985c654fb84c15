import type { Indicator, Project } from "../domain/index.ts";

/** What a form prints to be filled in, where nobody wrote anything. */

const isEmpty = (text: string): boolean => text === "" || text.trim() === "";

/** True where nothing stands beside the name. */
function isBlankBeside({ description, basis, target }: Indicator): boolean {
  return isEmpty(description) && isEmpty(basis) && isEmpty(target.kind === "text" ? target.text : target.value);
}

/** True where nothing but the class is written: one rule says so, the others keep quiet. */
export function isBlankRow(row: Indicator): boolean {
  return isEmpty(row.level3) && isBlankBeside(row);
}

/** A place of the form that nobody used: "指标2：", "……". */
const PLACEHOLDER = /^(?:(?:指标|绩效指标|三级指标)?\s?\d{1,2}\s?[：:.、]?|…+|\.{3,}|·{3,})$/;
const LONGEST_PLACEHOLDER = 10;

/** True where the row is one that the form prints to be filled in, and nobody did. */
export function isPlaceholder(row: Indicator): boolean {
  const { level3 } = row;
  return level3.length <= 2 * LONGEST_PLACEHOLDER && isBlankBeside(row) && PLACEHOLDER.test(level3.trim());
}

/** True for a row in which nobody wrote anything yet. */
export const isOpen = (row: Indicator): boolean => isBlankRow(row) || isPlaceholder(row);

/** True for a form to be filled in, or one that nobody filled: no name, and nothing in its rows. */
export function isBlankTable(project: Project): boolean {
  const { name, indicators } = project;
  return (isEmpty(name) && indicators.length > 2 && indicators.every(isOpen)) || isUnfilledForm(project);
}

/** What a form says of a cell to be filled in. */
const ASKS = /^[（(][^（）()]*[)）]$/;

/** True for a printed form in which nothing was written; as it was read it may show words of its own in a row. */
export function isUnfilledForm({ name, indicators, budget, purpose, goals, form }: Project): boolean {
  return (
    form !== undefined &&
    [name, ...Object.values(budget)].every(isEmpty) &&
    [purpose, ...goals].every((text) => isEmpty(text) || ASKS.test(text.trim())) &&
    indicators.every((row) => row.extra === undefined && (isOpen(row) || isEmpty(row.level3)))
  );
}
