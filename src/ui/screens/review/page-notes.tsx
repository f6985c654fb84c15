import { type ReactNode, useMemo } from "react";
import { type Finding, findingPlace, type Place, placeKey, placeWords } from "../../../domain/index.ts";
import { openThreads, remarkPlace } from "../../../session/index.ts";
import { useEditor } from "../../navigation/index.ts";
import { Button, FindingCard } from "../../parts/index.ts";
import { placeOfFinding, splitMessage, wordsOfFinding } from "../../places/places.ts";
import { useDraft, useSessionState } from "../../session/index.ts";
import { findingId, isProblem } from "../../workbench/findings/findings-lists.ts";
import { KIND_WORDS } from "../../workbench/findings/findings-words.ts";
import { RemarkBox } from "../../workbench/remarks/remark-box.tsx";
import { useReviewing } from "../../workbench/remarks/review-context.tsx";
import { ThreadCard } from "../../workbench/remarks/thread-card.tsx";
import type { Mark } from "./page-anchors.ts";
import styles from "./page-reading.module.css";
import { useFindingRemarks } from "./use-finding-remarks.ts";

/** Something said of a place, to stand beside the page. */
export interface PageNote {
  readonly key: string;
  readonly place: Place;
  readonly mark: Mark;
  readonly content: ReactNode;
}

/** What the checks found at a place, to be said on as a remark. */
function FoundNote({ finding, place }: { readonly finding: Finding; readonly place: Place }) {
  const draft = useDraft();
  const { goTo } = useEditor();
  const remarks = useFindingRemarks();
  const near = place.projectId !== undefined;
  return (
    <FindingCard
      tone={finding.severity}
      place={placeWords(draft, findingPlace(draft, finding), { near, brief: true })}
      onPlace={() => goTo(place, wordsOfFinding(finding))}
      kind={KIND_WORDS[finding.severity]}
      {...splitMessage(finding.message)}
    >
      <p className={styles.hands}>
        <Button size="small" onClick={() => remarks.remark([finding])}>
          写成批注
        </Button>
      </p>
    </FindingCard>
  );
}

/**
 * What is said of a project, or of all chapters: the remark that is being written, open remarks, and what the checks found
 * and nobody said on yet.
 */
export function usePageNotes(projectId: string | undefined): readonly PageNote[] {
  const draft = useDraft();
  const { writing } = useReviewing();
  const review = useSessionState((state) => state.review.state);
  const findings = useSessionState((state) => state.findings);
  const remarks = useFindingRemarks();
  return useMemo(() => {
    const isHere = (place: Place) => place.projectId === projectId;
    const written: readonly PageNote[] =
      writing === undefined || !isHere(writing)
        ? []
        : [
            {
              key: `writing ${placeKey(writing)}`,
              place: writing,
              mark: "jb-said",
              content: <RemarkBox place={writing} />,
            },
          ];
    const said = openThreads(review).flatMap((thread): readonly PageNote[] => {
      const place = remarkPlace(draft, thread.remark);
      if (!isHere(place)) return [];
      return [{ key: thread.remark.id, place, mark: "jb-said", content: <ThreadCard thread={thread} /> }];
    });
    const seen = new Map<string, number>();
    const found = findings.flatMap((finding): readonly PageNote[] => {
      const place = placeOfFinding(finding, draft);
      if (!isProblem(finding) || !isHere(place) || remarks.isRemarked(finding)) return [];
      const id = findingId(finding);
      const times = (seen.get(id) ?? 0) + 1;
      seen.set(id, times);
      const mark = finding.severity === "error" ? "jb-error" : "jb-warning";
      return [{ key: `${id} ${times}`, place, mark, content: <FoundNote finding={finding} place={place} /> }];
    });
    return [...written, ...said, ...found];
  }, [draft, writing, review, findings, remarks, projectId]);
}
