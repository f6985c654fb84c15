import type { Field } from "./field.ts";
import { LAND } from "./land.ts";
import { PEOPLE } from "./people.ts";

export { EVERY_FIELD, type Field, OVERSEEING } from "./field.ts";

export const FIELDS: readonly Field[] = [...PEOPLE, ...LAND];
