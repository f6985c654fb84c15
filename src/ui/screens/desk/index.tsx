import { lazy, Suspense } from "react";

const Screen = lazy(async () => ({ default: (await import("./desk-screen.tsx")).DeskScreen }));

/** The supervisor's desk: loaded when somebody goes there. */
export function DeskScreen() {
  return (
    <Suspense fallback={null}>
      <Screen />
    </Suspense>
  );
}
