import { remembered } from "./remembered.ts";

/** 指标体系: which 二级指标 exist under which 一级指标, which must be there, and what else they are called. */

interface IndicatorClass {
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

/** The word without spaces, line breaks, points ("（50分）") and the ending 指标: what two spellings of a class are compared by. */
export const classWord = remembered((name) => {
  const word = name.replace(/\s/g, "");
  return (/[)）]$/.test(word) ? word.replace(/[（(][^（）()]*[)）]$/, "") : word).replace(/(指标|目标)$/, "");
});

/** What a scheme's names lead to, made once a scheme: rows are classified with every key. */
interface SchemeIndex {
  readonly places: readonly ClassPlace[];
  readonly byClass: ReadonlyMap<string, readonly ClassPlace[]>;
  readonly byGroup: ReadonlyMap<string, IndicatorGroup>;
}

const INDEXES = new WeakMap<Scheme, SchemeIndex>();

function indexOf(scheme: Scheme): SchemeIndex {
  const known = INDEXES.get(scheme);
  if (known !== undefined) return known;
  let order = 0;
  const places = scheme.groups.flatMap((group) =>
    group.classes.map((item) => ({ group, class: item, order: order++ })),
  );
  const byClass = new Map<string, ClassPlace[]>();
  for (const place of places) {
    for (const word of new Set([place.class.level2, ...place.class.synonyms].map(classWord))) {
      byClass.set(word, [...(byClass.get(word) ?? []), place]);
    }
  }
  const byGroup = new Map<string, IndicatorGroup>();
  for (const group of scheme.groups) {
    for (const name of [group.level1, ...group.synonyms]) {
      if (!byGroup.has(classWord(name))) byGroup.set(classWord(name), group);
    }
  }
  const index = { places, byClass, byGroup };
  INDEXES.set(scheme, index);
  return index;
}

/** All classes in printing order. */
export function schemeClasses(scheme: Scheme): readonly ClassPlace[] {
  return indexOf(scheme).places;
}

/** The 一级指标 meant by a printed name, synonyms included. */
export function findGroup(scheme: Scheme, level1: string): IndicatorGroup | undefined {
  return indexOf(scheme).byGroup.get(classWord(level1));
}

/**
 * The class meant by a printed 二级指标. Where a name exists under several 一级指标, the one under `level1` wins,
 * else the first.
 */
export function findClass(scheme: Scheme, level2: string, level1 = ""): ClassPlace | undefined {
  const { byClass, byGroup } = indexOf(scheme);
  const places = byClass.get(classWord(level2)) ?? [];
  if (places.length < 2) return places[0];
  const group = byGroup.get(classWord(level1));
  return places.find((place) => place.group === group) ?? places[0];
}

/** Required classes that no row fills. */
export function missingClasses(
  scheme: Scheme,
  rows: readonly { readonly level1: string; readonly level2: string }[],
): readonly ClassPlace[] {
  const present = new Set(rows.map((row) => findClass(scheme, row.level2, row.level1)?.order));
  return schemeClasses(scheme).filter((place) => place.class.required && !present.has(place.order));
}

/** The further column under which reading keeps the term of indicators that stand beside those of the year: "长期绩效指标". */
export const TERM_COLUMN = "指标类别";

/** The term of a row that is not one of the year's; "" for those. */
export function termOf({ extra }: { readonly extra?: Readonly<Record<string, string>> | undefined }): string {
  return extra?.[TERM_COLUMN] ?? "";
}
