export * from "./disclosure.ts";
export {
  extraField,
  extraId,
  extraLabel,
  type Field,
  type FieldContext,
  type FieldKind,
  type FieldValue,
  fieldNamed,
  isWritten,
  textOf,
  type WithExtra,
  type WrittenField,
} from "./field.ts";
export * from "./project.ts";
