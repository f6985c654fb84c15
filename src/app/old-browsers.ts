/**
 * What the language has gained since Chromium 86 and this program uses. The compiler lowers syntax, never the library.
 * Imported first by the page and by its worker.
 */
if (typeof Object.hasOwn !== "function") {
  Object.defineProperty(Object, "hasOwn", {
    value: (object: object, key: PropertyKey) => Object.getOwnPropertyDescriptor(object, key) !== undefined,
    configurable: true,
    writable: true,
  });
}
