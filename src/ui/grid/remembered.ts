import { at, type Cursor } from "./model/index.ts";

/** The last cell of each grid, for as long as the page lives: coming back to a project one stands where one stood. */
const cursors = new Map<string, Cursor>();

export const remembered = {
  cursor: (key: string): Cursor | undefined => cursors.get(key),
  keep: (key: string, cursor: Cursor | undefined): void => {
    if (cursor === undefined) cursors.delete(key);
    else cursors.set(key, at(cursor.active));
  },
};
