import { useMemo, useSyncExternalStore } from "react";
import { formatRoute, parseRoute, type Route } from "./route.ts";

/** Told by `go` at once: the browser tells of a new address only later, and keys typed meanwhile would be lost. */
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("hashchange", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("hashchange", listener);
  };
}

const read = () => window.location.hash;

/** The route of the address bar, now and whenever it changes. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, read);
  return useMemo(() => parseRoute(hash), [hash]);
}

/** Goes there. `replace` leaves no step for the browser's back button, as for closing what lies over a page. */
export function go(route: Route, replace = false): void {
  const hash = formatRoute(route);
  if (replace) window.location.replace(hash);
  else window.location.hash = hash;
  for (const listener of [...listeners]) listener();
}
