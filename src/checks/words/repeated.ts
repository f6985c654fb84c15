import { whileSame } from "../once.ts";

/** A value of a list that stood in it before, both from 0. */
export interface Repeated {
  readonly index: number;
  readonly first: number;
}

/** Tells which values of a list are repeated; "" is no value. */
export const repeatedIn = () =>
  whileSame((values: readonly string[]): readonly Repeated[] => {
    const seen = new Map<string, number>();
    return values.flatMap((value, index) => {
      const first = value === "" ? undefined : seen.get(value);
      if (first !== undefined) return [{ index, first }];
      seen.set(value, index);
      return [];
    });
  });
