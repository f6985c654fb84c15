import { Fragment } from "react";
import { textPieces } from "../../../session/index.ts";
import styles from "./review.module.css";

/** A text with what was struck out and what was written in, as 修订 shows it. */
export function RevisedText({ before, after }: { readonly before: string | undefined; readonly after: string }) {
  if (before === undefined || before === after) return after;
  let at = 0;
  return textPieces(before, after).map(({ kind, text }) => {
    at += text.length;
    const key = `${at}${kind}`;
    if (kind === "removed") return <del key={key}>{text}</del>;
    if (kind === "added") return <ins key={key}>{text}</ins>;
    return <Fragment key={key}>{text}</Fragment>;
  });
}

/** Nothing stands there: said in grey, so that an empty cell is not taken for one not drawn. */
export function EmptyWords({ children }: { readonly children: string }) {
  return <span className={styles.empty}>{children}</span>;
}
