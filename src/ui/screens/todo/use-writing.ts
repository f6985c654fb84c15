import { useEffect, useRef, useState } from "react";

/**
 * Whether the hand writes in a value of the list, so that no line goes from under it. What is pressed when it leaves is
 * where it was until the press is over.
 */
export function useWriting(): readonly [writing: boolean, say: (writing: boolean) => void] {
  const [writing, setWriting] = useState(false);
  const wanted = useRef(false);
  const pressed = useRef(false);
  useEffect(() => {
    const down = () => {
      pressed.current = true;
    };
    const up = () => {
      // Behind the click that the press becomes.
      window.setTimeout(() => {
        pressed.current = false;
        setWriting(wanted.current);
      });
    };
    window.addEventListener("pointerdown", down, true);
    window.addEventListener("pointerup", up, true);
    window.addEventListener("pointercancel", up, true);
    return () => {
      window.removeEventListener("pointerdown", down, true);
      window.removeEventListener("pointerup", up, true);
      window.removeEventListener("pointercancel", up, true);
    };
  }, []);
  const [say] = useState(() => (next: boolean) => {
    wanted.current = next;
    if (next) setWriting(true);
    // While the focus goes from one element to the other, nothing has it.
    else window.setTimeout(() => setWriting((now) => (pressed.current ? now : wanted.current)));
  });
  return [writing, say];
}
