/** The PDF library looks for a way to draw where it finds none, and says so on the output. Nothing is drawn here. */
if (!("Path2D" in globalThis)) Reflect.set(globalThis, "Path2D", class {});

export {};
