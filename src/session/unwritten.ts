/**
 * What stands in editors and not yet in the draft: a class whose row moves only when the hand leaves, what an input method
 * is composing, a text that a field refused. While there is any, nothing may call the draft saved.
 */
export interface Unwritten {
  /**
   * An editor shows something that is not stored. `write` stores it as it stands, where that can be done at once; it is
   * asked before leaving and by Ctrl+S. The answer lets go, as often as one likes.
   */
  hold(write?: () => void): () => void;
  /** When the oldest of it was begun, ms since epoch; undefined where everything is stored. */
  since(): number | undefined;
  /** Stores what can be stored at once; the rest stays held. */
  write(): void;
}

interface Holder {
  readonly since: number;
  readonly write: (() => void) | undefined;
}

/** @param onChange told when the first editor holds something, and when the last has let go */
export function createUnwritten(now: () => number, onChange: () => void): Unwritten {
  const held = new Set<Holder>();
  return {
    hold: (write) => {
      const holder = { since: now(), write };
      held.add(holder);
      if (held.size === 1) onChange();
      return () => {
        if (held.delete(holder) && held.size === 0) onChange();
      };
    },
    since: () => (held.size === 0 ? undefined : Math.min(...[...held].map(({ since }) => since))),
    write: () => {
      for (const { write } of [...held]) write?.();
    },
  };
}
