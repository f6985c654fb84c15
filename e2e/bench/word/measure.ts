import type { Builder } from "./builders.ts";
import { projects } from "./content.ts";

export interface Measurement {
  readonly name: string;
  readonly tables: number;
  /** Median of the runs, milliseconds. */
  readonly median: number;
  /** Over the median of the first builder. */
  readonly ratio: number;
  readonly bytes: number;
}

/** Runs every builder `runs` times after one to warm up, in turn, so that a busy machine disturbs all alike. */
export async function measure(
  builders: readonly Builder[],
  tables: number,
  runs: number,
): Promise<readonly Measurement[]> {
  const content = projects(tables);
  const times = builders.map((): number[] => []);
  const sizes = builders.map(() => 0);
  for (let turn = 0; turn <= runs; turn++) {
    for (const [index, { build }] of builders.entries()) {
      const start = performance.now();
      const bytes = await build(content);
      if (turn > 0) times[index]?.push(performance.now() - start);
      sizes[index] = bytes.length;
    }
  }
  const medians = times.map((each) => [...each].sort((a, b) => a - b)[Math.floor(each.length / 2)] ?? 0);
  return builders.map(({ name }, index) => {
    const median = medians[index] ?? 0;
    return { name, tables, median, ratio: median / (medians[0] || 1), bytes: sizes[index] ?? 0 };
  });
}
