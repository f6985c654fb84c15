import { type ReactNode, useMemo, useState } from "react";
import type { Finding } from "../../../domain/index.ts";
import { fixFinding } from "../../../session/index.ts";
import { PlaceMarksProvider, placeMarks } from "../../forms/index.ts";
import { useEditor } from "../../navigation/index.ts";
import { useStrips } from "../../parts/index.ts";
import { placeOfFinding, wordsOfFinding } from "../../places/places.ts";
import { useSession, useSessionState } from "../../session/index.ts";
import { FindingsHandContext, type HandContextValue } from "./findings-context.tsx";
import { useHand } from "./findings-hand.ts";
import { findingId, isProblem, standsAt } from "./findings-lists.ts";
import { nextProblem } from "./findings-walk.ts";
import { useMendAll } from "./use-mend-all.tsx";

export interface Walking {
  readonly value: HandContextValue;
  /** Goes to the next problem of the whole draft, or to the previous one. */
  walk(by: 1 | -1): void;
  /** Mends what is wrong where the hand is, if a mend is offered. */
  mendHere(): void;
  /** What a mend of many places would do, while it is asked. */
  readonly dialog: ReactNode;
}

/** Going through what the tool found, by keyboard. */
export function useWalking(): Walking {
  const session = useSession();
  const strips = useStrips();
  const { spot, goTo } = useEditor();
  const hand = useHand();
  const { ask, dialog } = useMendAll();
  const [current, setCurrent] = useState<Finding>();
  const value = useMemo(() => ({ hand, current }), [hand, current]);
  return {
    value,
    dialog,
    walk: (by) => {
      const { draft, findings, unfilled } = session.state();
      const wrong = findings.filter(isProblem);
      // Once nothing is wrong any more, the walk goes round what has yet to be filled in.
      const problems = wrong.length > 0 ? wrong : unfilled;
      const from = { draft, problems, current, hand: hand.place(), moved: hand.moved(), spot };
      const step = nextProblem(from, by);
      if (step === undefined) return strips.tell("没有查出问题");
      if (step.round) strips.tell(by === 1 ? "到末尾了，从头再看" : "到开头了，从末尾再看");
      hand.led();
      setCurrent(step.finding);
      goTo(placeOfFinding(step.finding, draft), wordsOfFinding(step.finding));
    },
    mendHere: () => {
      const { draft, layout, findings, readOnly } = session.state();
      if (readOnly) return;
      const place = hand.place();
      const here = findings.filter(
        (finding) =>
          place !== undefined && standsAt(place, placeOfFinding(finding, draft)) && finding.fix !== undefined,
      );
      const walked = findings.find((finding) => current !== undefined && findingId(finding) === findingId(current));
      const finding = here.find((one) => one === walked) ?? here[0] ?? (hand.moved() ? undefined : walked);
      const command = finding === undefined ? undefined : fixFinding(draft, layout, finding);
      if (finding === undefined || command === undefined) return strips.tell("这里没有能直接改的");
      if (finding.fix?.kind === "each") return ask([finding]);
      session.apply(command);
      goTo(placeOfFinding(finding, session.state().draft));
      strips.tell(`已${command.label}。F8 看下一处`);
    },
  };
}

/** Tells the page below where the hand is and which fields are marked. */
export function FindingsFrame({ value, children }: { readonly value: HandContextValue; readonly children: ReactNode }) {
  const session = useSession();
  const findings = useSessionState((state) => state.findings);
  const marks = useMemo(() => {
    const { draft } = session.state();
    return placeMarks(
      findings
        .filter(({ where }) => where.project === undefined)
        .map((finding) => [finding, placeOfFinding(finding, draft)] as const),
    );
  }, [findings, session]);
  return (
    <FindingsHandContext.Provider value={value}>
      <PlaceMarksProvider marks={marks}>{children}</PlaceMarksProvider>
    </FindingsHandContext.Provider>
  );
}
