/** How often each rule was right on the judged documents; written by `npm run judged`. */
export interface Precision {
  readonly right: number;
  /** Right, arguable and false together. */
  readonly judged: number;
}

const MEASURED: Readonly<Record<string, readonly [right: number, judged: number]>> = {};

export function precisionOf(id: string): Precision {
  const [right, judged] = MEASURED[id] ?? [0, 0];
  return { right, judged };
}
