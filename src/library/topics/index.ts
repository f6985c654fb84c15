import type { Topic } from "../entry.ts";
import { ENVIRONMENT } from "./environment.ts";
import { PEOPLE } from "./people.ts";
import { SAFETY } from "./safety.ts";
import { WORKS } from "./works.ts";

/** Usual projects of a township. A further kind of project is one more entry. */
export const TOPICS: readonly Topic[] = [...ENVIRONMENT, ...WORKS, ...SAFETY, ...PEOPLE];
