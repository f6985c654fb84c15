import { lazy, Suspense } from "react";

const Screen = lazy(async () => ({ default: (await import("./batch-screen.tsx")).BatchScreen }));

/** The page that checks many files: loaded when somebody goes there. */
export function BatchScreen() {
  return (
    <Suspense fallback={null}>
      <Screen />
    </Suspense>
  );
}
