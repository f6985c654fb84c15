import { useEffect, useState } from "react";
import type { Draft, NarrativeSlot } from "../../domain/index.ts";
import type { StandardText, Workspace } from "../../session/index.ts";
import { useDraft } from "../session/index.ts";
import { useWorkspace } from "../workspace.tsx";

/** The last answer, shared by the slots of a page: a page of four slots asks once for each change of the draft. */
let last: { readonly draft: Draft; readonly answer: Promise<StandardText> } | undefined;

function ask(draft: Draft, standardText: NonNullable<Workspace["standardText"]>): Promise<StandardText> {
  if (last?.draft !== draft) last = { draft, answer: standardText(draft) };
  return last.answer;
}

/** Waits for the hand to rest, so that the sentences do not follow every digit. */
const REST_MS = 150;

/** What the template prints in a slot while the draft has no words of its own; undefined until it is known. */
export function useStandardText(slot: NarrativeSlot): readonly string[] | undefined {
  const { standardText } = useWorkspace();
  const draft = useDraft();
  const [texts, setTexts] = useState<StandardText>({});
  useEffect(() => {
    if (standardText === undefined) return;
    let left = false;
    const timer = window.setTimeout(() => {
      ask(draft, standardText).then(
        (answer) => {
          if (!left) setTexts(answer);
        },
        () => undefined,
      );
    }, REST_MS);
    return () => {
      left = true;
      window.clearTimeout(timer);
    };
  }, [draft, standardText]);
  return texts[slot];
}
