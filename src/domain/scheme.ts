/** 指标体系: which 二级指标 exist under which 一级指标, which must be there, and what else they are called. */

export interface IndicatorClass {
  readonly level2: string;
  /** A table without a row of this class is sent back. */
  readonly required: boolean;
  /** Other printed names of the same class. */
  readonly synonyms: readonly string[];
  /** What a target of this class measures; checks and suggestions depend on it. */
  readonly measures: "quantity" | "quality" | "time" | "cost" | "effect" | "satisfaction";
}

export interface IndicatorGroup {
  readonly level1: string;
  readonly synonyms: readonly string[];
  readonly classes: readonly IndicatorClass[];
}

export interface Scheme {
  readonly id: string;
  readonly title: string;
  /** Where the scheme comes from. */
  readonly source: string;
  readonly groups: readonly IndicatorGroup[];
}

export interface ClassPlace {
  readonly group: IndicatorGroup;
  readonly class: IndicatorClass;
  /** Position in printing order over all groups, from 0. */
  readonly order: number;
}

/** The word without spaces, line breaks and the ending 指标: what two spellings of a class are compared by. */
export function classWord(name: string): string {
  return name.replace(/\s/g, "").replace(/指标$/, "");
}

function named(name: string, main: string, synonyms: readonly string[]): boolean {
  const word = classWord(name);
  return word !== "" && [main, ...synonyms].some((candidate) => classWord(candidate) === word);
}

/** All classes in printing order. */
export function schemeClasses(scheme: Scheme): readonly ClassPlace[] {
  let order = 0;
  return scheme.groups.flatMap((group) => group.classes.map((item) => ({ group, class: item, order: order++ })));
}

/** The 一级指标 meant by a printed name, synonyms included. */
export function findGroup(scheme: Scheme, level1: string): IndicatorGroup | undefined {
  return scheme.groups.find((group) => named(level1, group.level1, group.synonyms));
}

/**
 * The class meant by a printed 二级指标. Where a name exists under several 一级指标, the one under `level1` wins,
 * else the first.
 */
export function findClass(scheme: Scheme, level2: string, level1 = ""): ClassPlace | undefined {
  const places = schemeClasses(scheme).filter((place) => named(level2, place.class.level2, place.class.synonyms));
  return places.find((place) => named(level1, place.group.level1, place.group.synonyms)) ?? places[0];
}

/** Required classes that no row fills. */
export function missingClasses(
  scheme: Scheme,
  rows: readonly { readonly level1: string; readonly level2: string }[],
): readonly ClassPlace[] {
  const present = new Set(rows.map((row) => findClass(scheme, row.level2, row.level1)?.order));
  return schemeClasses(scheme).filter((place) => place.class.required && !present.has(place.order));
}
