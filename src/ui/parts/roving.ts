/** Which way the arrows lead in a row or a column of buttons that is one stop of Tab. */
const STEPS = {
  row: { ArrowRight: 1, ArrowLeft: -1 },
  column: { ArrowDown: 1, ArrowUp: -1 },
} as const;

/**
 * The index a key leads to in a group of buttons, round at both ends; undefined where the key leads nowhere.
 * @param at −1 where none of them has the focus
 */
export function rovingStep(along: keyof typeof STEPS, key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = new Map<string, number>(Object.entries(STEPS[along])).get(key);
  if (step === undefined) return undefined;
  return at < 0 ? (step === 1 ? 0 : count - 1) : (at + step + count) % count;
}
