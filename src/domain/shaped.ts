/** What a field of foreign data has to be; with "?" it may be absent. */
type Kind = "string" | "number" | "string?" | "number?";
type Shape = Readonly<Record<string, Kind>>;
type Value<K extends Kind> = K extends `string${string}` ? string : number;
type Absent<S extends Shape> = { [Key in keyof S]: S[Key] extends `${string}?` ? Key : never }[keyof S];

export type Shaped<S extends Shape> = { readonly [Key in Exclude<keyof S, Absent<S>>]: Value<S[Key]> } & {
  readonly [Key in Absent<S>]?: Value<S[Key]>;
};

/**
 * The named fields of a foreign object and no others; undefined where it is none, or where one of them is something else.
 * For the few small records that are read before anything else; larger ones have schemas.
 */
export function shaped<S extends Shape>(value: unknown, shape: S): Shaped<S> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const fields: Record<string, unknown> = {};
  for (const [key, kind] of Object.entries(shape)) {
    const field: unknown = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
    if (field === undefined && kind.endsWith("?")) continue;
    if (typeof field !== kind.replace("?", "") || (typeof field === "number" && !Number.isFinite(field)))
      return undefined;
    fields[key] = field;
  }
  return fields as Shaped<S>;
}
