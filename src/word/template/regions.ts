import { TemplateProblem } from "./errors.ts";
import { loopsOf, type Mark } from "./marks.ts";
import type { ChoicePiece, Piece } from "./pieces.ts";
import type { PlacedRegion } from "./placed-region.ts";
import { positionOf } from "./positions.ts";
import { joined, type Span } from "./spans.ts";
import { type Doorway, doorway, type Range } from "./text.ts";
import { IN_LOOP, type Lexicon } from "./vocabulary.ts";

/** What a condition asks for besides its name. */
type Asked = Pick<ChoicePiece, "figure" | "position" | "test">;

/** What regions become. */
export function regionSpans(source: string, placed: PlacedRegion, lexicon: Lexicon): readonly Span[] | TemplateProblem {
  const { open: asked } = placed.region;
  const tag = asked.sigil === "#" ? undefined : lexicon.describe(asked.name, loopsOf(asked.within));
  const asks: Asked = {
    ...(tag?.kind === "figure" && tag.derived !== true ? { figure: true } : {}),
    position: tag === IN_LOOP ? positionOf(asked.name) : undefined,
    test: asked.test,
  };
  if (placed.placement.kind !== "inline") return branchSpans(placed, PLAIN, asks);
  const { open, close, otherwise } = placed.region;
  const ends = [
    open.first,
    open.last,
    close.first,
    close.last,
    ...(otherwise ? [otherwise.first, otherwise.last] : []),
  ];
  if (ends.every(({ segment }) => segment === open.first.segment)) return branchSpans(placed, PLAIN, asks);
  const doors = inlineDoors(source, open, close, otherwise);
  if (doors) return branchSpans(placed, doors, asks);
  return new TemplateProblem(
    "MarkInWrongPlace",
    open.place,
    open.printed,
    "和它的结尾写在这里拆不开，把它们写在同一段的普通文字里",
  );
}

/** Literals that make each part of an inline region whole runs. */
interface Doors {
  readonly before: string;
  readonly filled: readonly [opening: string, closing: string];
  readonly otherwise: readonly [opening: string, closing: string];
  readonly behind: string;
}

const PLAIN: Doors = { before: "", filled: ["", ""], otherwise: ["", ""], behind: "" };

/**
 * An inline region over several runs begins and ends in the middle of runs: the run is closed before the region and an equal
 * one opened inside, so that each repetition keeps the formatting of its beginning, and so at its end.
 */
function inlineDoors(source: string, open: Mark, close: Mark, otherwise: Mark | undefined): Doors | undefined {
  const door = (range: Range): Doorway | undefined => doorway(source, range.segment);
  const [first, last] = [door(open.first), door(close.last)];
  const [middle, rest] = [otherwise && door(otherwise.first), otherwise && door(otherwise.last)];
  if (!first || !last || (otherwise && (!middle || !rest))) return undefined;
  return {
    before: first.close,
    filled: [first.reopen, middle?.close ?? last.close],
    otherwise: [rest?.reopen ?? "", rest ? last.close : ""],
    behind: last.reopen,
  };
}

function branchSpans(placed: PlacedRegion, doors: Doors, asks: Asked): readonly Span[] {
  const { start, end, otherwise, depth } = placed;
  if (start === end) return [];
  const order = depth * 2;
  let filled: readonly Piece[] = [];
  let empty: readonly Piece[] = [];
  const setFilled = (inner: readonly Piece[]): readonly Piece[] => {
    filled = joined([doors.filled[0], ...inner, doors.filled[1]]);
    return [];
  };
  const setEmpty = (inner: readonly Piece[]): readonly Piece[] => {
    empty = joined([doors.otherwise[0], ...inner, doors.otherwise[1]]);
    return [];
  };
  const build = (inner: readonly Piece[]): readonly Piece[] => {
    if (!otherwise) setFilled(inner);
    return [doors.before, regionPiece(placed, filled, empty, asks), doors.behind];
  };
  const whole: Span = { start, end, order, build };
  if (!otherwise) return [whole];
  return [
    whole,
    { start, end: otherwise.start, order: order + 1, build: setFilled },
    { start: otherwise.end, end, order: order + 1, build: setEmpty },
  ];
}

function regionPiece({ region }: PlacedRegion, first: readonly Piece[], second: readonly Piece[], asks: Asked): Piece {
  const { name, sigil, by } = region.open;
  if (sigil === "#") return { kind: "loop", name, by, body: first, empty: second };
  const [filled, empty] = sigil === "^" ? [second, first] : [first, second];
  return { kind: "choice", name, ...asks, filled, empty };
}
