import { useEffect, useState } from "react";
import type { Draft, NarrativeSlot } from "../../domain/index.ts";
import type { StandardText, Workspace } from "../../session/index.ts";
import { whileThere } from "../parts/index.ts";
import { useDraft, useSession } from "../session/index.ts";
import { useWorkspace } from "../workspace/index.tsx";

interface Asked {
  readonly draft: Draft;
  readonly answer: Promise<StandardText>;
}

/** The last question, shared by the slots of a page: a page of four slots asks once for each change of the draft. */
let asked: Asked | undefined;

/** Asks once the last question is answered, so that a large draft does not pile questions up. */
async function ask(standardText: NonNullable<Workspace["standardText"]>, current: () => Draft): Promise<StandardText> {
  await asked?.answer.catch(() => undefined);
  const draft = current();
  if (asked?.draft !== draft) asked = { draft, answer: standardText(draft) };
  return asked.answer;
}

/** Waits for the hand to rest, so that the sentences do not follow every digit. */
const REST_MS = 150;

/** What the template prints in a slot while the draft has no words of its own; undefined until it is known. */
export function useStandardText(slot: NarrativeSlot): readonly string[] | undefined {
  const { standardText } = useWorkspace();
  const session = useSession();
  const draft = useDraft();
  const [texts, setTexts] = useState<StandardText>({});
  useEffect(() => {
    if (standardText === undefined || draft === undefined) return;
    let leave: (() => void) | undefined;
    const timer = window.setTimeout(() => {
      leave = whileThere(
        ask(standardText, () => session.state().draft),
        setTexts,
      );
    }, REST_MS);
    return () => {
      leave?.();
      window.clearTimeout(timer);
    };
  }, [draft, session, standardText]);
  return texts[slot];
}
