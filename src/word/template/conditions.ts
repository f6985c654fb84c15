import { holds } from "./comparisons.ts";
import type { ChoicePiece } from "./pieces.ts";
import type { Position } from "./positions.ts";
import { isFilled, itemsOf, lookUp, textOf } from "./scopes.ts";
import type { View } from "./vocabulary.ts";

/**
 * Which way a choice goes. Undefined where nobody can say, and neither way is printed: a figure or a list that is compared and not
 * filled in, a text that is asked to be more than a number.
 */
export function answerOf(
  { name, position, test, figure }: ChoicePiece,
  scopes: readonly View[],
  at: Position | undefined,
): boolean | undefined {
  if (position) return at?.[position] === true;
  const value = lookUp(scopes, name);
  const filled = isFilled(value);
  if (!test) return filled;
  if (!filled && (figure || Array.isArray(value))) return undefined;
  const items = itemsOf(value).length;
  return holds(items > 0 ? String(items) : textOf(value), test);
}
