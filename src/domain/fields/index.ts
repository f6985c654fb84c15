export * from "./disclosure.ts";
export type { Field, FieldKind, FieldValue } from "./field.ts";
export * from "./project.ts";
