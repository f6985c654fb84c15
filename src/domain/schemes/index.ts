import type { Scheme } from "../scheme.ts";
import { central2021 } from "./central-2021.ts";
import { hebeiOverall } from "./hebei-overall.ts";
import { hebeiProject } from "./hebei-project.ts";

/** All schemes; a further one is one more file and one more line here. */
export const SCHEMES: readonly Scheme[] = [hebeiProject, hebeiOverall, central2021];

/** The scheme of that id; the first where an id is not known, so that a foreign draft still opens. */
export function schemeOf(id: string): Scheme {
  return SCHEMES.find((scheme) => scheme.id === id) ?? hebeiProject;
}
