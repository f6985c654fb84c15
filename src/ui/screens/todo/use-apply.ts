import type { Command } from "../../../session/index.ts";
import { useStrips } from "../../parts/index.ts";
import { stepBack, useSession } from "../../session/index.ts";

/** Applies a command and says so, with the way back. */
export function useApply(): (command: Command | undefined) => void {
  const session = useSession();
  const strips = useStrips();
  return (command) => {
    if (command === undefined) return;
    const { draft } = session.state();
    session.apply(command);
    if (session.state().draft !== draft) strips.tell(`已${command.label}`, stepBack({ session, strips }));
  };
}
