import { type DragEvent, useMemo, useRef } from "react";
import { moveProject, type Session } from "../../../session/index.ts";
import { useSession } from "../../session/index.ts";

export type DropEdge = "above" | "below";

/** Where a dragged project would land. */
export interface Drop {
  readonly id: string;
  readonly edge: DropEdge;
}

/** What the rows of the outline may do to the order; one object, so that rows stay memoised. */
export interface RowHands {
  drag(id: string): void;
  over(event: DragEvent<HTMLElement>, id: string): void;
  drop(event: DragEvent<HTMLElement>, id: string): void;
  end(): void;
  move(id: string, by: 1 | -1): void;
}

/** The index a project gets that is dropped above or below another. */
export function landing(ids: readonly string[], dragged: string, drop: Drop): number | undefined {
  const from = ids.indexOf(dragged);
  const at = ids.indexOf(drop.id);
  if (from < 0 || at < 0) return undefined;
  const before = drop.edge === "above" ? at : at + 1;
  const to = before > from ? before - 1 : before;
  return to === from ? undefined : to;
}

function moveTo(session: Session, id: string, to: number | undefined): void {
  const { projects } = session.state().draft;
  if (to !== undefined && to >= 0 && to < projects.length) session.apply(moveProject(id, to));
}

function edgeAt(event: DragEvent<HTMLElement>): DropEdge {
  const box = event.currentTarget.getBoundingClientRect();
  return event.clientY < box.top + box.height / 2 ? "above" : "below";
}

/** Moves projects by drag and by keyboard; `show` paints the line where a drop would land. */
export function useRowHands(show: (drop: Drop | undefined) => void): RowHands {
  const session = useSession();
  const dragged = useRef<string>(undefined);
  return useMemo<RowHands>(() => {
    const ids = () => session.state().draft.projects.map((project) => project.id);
    return {
      drag: (id) => {
        dragged.current = id;
      },
      over: (event, id) => {
        if (dragged.current === undefined || session.state().readOnly) return;
        event.preventDefault();
        show({ id, edge: edgeAt(event) });
      },
      drop: (event, id) => {
        if (dragged.current === undefined) return;
        event.preventDefault();
        moveTo(session, dragged.current, landing(ids(), dragged.current, { id, edge: edgeAt(event) }));
        show(undefined);
      },
      end: () => {
        dragged.current = undefined;
        show(undefined);
      },
      move: (id, by) => moveTo(session, id, ids().indexOf(id) + by),
    };
  }, [session, show]);
}
