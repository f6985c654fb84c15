import { DeskBoard } from "./desk-board.tsx";
import { useDeskView } from "./use-desk.ts";

/** The supervisor's desk: what every office has handed in, and what is to be said of it. */
export function DeskScreen() {
  const view = useDeskView();
  return view === undefined ? <main /> : <DeskBoard view={view} />;
}
