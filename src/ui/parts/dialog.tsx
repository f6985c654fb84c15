import { type FormEvent, type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { Button } from "./button.tsx";
import { classes } from "./classes.ts";
import styles from "./dialog.module.css";

const FIRST_FOCUS = "[data-dialog] input, [data-dialog] select, [data-dialog] textarea, [data-dialog] button";

export interface DialogProps {
  readonly title: string;
  /** "full" has the window for itself: its body does not scroll as a whole. "list" is for rows to be ticked. */
  readonly size?: "wide" | "narrow" | "list" | "full";
  readonly onClose: () => void;
  /** What its blue button does; Enter presses it. */
  readonly onSubmit?: () => void;
  /** The words on that button. */
  readonly answer?: ReactNode;
  /** Whether it cannot be pressed yet. */
  readonly off?: boolean;
  /** What comes of it, or why it cannot be pressed. */
  readonly hint?: string | undefined;
  /** What is answered cannot be undone: the button is red. */
  readonly danger?: boolean;
  /** The words on the button that only closes. */
  readonly leave?: string;
  /** What stands before the buttons. */
  readonly aside?: ReactNode;
  /** A row of buttons of its own, instead of these. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A modal dialog on the platform's own element: the page behind is inert, Esc closes, and the focus returns to where
 * it was (older browsers leave that to the page).
 */
export function Dialog({ title, size = "wide", onClose, onSubmit, children, ...rest }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    if (dialog !== null && !dialog.open) {
      dialog.showModal();
      // Left to itself the browser takes the first button, which closes.
      dialog.querySelector<HTMLElement>(FIRST_FOCUS)?.focus();
    }
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const body = (
    <>
      <div className={classes(styles.body, "scroll")}>{children}</div>
      <Bottom onClose={onClose} {...rest} />
    </>
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <dialog
      ref={ref}
      className={classes(styles.dialog, styles[size])}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className={styles.top}>
        <h2 id={titleId}>{title}</h2>
        <Button look="bare" icon="close" title="关闭 Esc" onClick={onClose} />
      </div>
      {onSubmit === undefined ? (
        <div data-dialog="">{body}</div>
      ) : (
        <form data-dialog="" onSubmit={submit}>
          {body}
        </form>
      )}
    </dialog>
  );
}

function Bottom({
  onClose,
  answer,
  off = false,
  hint,
  danger = false,
  leave = answer === undefined ? undefined : "取消",
  aside,
  footer,
}: Omit<DialogProps, "title" | "size" | "onSubmit" | "children">) {
  if (leave === undefined && footer === undefined) return null;
  return (
    <div className={styles.bottom}>
      {footer ?? (
        <>
          {aside}
          <span className="push" />
          <Button size="large" onClick={onClose}>
            {leave}
          </Button>
          {answer === undefined ? null : (
            <Button size="large" look={danger ? "danger" : "primary"} type="submit" disabled={off} title={hint}>
              {answer}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

/** The rows "label | control" of a dialog. */
export function DialogLines({ children }: { readonly children: ReactNode }) {
  return <div className={styles.lines}>{children}</div>;
}

export function DialogLine({
  label,
  htmlFor,
  children,
}: {
  readonly label: string;
  /** Id of the one control in the row; a row of several controls names its group itself. */
  readonly htmlFor?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.line}>
      {htmlFor === undefined ? (
        <span className={styles.label}>{label}</span>
      ) : (
        <label className={styles.label} htmlFor={htmlFor}>
          {label}
        </label>
      )}
      <div className={styles.control}>{children}</div>
    </div>
  );
}
