import { useEffect, useState } from "react";
import type { Project } from "../../../domain/index.ts";
import { chineseReason } from "../../format/index.ts";
import { whileThere } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";

/** The projects of a draft of this machine, read once it is chosen. */
export function useProjectsOf(id: string | undefined): {
  readonly projects: readonly Project[];
  readonly problem?: string;
} {
  const { shelf } = useWorkspace();
  const [answer, setAnswer] = useState<{ id: string; projects: readonly Project[]; problem?: string }>();
  useEffect(() => {
    if (id === undefined) return;
    const read = async () => {
      const session = await shelf.open(id);
      const { projects } = session.state().draft;
      await session.close();
      return projects;
    };
    return whileThere(
      read(),
      (projects) => setAnswer({ id, projects }),
      (error) => setAnswer({ id, projects: [], problem: chineseReason(error) ?? "这份草稿读不出，另选一份。" }),
    );
  }, [shelf, id]);
  return answer !== undefined && answer.id === id ? answer : { projects: [] };
}
