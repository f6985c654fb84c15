/** Something from outside on its way from the page where it arrived to the page that reads it. */
export type Handed =
  | { readonly kind: "file"; readonly file: File }
  | { readonly kind: "clipboard"; readonly html: string; readonly text: string };

let waiting: readonly Handed[] = [];

/** Leaves it for the page that opens next: an address cannot carry files. */
export function handOver(things: readonly Handed[]): void {
  waiting = [...waiting, ...things];
}

/** What was left, once. */
export function takeHanded(): readonly Handed[] {
  const things = waiting;
  waiting = [];
  return things;
}
