import { LAYOUTS, layoutOf } from "../../templates/index.ts";
import type { Layout } from "../domain/index.ts";
import type { KeptTemplates } from "../session/index.ts";

/** All layouts of this machine, and the one of a draft. */
export function layoutsOf(kept: KeptTemplates) {
  return {
    all: (): readonly Layout[] => [...LAYOUTS, ...kept.list().map(({ layout }) => layout)],
    of: (templateId: string): Layout => kept.layoutOf(templateId) ?? layoutOf(templateId),
  };
}
