import { useCallback, useEffect, useRef } from "react";

/**
 * Steps by key, one a frame: what a held key asks for while the last step is still being painted is added up and done at
 * once, so that no press is lost and a slow machine does not run after the keys.
 */
export function usePace<Extra>(step: (by: number, extra: Extra) => void): (by: number, extra: Extra) => void {
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  const painting = useRef(false);
  const owed = useRef(0);
  const run = useCallback((by: number, extra: Extra) => {
    if (painting.current) {
      owed.current += by;
      return;
    }
    painting.current = true;
    latest.current(by, extra);
    requestAnimationFrame(() => {
      window.setTimeout(() => {
        painting.current = false;
        const more = owed.current;
        owed.current = 0;
        if (more !== 0) run(more, extra);
      });
    });
  }, []);
  return run;
}
