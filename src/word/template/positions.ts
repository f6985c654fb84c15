/** Where an item stands in its loop. */
export interface Position {
  readonly first: boolean;
  readonly last: boolean;
}

/** Names that a condition may ask for in any loop. */
const POSITIONS: Readonly<Record<string, keyof Position>> = { 第一项: "first", 最后一项: "last" };

export function positionOf(name: string): keyof Position | undefined {
  return Object.entries(POSITIONS).find(([each]) => each === name)?.[1];
}

export function positionAt(index: number, length: number): Position {
  return { first: index === 0, last: index === length - 1 };
}
