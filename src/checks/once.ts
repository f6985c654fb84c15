/** All readings of a thing, each under its number: one look finds them, however many there are. */
const READINGS = new WeakMap<object, unknown[]>();
let readings = 0;
/** Mostly several readings are asked of one thing in a row. */
let [last, ofLast]: [object | undefined, unknown[]] = [undefined, []];

function readingsOf(thing: object): unknown[] {
  if (last === thing) return ofLast;
  last = thing;
  ofLast = READINGS.get(thing) ?? [];
  if (ofLast.length === 0) READINGS.set(thing, ofLast);
  return ofLast;
}

/**
 * A reading that is made once of each thing it is made of, as long as that thing lives: several rules ask the same of a
 * project, and an edit changes one project of hundreds.
 */
export function once<Thing extends object, Value extends NonNullable<unknown>>(
  read: (thing: Thing) => Value,
): (thing: Thing) => Value {
  const number = readings++;
  return (thing) => {
    const own = readingsOf(thing);
    // What stands under a number was read by the function that has it.
    const before = own[number] as Value | undefined;
    if (before !== undefined) return before;
    const value = read(thing);
    own[number] = value;
    return value;
  };
}

/** The same of several things, kept with the first of them until another of them changes. */
export function onceOfAll<Things extends readonly [object, ...unknown[]], Value>(
  read: (...things: Things) => Value,
): (...things: Things) => Value {
  const lastOf = once((_first: object): { things?: Things; value?: Value } => ({}));
  return (...things) => {
    const kept = lastOf(things[0]);
    if (kept.things === undefined || things.some((thing, i) => thing !== kept.things?.[i])) {
      kept.value = read(...things);
      kept.things = things;
    }
    return kept.value as Value;
  };
}

/**
 * A reading of a list, made again only where one of its members is another: an edit changes one of hundreds of projects,
 * and mostly not what is compared.
 */
export function whileSame<Member, Value>(read: (list: readonly Member[]) => Value): (list: readonly Member[]) => Value {
  let known: { readonly list: readonly Member[]; readonly value: Value } | undefined;
  return (list) => {
    const before = known;
    if (before?.list.length === list.length && list.every((member, i) => member === before.list[i]))
      return before.value;
    const value = read(list);
    known = { list, value };
    return value;
  };
}

/**
 * The same of each thing of a list, in its order, and of what stands beside all of them. The list is another after each
 * edit, and nearly all things stand where they stood: those are not looked up.
 */
export function onceOfEach<Thing extends object, Value extends NonNullable<unknown>, Beside = undefined>(
  read: (thing: Thing, beside: Beside) => Value,
): (things: readonly Thing[], ...beside: Beside extends undefined ? [] : [Beside]) => readonly Value[] {
  const readingOf = onceOfAll(read);
  let [lastThings, lastValues, lastBeside]: [readonly Thing[], readonly Value[], unknown] = [[], [], undefined];
  return (things, ...[beside]) => {
    const [before, known] = beside === lastBeside ? [lastThings, lastValues] : [[], []];
    lastValues = things.map(
      (thing, i) => (thing === before[i] ? known[i] : undefined) ?? readingOf(thing, beside as Beside),
    );
    [lastThings, lastBeside] = [things, beside];
    return lastValues;
  };
}
