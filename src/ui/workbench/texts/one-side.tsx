import { Fragment } from "react";
import { textPieces } from "../../../session/index.ts";
import styles from "./one-side.module.css";

/** What both sides share is cut in the middle where it is longer. */
const SHARED = 24;

function shortened(text: string): string {
  return text.length <= SHARED ? text : `${text.slice(0, SHARED / 3)}…${text.slice(-SHARED / 3)}`;
}

/** One side of two texts, with what only it has marked. */
export function OneSide({
  own,
  other,
  side,
}: {
  readonly own: string;
  readonly other: string;
  readonly side: "was" | "is";
}) {
  let at = 0;
  const shown = side === "was" ? "removed" : "added";
  const pieces = side === "was" ? textPieces(own, other) : textPieces(other, own);
  return pieces.map(({ kind, text }) => {
    at += text.length;
    const key = `${at}${kind}`;
    if (kind === "same") return <Fragment key={key}>{shortened(text)}</Fragment>;
    if (kind !== shown) return null;
    const Mark = side === "was" ? "del" : "ins";
    return (
      <Mark key={key} className={styles[side]}>
        {text}
      </Mark>
    );
  });
}
