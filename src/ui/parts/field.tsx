import type { InputHTMLAttributes, ReactNode, Ref, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { classes } from "./classes.ts";
import styles from "./field.module.css";
import { Icon } from "./icon.tsx";

export interface TextInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "size" | "className"> {
  readonly size?: "small" | "normal" | "large";
  readonly wide?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A single line of text outside tables. It needs a label or an aria-label. */
export function TextInput({ size = "normal", wide = false, ref, ...rest }: TextInputProps) {
  return (
    <input
      autoComplete="off"
      {...rest}
      ref={ref}
      className={classes(styles.field, styles[size], wide && styles.wideInput)}
    />
  );
}

export interface TextLinesProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "className"> {
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text outside tables, made higher by the hand. It needs a label or an aria-label. */
export function TextLines({ ref, ...rest }: TextLinesProps) {
  return <textarea {...rest} ref={ref} className={classes(styles.field, styles.lines)} />;
}

export interface SelectProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, "size" | "className"> {
  readonly size?: "normal" | "large";
}

/** The platform's own list of choices, drawn as the other controls. */
export function Select({ size = "normal", children, ...rest }: SelectProps) {
  return (
    <span className={classes(styles.selectBox, size === "large" && styles.wide)}>
      <select {...rest} className={classes(styles.field, styles.select, styles[size])}>
        {children}
      </select>
      <Icon name="down" className={styles.arrow} />
    </span>
  );
}

/** One of a group of choices, with a quiet remark behind it. */
export function Choice({
  name,
  checked,
  onChoose,
  note,
  disabled = false,
  children,
}: {
  readonly name: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly note?: string;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <label className={styles.choice}>
      <input type="radio" name={name} checked={checked} disabled={disabled} onChange={onChoose} />
      <span>
        {children}
        {note === undefined ? null : <span className={styles.note}>{note}</span>}
      </span>
    </label>
  );
}

/** The sentence below a control that says what is wrong with what stands in it. */
export function Problem({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <p className={styles.problem} {...(id === undefined ? {} : { id })}>
      {children}
    </p>
  );
}

/** A quiet line below a control. */
export function Hint({ children }: { readonly children: ReactNode }) {
  return <p className={styles.hint}>{children}</p>;
}
