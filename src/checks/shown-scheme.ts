import {
  type Draft,
  findClass,
  findGroup,
  type Layout,
  type Project,
  SCHEMES,
  type Scheme,
  schemeOf,
} from "../domain/index.ts";
import { once } from "./once.ts";

/** The 一级 and 二级 that a table prints, once each, a line each and a tab between two: most tables print the same. */
export const classesOf = once((rows: Project["indicators"]): string => {
  const pairs = new Set<string>();
  for (const { level1, level2 } of rows) if (level2.trim() !== "") pairs.add(`${level1}\n${level2}`);
  return [...pairs].join("\t");
});

/** True where the scheme has the class under the very 一级 that is printed. */
function fits(scheme: Scheme, pair: string): boolean {
  const [level1 = "", level2 = ""] = pair.split("\n");
  const place = findClass(scheme, level2, level1);
  return place !== undefined && findGroup(scheme, level1) === place.group;
}

function allPairs({ projects }: Draft): ReadonlySet<string> {
  const tables = new Set(projects.map(({ indicators }) => classesOf(indicators)));
  return new Set([...tables].flatMap((classes) => (classes === "" ? [] : classes.split("\t"))));
}

/**
 * The scheme that a file shows by the classes it prints: 成本指标 under 产出指标 is the older one, 经济成本指标 under
 * 成本指标 the one of 2021, whatever columns the table has. The layout's own wins where another explains no more.
 */
export function shownScheme(draft: Draft, layout: Layout): Scheme {
  const own = schemeOf(layout.scheme);
  const pairs = [...allPairs(draft)];
  const count = (scheme: Scheme) => pairs.filter((pair) => fits(scheme, pair)).length;
  const others = SCHEMES.filter((scheme) => scheme !== own && scheme.id !== layout.overallScheme);
  let [best, most] = [own, count(own)];
  for (const scheme of most === pairs.length ? [] : others) {
    const score = count(scheme);
    if (score > most) [best, most] = [scheme, score];
  }
  return best;
}

/** True where every class that the file prints is one of the scheme. */
export function knowsClasses(draft: Draft, scheme: Scheme): boolean {
  for (const pair of allPairs(draft)) {
    const [level1 = "", level2 = ""] = pair.split("\n");
    if (findClass(scheme, level2, level1) === undefined) return false;
  }
  return true;
}
