import { useEffect, useState } from "react";
import type { Decided, LearntFile } from "../../../session/index.ts";
import { chineseReason } from "../../format/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";

/** A Word file of which a template is to be learnt. */
export interface WordFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Learning =
  | { readonly kind: "learning" }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "learnt"; readonly learnt: LearntFile };

const REFUSED = "学到一半停了，文件没有改动。在 Word 或 WPS 里另存一份再来。";

/** Learns the look of a file in a worker, anew where something else is decided of its places; nothing is kept. */
export function useLearnt(file: WordFile | undefined, decided: Decided): Learning | undefined {
  const { templates } = useWorkspace();
  const [state, setState] = useState<{ readonly of: WordFile; readonly with: Decided; readonly learning: Learning }>();
  useEffect(() => {
    if (file === undefined) return;
    let wanted = true;
    const answer = (learning: Learning) => {
      if (wanted) setState({ of: file, with: decided, learning });
    };
    templates.learn(file.bytes, file.name, decided).then(
      (learnt) => answer({ kind: "learnt", learnt }),
      (error: unknown) => answer({ kind: "refused", reason: chineseReason(error) ?? REFUSED }),
    );
    return () => {
      wanted = false;
    };
  }, [templates, file, decided]);
  if (file === undefined) return undefined;
  return state?.of === file && state.with === decided ? state.learning : { kind: "learning" };
}
