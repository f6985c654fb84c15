import { lazy, Suspense } from "react";

const Screen = lazy(async () => ({ default: (await import("./rules-screen.tsx")).RulesScreen }));

/** What is checked: loaded when somebody asks. */
export function RulesScreen({ rule }: { readonly rule: string | undefined }) {
  return (
    <Suspense fallback={null}>
      <Screen rule={rule} />
    </Suspense>
  );
}
