/**
 * A reading that is made once of each thing it is made of, as long as that thing lives: several rules ask the same of a
 * project, and an edit changes one project of hundreds.
 */
export function once<Thing extends object, Value>(read: (thing: Thing) => Value): (thing: Thing) => Value {
  const known = new WeakMap<Thing, { readonly value: Value }>();
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before.value;
    const value = read(thing);
    known.set(thing, { value });
    return value;
  };
}
