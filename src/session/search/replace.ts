import { grouped, isDecimal, normaliseDecimal, type Passage, type Place, parseTarget } from "../../domain/index.ts";
import { combine } from "../commands/index.ts";
import type { Command } from "../types.ts";
import type { Hit } from "./find.ts";

export interface Replacing {
  /** One step for all of them; undefined where there is none to replace. */
  readonly command: Command | undefined;
  readonly replaced: readonly Hit[];
  /** Amounts and values that could not be read any more: they stay as they are. */
  readonly left: readonly Hit[];
}

const percentNumber = (text: string) => text.trim().replace(/[%％]$/, "");

/** True where the field still says what it said before: a number a number, a measured value a measured value. */
function readable(kind: Passage["kind"], before: string, after: string): boolean {
  if (kind === "words") return true;
  if (kind === "amount") return isDecimal(after) || !isDecimal(before);
  if (kind === "percent") return isDecimal(percentNumber(after)) || !isDecimal(percentNumber(before));
  const [was, now] = [parseTarget(before), parseTarget(after)];
  // What reads like joined remains would be cut, so it is not what was asked for.
  if (now.repairs.some((repair) => repair.kind === "joined")) return false;
  return was.target.kind === "text" || (now.target.kind === "quantity" && now.target.value !== "");
}

/** The text with some of its letters replaced; what stands between them stays as it is. */
function replaced(text: string, hits: readonly Hit[], by: string): string {
  let from = 0;
  let result = "";
  for (const { start, end } of hits) {
    result += text.slice(from, start) + by;
    from = end;
  }
  return result + text.slice(from);
}

/**
 * Replaces hits, in their order, of the draft in which they were found. Amounts and 指标值 are written as their own fields
 * write them: what such a field could not read is left.
 */
export function replaceHits(hits: readonly Hit[], by: string): Replacing {
  const done: Hit[] = [];
  const left: Hit[] = [];
  const commands: Command[] = [];
  let place: Place | undefined;
  for (const [passage, own] of grouped(hits, (hit) => hit.passage)) {
    const { kind, texts } = passage;
    const written = texts.map((text, item) => {
      const here = own.filter((hit) => hit.item === item);
      if (here.length === 0) return text;
      const next = replaced(text, here, by);
      if (!readable(kind, text, next)) {
        left.push(...here);
        return text;
      }
      done.push(...here);
      return kind === "amount" && isDecimal(next) ? normaliseDecimal(next) : next;
    });
    if (written.every((text, item) => text === texts[item])) continue;
    place ??= passage.place;
    const { place: at } = passage;
    commands.push({ label: "替换", place: at, change: (draft) => passage.write(draft, written) });
  }
  const command = place === undefined ? undefined : combine(`替换 ${done.length} 处`, place, commands);
  return { command, replaced: done, left };
}
