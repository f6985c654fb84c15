import { lazy, Suspense } from "react";

const Screen = lazy(async () => ({ default: (await import("./read-screen.tsx")).ReadScreen }));

/** The page that reads documents: loaded when somebody goes there. */
export function ReadScreen({ into }: { readonly into: string | undefined }) {
  return (
    <Suspense fallback={null}>
      <Screen {...(into === undefined ? {} : { into })} />
    </Suspense>
  );
}
