import { isDecimal, parseAmount } from "../../domain/index.ts";
import type { PastedRow } from "./row-table.ts";

/** The amounts among pasted cells in 万元, by field, and what was done to each in words; what is no amount is left out. */
export function pastedAmounts(cells: ReadonlyMap<string, string>): {
  readonly texts: ReadonlyMap<string, string>;
  readonly repairs: NonNullable<PastedRow<never>["repairs"]>;
} {
  const read = [...cells].map(([field, printed]) => ({ field, printed, ...parseAmount(printed) }));
  const amounts = read.filter(({ value }) => isDecimal(value));
  return {
    texts: new Map(amounts.map(({ field, value }) => [field, value])),
    repairs: amounts.flatMap(({ printed, repairs }) =>
      repairs.length === 0 ? [] : [{ printed, messages: repairs.map(({ message }) => message) }],
    ),
  };
}
