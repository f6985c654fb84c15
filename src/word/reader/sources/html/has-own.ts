/**
 * Gives `Object.hasOwn` to browsers before Chromium 93: htmlparser2 calls it for each attribute, and the oldest browser
 * to serve is Chromium 86. Safe to call again.
 */
export function ensureHasOwn(): void {
  if (typeof Object.hasOwn === "function") return;
  Object.defineProperty(Object, "hasOwn", {
    value: (object: object, key: PropertyKey) => Object.getOwnPropertyDescriptor(object, key) !== undefined,
    configurable: true,
    writable: true,
  });
}
