import type { ReactNode } from "react";
import styles from "./ask.module.css";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

/** Asks once before what cannot be undone; `extra` is the way to save first. */
export function Ask({
  title,
  action,
  extra,
  onAct,
  onClose,
  children,
}: {
  readonly title: string;
  /** Verb and result on the button. */
  readonly action: string;
  readonly extra?: ReactNode;
  readonly onAct: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const footer = (
    <>
      {extra}
      <span className="push" />
      <Button onClick={onClose}>取消</Button>
      <Button look="danger" onClick={onAct}>
        {action}
      </Button>
    </>
  );
  return (
    <Dialog title={title} size="narrow" onClose={onClose} footer={footer}>
      <p className={styles.words}>{children}</p>
    </Dialog>
  );
}
