/**
 * The page forbids eval. zod would try it once, when its first schema is made, and the browser would report it: this is
 * said before zod is loaded, whichever part of the program brings it. Imported by the page and by its workers.
 */
Reflect.set(globalThis, "__zod_globalConfig", { jitless: true });

export {};
