import { grouped, type Project } from "../../../domain/index.ts";

/** Fields by which a form says whose project it is. */
const OF_OFFICE = /实施单位|实施科室|责任单位|责任科室|承办|主管科室|主管股室|牵头股室|经办/;

/** Projects by the business office that the draft itself names for them; empty where its form has no such field. */
export function officesOf(projects: readonly Project[]): ReadonlyMap<string, readonly string[]> {
  const offices = grouped(projects, ({ extra = {} }) =>
    Object.entries(extra)
      .find(([label, text]) => OF_OFFICE.test(label) && text.trim() !== "")?.[1]
      .trim(),
  );
  return new Map([...offices].map(([name, own]) => [name, own.map(({ id }) => id)]));
}
