/** Those who want to hear that something has changed; what it is they ask for themselves. */
export interface Emitter {
  /** Returns the hand that ends it; ending it twice is harmless. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Tells all who listen now: one who leaves while told disturbs nobody, one who comes is told next time. */
  readonly emit: () => void;
  /** Nobody listens any more. */
  readonly clear: () => void;
}

export function createEmitter(): Emitter {
  const listeners = new Set<{ readonly hear: () => void }>();
  return {
    subscribe: (hear) => {
      // An entry of its own: the same function may listen twice.
      const entry = { hear };
      listeners.add(entry);
      return () => {
        listeners.delete(entry);
      };
    },
    emit: () => {
      for (const { hear } of [...listeners]) hear();
    },
    clear: () => listeners.clear(),
  };
}
