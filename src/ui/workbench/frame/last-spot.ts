import { formatRoute, parseRoute, type Spot } from "../../navigation/index.ts";

/** Where each draft was left, kept for this browser only; a browser that keeps nothing starts at the beginning. */

const keyOf = (draftId: string) => `jibiao:spot:${draftId}`;

export function lastSpot(draftId: string): Spot | undefined {
  try {
    const route = parseRoute(window.localStorage.getItem(keyOf(draftId)) ?? "");
    return route.page === "draft" ? route.spot : undefined;
  } catch {
    return undefined;
  }
}

export function rememberSpot(draftId: string, spot: Spot): void {
  try {
    window.localStorage.setItem(keyOf(draftId), formatRoute({ page: "draft", id: draftId, spot }));
  } catch {
    // A full or forbidden storage only costs the memory of the place.
  }
}
