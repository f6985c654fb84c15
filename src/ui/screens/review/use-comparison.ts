import { useEffect, useMemo, useState } from "react";
import type { Draft, Layout } from "../../../domain/index.ts";
import { printedDraft, printedPair, type StandardText, withoutForm } from "../../../session/index.ts";
import { whileThere } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import { type Other, type PlacedChange, placedChanges } from "./model/comparison.ts";

/** The open draft beside another one, both as they are printed. */
export interface Comparison {
  readonly after: Draft;
  /** Undefined where nothing is compared, or the sentences of the template are not there yet. */
  readonly before: Draft | undefined;
  /** What is shown: all changes, or those of meaning. */
  readonly changes: readonly PlacedChange[];
  /** How many changes are of looks only. */
  readonly formal: number;
  /** Whether only changes of meaning are shown. */
  readonly meaning: boolean;
  setMeaning(only: boolean): void;
}

const NO_CHANGES: readonly PlacedChange[] = [];

/** Compares what is printed. Of two years' documents only the meaning is shown at first: all their years differ. */
export function useComparison(draft: Draft, other: Other | undefined, layout: Layout): Comparison {
  const standard = useStandard(draft);
  const foreign = useMemo(() => other && { ...other.draft, templateId: draft.templateId }, [other, draft.templateId]);
  const standardThere = useStandard(foreign);
  const [chosen, setMeaning] = useState<boolean>();
  const meaning = chosen ?? (other !== undefined && other.draft.year !== draft.year);
  const pair = useMemo(() => {
    if (foreign === undefined || standard === undefined || standardThere === undefined) return undefined;
    const before = { draft: foreign, standard: standardThere, read: other?.read === true };
    return printedPair(before, { draft, standard }, layout);
  }, [draft, standard, foreign, standardThere, other, layout]);
  const both = useMemo(() => {
    if (pair === undefined) return undefined;
    const bare = { before: withoutForm(pair.before, pair.after), after: pair.after };
    return { all: placedChanges(pair), meant: placedChanges(bare), bare };
  }, [pair]);
  const alone = useMemo(() => printedDraft({ draft, standard: standard ?? {} }, layout), [draft, standard, layout]);
  return {
    after: pair?.after ?? alone,
    before: meaning ? both?.bare.before : pair?.before,
    changes: (meaning ? both?.meant : both?.all) ?? NO_CHANGES,
    formal: both === undefined ? 0 : both.all.length - both.meant.length,
    meaning,
    setMeaning,
  };
}

/** The sentences that the draft's template writes by itself; undefined until they are known. */
function useStandard(draft: Draft | undefined): StandardText | undefined {
  const { standardText } = useWorkspace();
  const [known, setKnown] = useState<{ readonly of: Draft; readonly texts: StandardText }>();
  useEffect(() => {
    if (draft === undefined) return;
    const tell = (texts: StandardText) => setKnown({ of: draft, texts });
    // Where no template can be asked its sentences are not compared.
    if (standardText === undefined) return tell({});
    return whileThere(standardText(draft), tell, () => tell({}));
  }, [draft, standardText]);
  return known !== undefined && known.of === draft ? known.texts : undefined;
}
