import { Fragment } from "react";
import { briefPieces, type TextPiece, textPieces } from "../../../session/index.ts";
import styles from "./review.module.css";

/** Pieces of two texts, struck out and written in as 修订 shows it. */
function Pieces({ pieces }: { readonly pieces: readonly TextPiece[] }) {
  let at = 0;
  return pieces.map(({ kind, text }) => {
    at += text.length;
    const key = `${at}${kind}`;
    if (kind === "removed") return <del key={key}>{text}</del>;
    if (kind === "added") return <ins key={key}>{text}</ins>;
    return <Fragment key={key}>{text}</Fragment>;
  });
}

/** A text with what was struck out and what was written in. */
export function RevisedText({ before, after }: { readonly before: string | undefined; readonly after: string }) {
  if (before === undefined || before === after) return after;
  return <Pieces pieces={textPieces(before, after)} />;
}

/** One side of a change with what differs marked; of long texts only what stands round the changes. */
export function BriefText({
  before,
  after,
  side,
}: {
  readonly before: string;
  readonly after: string;
  readonly side: "before" | "after";
}) {
  return <Pieces pieces={briefPieces(before, after, side)} />;
}

/** Nothing stands there: said in grey, so that an empty cell is not taken for one not drawn. */
export function EmptyWords({ children }: { readonly children: string }) {
  return <span className={styles.empty}>{children}</span>;
}
