import { Fragment } from "react";
import { type TextPiece, textPieces } from "../../../session/index.ts";
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

/** Characters of what stayed the same that are shown on each side of a change. */
const AROUND = 24;

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
  const gone = side === "before" ? "added" : "removed";
  const all = textPieces(before, after);
  const pieces = all.flatMap((piece, i): readonly TextPiece[] => {
    if (piece.kind === gone) return [];
    if (piece.kind !== "same" || piece.text.length <= AROUND * 3) return [piece];
    const head = i === 0 ? "" : piece.text.slice(0, AROUND);
    const tail = i === all.length - 1 ? "" : piece.text.slice(-AROUND);
    return [{ kind: "same", text: `${head}……${tail}` }];
  });
  return <Pieces pieces={pieces} />;
}

/** Nothing stands there: said in grey, so that an empty cell is not taken for one not drawn. */
export function EmptyWords({ children }: { readonly children: string }) {
  return <span className={styles.empty}>{children}</span>;
}
