import { useSyncExternalStore } from "react";
import type { OwnTemplate } from "../../../session/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";

/** The own templates of this machine, now and whenever they change. */
export function useTemplates(): readonly OwnTemplate[] {
  const { templates } = useWorkspace();
  return useSyncExternalStore(templates.subscribe, templates.list);
}
