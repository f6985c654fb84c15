import { type ReactNode, useId, useState } from "react";
import { Dialog, DialogLine, DialogLines, TextInput } from "../../parts/index.ts";
import { useSession, useSessionState } from "../../session/index.ts";
import { useReviewing } from "../remarks/review-context.tsx";
import styles from "./step-dialog.module.css";

/** A step of the review: says what follows from it, asks for a name where none is known, and maybe for a sentence. */
export function StepDialog({
  title,
  consequence,
  noteLabel,
  noteNeeded = false,
  button,
  ready = true,
  onStep,
  onClose,
  children,
}: {
  readonly title: string;
  readonly consequence: ReactNode;
  /** Given where a sentence is asked for. */
  readonly noteLabel?: string;
  readonly noteNeeded?: boolean;
  readonly button: string;
  readonly ready?: boolean;
  readonly onStep: (note: string) => Promise<void>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  const session = useSession();
  const known = useSessionState((state) => state.review.name);
  const { act } = useReviewing();
  const [name, setName] = useState(known);
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const [nameId, noteId] = [useId(), useId()];
  const missing = name.trim() === "" ? "先写姓名" : noteNeeded && note.trim() === "" ? `先写${noteLabel}` : undefined;
  const off = missing !== undefined || !ready || busy;
  const submit = () => {
    if (off) return;
    setBusy(true);
    act(async () => {
      try {
        if (name.trim() !== known) await session.review.setName(name);
        await onStep(note.trim());
        onClose();
      } finally {
        setBusy(false);
      }
    });
  };
  return (
    <Dialog title={title} onClose={onClose} onSubmit={submit} answer={button} off={off} hint={missing}>
      <div className={styles.consequence}>{consequence}</div>
      <DialogLines>
        <DialogLine label="姓名" htmlFor={nameId}>
          <TextInput
            id={nameId}
            size="large"
            maxLength={40}
            placeholder="李芳　云溪镇财政所"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </DialogLine>
        {noteLabel === undefined ? null : (
          <DialogLine label={noteLabel} htmlFor={noteId}>
            <TextInput
              id={noteId}
              size="large"
              wide
              maxLength={2000}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          </DialogLine>
        )}
        {children}
      </DialogLines>
    </Dialog>
  );
}
