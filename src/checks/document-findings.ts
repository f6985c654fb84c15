import type { Draft, Finding } from "../domain/index.ts";
import type { ActiveRule } from "./active-rules.ts";
import { toFinding } from "./engine.ts";
import type { DocumentInput, DocumentRule } from "./rule.ts";

/** What a document rule said, and what of the draft it looked at for it. */
interface Said {
  readonly looked: ReadonlyMap<keyof Draft, unknown>;
  readonly findings: readonly Finding[];
}

/** Of each rule, as long as the facts of the document stay. */
export type SaidByRule = WeakMap<ActiveRule<DocumentRule>, Said>;

/** The draft itself, noting which parts of it are looked at. */
function noting(draft: Draft, looked: Map<keyof Draft, unknown>): Draft {
  return new Proxy(draft, {
    get(target, part: keyof Draft) {
      looked.set(part, target[part]);
      return target[part];
    },
  });
}

/** True where all that was looked at is the same. */
function isSame(draft: Draft, looked: Said["looked"]): boolean {
  for (const [part, value] of looked) if (draft[part] !== value) return false;
  return true;
}

/** The findings of a document rule: those of before where all that it looked at is the same, as most chapters are after an edit. */
export function documentFindings(
  active: ActiveRule<DocumentRule>,
  { draft, summaries, ...input }: Omit<DocumentInput, "limits">,
  said: SaidByRule,
): readonly Finding[] {
  const before = said.get(active);
  if (before !== undefined && isSame(draft, before.looked)) return before.findings;
  const looked = new Map<keyof Draft, unknown>();
  const found = active.rule.check({
    ...input,
    limits: active.limits,
    draft: noting(draft, looked),
    get summaries() {
      looked.set("projects", draft.projects);
      return summaries;
    },
  });
  const findings = found.map((one) => toFinding(active, one, {}));
  said.set(active, { looked, findings });
  return findings;
}
