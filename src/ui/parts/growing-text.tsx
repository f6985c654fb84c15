import type { Ref, TextareaHTMLAttributes } from "react";
import { classes } from "./classes.ts";
import styles from "./growing-text.module.css";

export interface GrowingTextProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "value" | "rows"> {
  readonly value: string;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/**
 * A text field as high as its text, so that nothing printed is cut; without a frame of its own, for cells and pages.
 * The height comes from a hidden twin in the same grid cell: no measuring, nothing jumps.
 */
export function GrowingText({ value, className, ref, ...rest }: GrowingTextProps) {
  return (
    <span className={classes(styles.box, className)} data-twin={`${value} `}>
      <textarea autoComplete="off" spellCheck={false} {...rest} ref={ref} rows={1} value={value} />
    </span>
  );
}
