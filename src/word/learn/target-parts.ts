import { INDICATOR_CATALOGUE, type Target, TEXT_MARK } from "../../domain/index.ts";
import { most } from "./looks.ts";

/** A printed cell of 指标值, and the target that it was read as. */
export interface TargetCell {
  /** Place of its column. */
  readonly at: number;
  readonly text: string;
  readonly target: Target;
  /** The sign of its row is kept apart, as a word of its own. */
  readonly signKept: boolean;
}

/** What a column of targets prints of a number. */
type Part = "符号" | "值" | "单位" | "符号和值" | "值和单位";

const HEADS: readonly (readonly [pattern: RegExp, part: Part])[] = [
  [/单位/, "单位"],
  [/符号|性质|运算|比较/, "符号"],
  [/值|数/, "值"],
];
const SIGNS = /^[≥≤=<>≧≦⩾⩽]+$/;
const OF_NUMBER: Readonly<Record<Part, string>> = {
  符号: "{数的符号}",
  值: "{数值或文字}",
  单位: "{数的单位}",
  符号和值: "{数的符号}{数值或文字}",
  值和单位: "{数值或文字}{数的单位}",
};

const plain = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");

/**
 * What the columns of 指标值 print where it has several, by their places: what of a number, and what where the target is
 * words: those stand in one of the columns, and another says 定性, 文字描述 or nothing, as this office writes it.
 * @param headOf what stands over a column; the same for all where one head stands over three cells.
 * @param sign under which label signs are kept that are words of their own.
 */
export function targetColumns(
  cells: readonly TargetCell[],
  headOf: (at: number) => string,
  sign: string | undefined,
): ReadonlyMap<number, string> {
  const places = [...new Set(cells.map(({ at }) => at))];
  const words = cells.filter(({ target }) => target.kind === "text" && target.text.trim() !== "");
  const parts = new Map(places.map((at) => [at, partOf(cells, at, headOf(at))]));
  const holds = words.filter(({ text, target }) => target.kind === "text" && plain(text) === plain(target.text));
  const apart = new Set(places.map(headOf)).size === places.length;
  const usual = apart
    ? [...parts].find(([, part]) => part.includes("值"))
    : [...parts].find(([, part]) => part === "单位");
  const holder = holds.length > 0 ? Number(most(holds.map(({ at }) => String(at)))) : usual?.[0];
  const found = new Map<number, string>();
  for (const [at, part] of parts) {
    const said = words.filter((cell) => cell.at === at);
    const [kept, marked] = [true, false].map((is) => said.filter(({ signKept }) => signKept === is));
    const usually = part === "符号" && !apart ? TEXT_MARK : "";
    const column = (of: readonly TargetCell[]) =>
      columnText(part, at === holder, of.length > 0 ? most(of.map(({ text }) => text.trim())) : usually);
    const own = column(marked?.length ? marked : said);
    found.set(at, part === "单位" && kept?.length ? orKept(own, sign, column(kept)) : own);
  }
  return found;
}

function columnText(part: Part, holds: boolean, word: string): string {
  if (part === "符号" && word === TEXT_MARK) return "{符号}";
  if (holds) return part === "单位" || part === "符号" ? `{${part}}` : OF_NUMBER[part];
  if (part === "值") return "{值}";
  if (word === "" || part.includes("和") || /[{}｛｝|｜]/.test(word)) return OF_NUMBER[part];
  return `{?符号=${TEXT_MARK}}${word}{:否则}{${part}}{/符号}`;
}

/** What most cells of a column hold of the numbers of their rows; its head where there is none. */
function partOf(cells: readonly TargetCell[], at: number, head: string): Part {
  const votes = cells.flatMap(({ at: own, text, target }): readonly Part[] => {
    if (own !== at || target.kind === "text" || text.trim() === "") return [];
    const said = plain(text);
    if (SIGNS.test(said)) return ["符号"];
    if (said === plain(target.value)) return ["值"];
    if (!/\d/.test(said)) return said === plain(target.unit) ? ["单位"] : [];
    if (target.unit !== "" && said.endsWith(plain(target.unit))) return ["值和单位"];
    return SIGNS.test(said.slice(0, 1)) ? ["符号和值"] : ["值"];
  });
  return votes.length > 0 ? (most(votes) as Part) : (HEADS.find(([pattern]) => pattern.test(head))?.[1] ?? "值");
}

const KNOWN = new Set(INDICATOR_CATALOGUE.map(({ label }) => label));

/** The text of a column that says something else where a label of its own is kept: "正向" under 指标性质. */
export function orKept(text: string, label: string | undefined, kept = `{${label}}`): string {
  if (label === undefined || KNOWN.has(label) || text === kept) return text;
  return `{?${label}}${kept}{:否则}${text}{/${label}}`;
}
