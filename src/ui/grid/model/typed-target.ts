import {
  isKnownUnit,
  type ParsedTarget,
  parseTarget,
  printTarget,
  resolveUnit,
  type Target,
} from "../../../domain/index.ts";
import type { EditMode } from "../../sheet/index.ts";
import type { TargetPart } from "./places.ts";

type Quantity = Extract<Target, { kind: "quantity" }>;

/** Which part of 指标值 a text was; "whole" for a value that needs nothing more. */
export type Gave = TargetPart | "whole";

/** What was typed over a target, understood; `kept` says in words what stayed of the target before. */
export interface TypedTarget extends ParsedTarget {
  readonly kept?: string;
  readonly gave: Gave;
}

/** Where and over what one types. */
export interface TypedAt {
  readonly mode: EditMode;
  readonly part: TargetPart;
  readonly before: Target;
  /** Parts typed in this run of Tabs: they belong to the value that is being typed, not to the old one. */
  readonly given: readonly TargetPart[];
}

const NOTHING: Quantity = { kind: "quantity", symbol: "", value: "", unit: "" };

/** Longest text that is taken for a unit where a number stands already; a sentence is a value of its own. */
const UNIT_LENGTH = 8;

/**
 * Reads what is typed into one of the three places of 指标值. A lone symbol, number or unit goes to its own place and
 * leaves the others; a unit that belonged to the old value is not taken over by a new number. Everything else is the
 * whole value.
 */
export function readTyped(text: string, { mode, part, before, given }: TypedAt): TypedTarget {
  const parsed = parseTarget(text);
  const gave = gaveOf(text, parsed.target);
  if (mode === "edit") return { ...parsed, gave };
  const old = before.kind === "text" ? unitAlone(before.text) : before;
  const { target } = parsed;
  if (text.trim() === "") return { ...parsed, target: plain({ ...old, [part]: "" }), gave: part };
  if (gave === "unit" || (target.kind === "text" && isUnitHere(text, part, old))) {
    // "个以上" behind a number is understood together with it.
    const own = target.kind === "quantity" ? target : { ...NOTHING, unit: resolveUnit(text.trim()) };
    const symbol = own.symbol === "" ? old.symbol : own.symbol;
    const joined = parseTarget(`${symbol}${old.value}${own.unit}`);
    const read = joined.target.kind === "quantity" && joined.target.value !== "" ? joined : parsed;
    const next = read === joined ? joined.target : { ...own, symbol, value: old.value };
    const kept = own.symbol === "" ? (["symbol", "value"] as const) : (["value"] as const);
    return { target: next, repairs: read.repairs, ...keptWords(old, kept), gave: "unit" };
  }
  if (target.kind === "text") return { ...parsed, gave };
  if (gave === "symbol") {
    return { ...parsed, target: { ...old, symbol: target.symbol }, ...keptWords(old, ["value", "unit"]), gave };
  }
  const stays = (other: TargetPart) =>
    given.includes(other) || (target.symbol === "" && target.unit === "" && part === "value");
  const symbol = target.symbol === "" && (stays("symbol") || gave === "value") ? old.symbol : target.symbol;
  const unit = target.unit === "" && stays("unit") ? old.unit : target.unit;
  const kept = (["symbol", "unit"] as const).filter((one) => target[one] === "" && !given.includes(one));
  const next = { ...target, symbol, unit };
  return {
    ...parsed,
    target: next,
    ...keptWords(next, kept),
    gave: unit !== "" && given.includes("unit") ? "whole" : gave,
  };
}

/** What a text target leaves for its places: nothing, except where it is only a unit. */
function unitAlone(text: string): Quantity {
  return isKnownUnit(text) ? { ...NOTHING, unit: text } : NOTHING;
}

/** Which part a text is by itself. */
function gaveOf(text: string, target: Target): Gave {
  if (target.kind === "text") return isKnownUnit(text.trim()) ? "unit" : "whole";
  if (target.value === "") return target.unit === "" ? "symbol" : "unit";
  return target.unit === "" ? "value" : "whole";
}

/** In the place of the unit, behind a number, short words are a unit, also one that no list knows. */
function isUnitHere(text: string, part: TargetPart, old: Quantity): boolean {
  return part === "unit" && old.value !== "" && text.trim().length <= UNIT_LENGTH && !/[\d\n]/.test(text);
}

/** A quantity of which nothing is left is an empty value. */
function plain(target: Quantity): Target {
  return printTarget(target) === "" ? { kind: "text", text: "" } : target;
}

const WORDS: Readonly<Record<TargetPart, string>> = { symbol: "符号", value: "数", unit: "单位" };

/** "符号和单位沿用原来的": of these parts, those that say something. */
function keptWords(target: Quantity, parts: readonly TargetPart[]): { readonly kept?: string } {
  const said = parts.filter((part) => target[part] !== "").map((part) => WORDS[part]);
  return said.length === 0 ? {} : { kept: `${said.join("和")}沿用原来的` };
}

/** The unit being typed at the end of a value, for suggestions: "5 万" → "万". */
export function unitTail(text: string): string | undefined {
  const found = /^[^\d]{0,6}\d[\d.,]*\s*([^\d\s]*)$/.exec(text.trim());
  return found?.[1];
}
