/** How often each rule was right on the judged documents; written by `npm run judged`. */
export interface Precision {
  readonly right: number;
  /** Right, arguable and false together. */
  readonly judged: number;
}

const MEASURED: Readonly<Record<string, readonly [right: number, judged: number]>> = {
  "figures.assets-date": [1, 1],
  "figures.own-tables": [4, 4],
  "figures.parts": [2, 2],
  "figures.said-twice": [2, 2],
  "projects.all-complete": [1, 1],
  "projects.budget-sum": [1, 1],
  "projects.completion-missing": [1, 1],
  "projects.cost-budget": [2, 2],
  "projects.deviation-reason": [4, 4],
  "projects.execution-rate": [5, 5],
  "projects.filler": [1, 1],
  "projects.goal-numbers": [5, 5],
  "projects.goal-units": [1, 1],
  "projects.monthly-cost": [1, 1],
  "projects.score-shortfall": [3, 3],
  "projects.score-sum": [6, 6],
  "projects.unit-price": [1, 1],
  "rows.basis-missing": [3, 3],
  "rows.description-repeats": [1, 1],
  "rows.foreign-people": [1, 1],
  "rows.points": [2, 2],
  "rows.required-class": [0, 2],
  "texts.broken-numbering": [1, 1],
  "texts.broken-sentence": [1, 1],
  "texts.change-percent": [2, 2],
  "texts.contradictory-words": [3, 3],
  "texts.form-prompt": [1, 1],
  "texts.half-width": [2, 2],
  "texts.money-without-unit": [1, 1],
  "texts.old-account": [1, 1],
  "texts.other-office": [2, 2],
  "texts.own-name": [2, 2],
  "texts.product": [3, 3],
  "texts.repeated-words": [1, 1],
  "texts.sum": [4, 4],
  "texts.typing-error": [3, 3],
  "texts.wrong-year": [6, 6],
  "values.bad-thing-lower": [4, 4],
  "values.class-sense": [3, 3],
  "values.cost-at-least": [1, 1],
  "values.cost-without-amount": [2, 2],
  "values.good-rate-upper": [2, 2],
  "values.joined-remains": [1, 1],
  "values.missing-target": [1, 1],
  "values.no-deadline": [3, 3],
  "values.no-symbol": [1, 1],
  "values.no-unit": [6, 6],
  "values.notation": [5, 5],
  "values.number-contradicts": [1, 1],
  "values.over-100": [3, 3],
  "values.rate-unit": [1, 1],
  "values.repeats-name": [2, 2],
  "values.satisfaction-direction": [2, 2],
  "values.unit-alias": [2, 2],
  "values.value-in-name": [3, 3],
  "values.wish-as-name": [1, 1],
  "values.zero-target": [1, 1],
};

export function precisionOf(id: string): Precision {
  const [right, judged] = MEASURED[id] ?? [0, 0];
  return { right, judged };
}
