import { useDeferredValue, useMemo, useRef } from "react";
import { extraId, type Project } from "../../../domain/index.ts";
import { returnedDraft, textAt } from "../../../session/index.ts";
import { useSession, useSessionState } from "../../session/index.ts";

const FIELDS = ["agencyHeader", "name", "code", "budget.total", "budget.fiscal", "budget.other", "purpose"];
const NOTHING: ReadonlyMap<string, string> = new Map();

/**
 * What the fields of a project's head said when the draft was handed in, in words, where they say something else now and
 * the draft is back for changes. Compared after the key has been painted; the same map for as long as it says the same.
 */
export function useHeadChanges(project: Project | undefined): ReadonlyMap<string, string> {
  const session = useSession();
  const before = useSessionState((state) => returnedDraft(state.review));
  const layout = useSessionState((state) => state.layout);
  const now = useDeferredValue(before === undefined ? undefined : project);
  const kept = useRef(NOTHING);
  return useMemo(() => {
    const old = before?.projects.find(({ id }) => id === now?.id);
    if (before === undefined || now === undefined || old === undefined) return NOTHING;
    const { draft } = session.state();
    const fields = [...FIELDS, "spendingPlan", "goals", ...layout.projectExtra.map((label) => extraId(label))];
    const next = new Map<string, string>();
    for (const field of fields) {
      const place = { section: "project", projectId: now.id, field };
      const was = textAt(before, place) ?? "";
      if (was !== (textAt(draft, place) ?? "")) next.set(field, was === "" ? "送审时空着" : `送审时：${was}`);
    }
    if (JSON.stringify([...kept.current]) !== JSON.stringify([...next])) kept.current = next;
    return kept.current;
  }, [before, now, layout, session]);
}
