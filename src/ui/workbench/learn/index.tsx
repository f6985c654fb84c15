import { type ComponentProps, lazy, Suspense } from "react";

export { type Learning, useLearnt, type WordFile } from "./use-learnt.ts";

const Loaded = lazy(async () => ({ default: (await import("./learn-dialog.tsx")).LearnDialog }));

/** The page on which a person looks at what was learnt of a file: loaded when somebody goes there. */
export function LearnDialog(props: ComponentProps<typeof Loaded>) {
  return (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  );
}
