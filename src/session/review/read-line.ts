import { shaped } from "../../domain/index.ts";
import { VERDICTS, type Verdict } from "../../review/index.ts";
import { type ReviewSide, SIDES } from "./side.ts";

/** What lists show of a review without reading it. */
export interface ReviewLine {
  readonly side: ReviewSide;
  /** How often the draft was handed in. */
  readonly rounds: number;
  /** Who handed it in last, as that person signed; and when, ms since epoch. */
  readonly sender?: string | undefined;
  readonly sentAt?: number | undefined;
  /** Remarks that wait for somebody. */
  readonly open: number;
  /** The last opinion, and the round it was given on. */
  readonly verdict?: Verdict | undefined;
  readonly judged?: number | undefined;
}

const LINE = {
  side: "string",
  rounds: "number",
  sender: "string?",
  sentAt: "number?",
  open: "number",
  verdict: "string?",
  judged: "number?",
} as const;

/** A stored line; undefined where it is none. */
export function readReviewLine(stored: unknown): ReviewLine | undefined {
  const line = shaped(stored, LINE);
  if (line === undefined) return undefined;
  const { side: said, verdict: told, ...rest } = line;
  const side = SIDES.find((one) => one === said);
  const verdict = VERDICTS.find((one) => one === told);
  if (side === undefined || verdict !== told) return undefined;
  return { ...rest, side, ...(verdict === undefined ? {} : { verdict }) };
}
