import { type ComponentProps, lazy, Suspense } from "react";
import type { DraftScreen as Screen } from "./draft-screen.tsx";

const load = () => import("./draft-screen.tsx");
const LateScreen = lazy(async () => ({ default: (await load()).DraftScreen }));

/** Fetches the page of an open draft before somebody opens one. */
export function fetchDraftScreen(): void {
  // Where it does not come now, opening a draft asks for it again.
  load().catch(() => undefined);
}

/** An open draft: loaded behind the list of drafts, which is shown first. */
export function DraftScreen(props: ComponentProps<typeof Screen>) {
  return (
    <Suspense fallback={null}>
      <LateScreen {...props} />
    </Suspense>
  );
}
