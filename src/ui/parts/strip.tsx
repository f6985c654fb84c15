import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { Button } from "./button.tsx";
import styles from "./strip.module.css";

export interface StripAction {
  readonly label: string;
  readonly onPress: () => void;
  /** Waits until the way back has been taken otherwise, and then tells: the strip goes. The answer stops waiting. */
  readonly until?: (taken: () => void) => () => void;
}

interface Note {
  readonly key: number;
  readonly text: string;
  readonly actions: readonly StripAction[];
  readonly until?: ((over: () => void) => () => void) | undefined;
  /** Problems wait until they are read. */
  readonly stays: boolean;
  /** What a problem is about; it goes once that has been done. */
  readonly about?: string | undefined;
}

export interface Strips {
  /** Says what was done, with the way back; gone after six seconds unless the pointer or the focus rests on it. */
  tell(text: string, ...actions: readonly StripAction[]): void;
  /**
   * Says what holds now; gone as soon as it no longer does, of which `until` tells. Its answer stops waiting.
   * @returns changes the words while they stand
   */
  tellWhile(text: string, until: (over: () => void) => () => void): (text: string) => void;
  /** Says what could not be done; stays until it is closed. */
  warn(text: string, ...actions: readonly StripAction[]): void;
  /** The same of something that may be tried again: it goes with `settle`. */
  warnAbout(about: string, text: string): void;
  /** It is tried again, or was done: what was said of it before is stale. */
  settle(about: string): void;
}

const StripContext = createContext<Strips | undefined>(undefined);

/** The strips of the page. */
export function useStrips(): Strips {
  const strips = useContext(StripContext);
  if (strips === undefined) throw new Error("useStrips needs a StripProvider above it");
  return strips;
}

const SHOWN_MS = 6000;

function StripLine({ note, onGone }: { readonly note: Note; readonly onGone: (key: number) => void }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || note.stays) return;
    const timer = window.setTimeout(() => onGone(note.key), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [held, note, onGone]);
  useEffect(() => {
    const stops = [note, ...note.actions].map(({ until }) => until?.(() => onGone(note.key)));
    return () => {
      for (const stop of stops) stop?.();
    };
  }, [note, onGone]);
  return (
    <section
      aria-label={note.text}
      className={styles.strip}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={note.stays ? "is-error" : undefined}>{note.text}</span>
      {note.actions.map((action) => (
        <Button
          key={action.label}
          look="link"
          onClick={() => {
            onGone(note.key);
            action.onPress();
          }}
        >
          {action.label}
        </Button>
      ))}
      {note.stays ? (
        <Button look="link" onClick={() => onGone(note.key)}>
          知道了
        </Button>
      ) : null}
    </section>
  );
}

/** Holds the strips at the foot of the page, at its left or that of its middle column: the latest that was done, and at most two problems. */
export function StripProvider({ children }: { readonly children: ReactNode }) {
  const [notes, setNotes] = useState<readonly Note[]>([]);
  const gone = useCallback((key: number) => setNotes((all) => all.filter((note) => note.key !== key)), []);
  const strips = useMemo<Strips>(() => {
    let next = 0;
    const settle = (about: string) =>
      setNotes((all) => (all.some((note) => note.about === about) ? all.filter((note) => note.about !== about) : all));
    const add = (text: string, actions: readonly StripAction[], rest: Pick<Note, "stays" | "until" | "about">) => {
      next += 1;
      const note = { key: next, text, actions, ...rest };
      // What was done is told one at a time, so that strips never pile up over the rows; problems stay beside it.
      setNotes((all) => [...all.filter((other) => other.stays).slice(-2), note]);
      return note.key;
    };
    const reword = (key: number, text: string) =>
      setNotes((all) => all.map((note) => (note.key === key ? { ...note, text } : note)));
    return {
      tell: (text, ...actions) => void add(text, actions, { stays: false }),
      tellWhile: (text, until) => {
        const key = add(text, [], { stays: false, until });
        return (words) => reword(key, words);
      },
      warn: (text, ...actions) => void add(text, actions, { stays: true }),
      warnAbout: (about, text) => void add(text, [], { stays: true, about }),
      settle,
    };
  }, []);
  return (
    <StripContext.Provider value={strips}>
      {children}
      <div className={styles.place} role="status" aria-live="polite">
        {notes.map((note) => (
          <StripLine key={note.key} note={note} onGone={gone} />
        ))}
      </div>
    </StripContext.Provider>
  );
}
