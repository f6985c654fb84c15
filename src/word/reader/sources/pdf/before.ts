/** What the PDF library misses: a way to draw in Node, where nothing is drawn, and `at` in browsers before Chromium 92. */
if (!("Path2D" in globalThis)) Reflect.set(globalThis, "Path2D", class {});

function at(this: ArrayLike<unknown>, index: number): unknown {
  return this[index < 0 ? this.length + Math.trunc(index) : Math.trunc(index)];
}

for (const { prototype } of [Array, String, Object.getPrototypeOf(Uint8Array) as { prototype: object }]) {
  if (!("at" in prototype)) Object.defineProperty(prototype, "at", { value: at, configurable: true, writable: true });
}

export {};
