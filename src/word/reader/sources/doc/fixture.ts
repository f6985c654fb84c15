import * as CFB from "cfb";

/** A compound file of the given streams, written by an independent library. */
export function containerOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(container, name, content);
  return Uint8Array.from(CFB.write(container, { type: "array" }) as ArrayLike<number>);
}
