import { createContext, useContext } from "react";
import type { Place } from "../../session/index.ts";
import type { Spot } from "./route.ts";

/** A wish to stand at a place; a new object each time, so that the same place can be wished for twice. */
export interface Jump {
  readonly place: Place;
  /** What it is about there: words of the text, or the class of the row that is missing. */
  readonly words?: string | undefined;
  /** The letters meant in what the field shows, where they are known. */
  readonly range?: readonly [start: number, end: number] | undefined;
}

export interface Editor {
  readonly spot: Spot;
  /** The last wish; screens put the focus there when it changes or when they appear. */
  readonly jump: Jump | undefined;
  /** Shows the place and puts the focus there, on these words where the text has them. */
  goTo(place: Place, words?: string, range?: Jump["range"]): void;
  /** Shows a chapter or project. */
  goSpot(spot: Spot): void;
  /** The neighbour in the order of the document; undefined at either end. */
  step(by: 1 | -1): void;
}

export const EditorContext = createContext<Editor | undefined>(undefined);

/** The editor round the middle column. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === undefined) throw new Error("useEditor needs an EditorScreen above it");
  return editor;
}
