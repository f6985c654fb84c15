/** Wishes to stand somewhere that were followed already: coming back to a screen must not follow an old one again. */
const followed = new WeakSet<object>();

/** True the first time it is asked about an object. */
export function firstTime(wish: object): boolean {
  if (followed.has(wish)) return false;
  followed.add(wish);
  return true;
}
