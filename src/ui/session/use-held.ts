import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { useSession } from "./session-context.tsx";

/**
 * While `held`, the component shows a text that the draft does not hold, and nothing is called saved. `write` stores it
 * where that can be done at once; Ctrl+S and leaving ask for it.
 */
export function useHeld(held: boolean, write?: () => void): void {
  const session = useSession();
  const latest = useRef(write);
  latest.current = write;
  useLayoutEffect(() => (held ? session.hold(() => latest.current?.()) : undefined), [session, held]);
}

/** A text that belongs to nothing yet, kept on this machine from its first letter: it stands there again after any end. */
export function useJotting(key: string): readonly [text: string, write: (text: string) => void] {
  const { jottings } = useSession();
  const [shown, setShown] = useState({ key, text: jottings.read(key) });
  const write = useCallback(
    (text: string) => {
      setShown({ key, text });
      jottings.write(key, text);
    },
    [jottings, key],
  );
  return [shown.key === key ? shown.text : jottings.read(key), write];
}
