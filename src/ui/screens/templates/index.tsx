import { lazy, Suspense } from "react";
import type { TemplatesPart } from "../../navigation/index.ts";

const Screen = lazy(async () => ({ default: (await import("./templates-screen.tsx")).TemplatesScreen }));

/** Templates, their guide and the starter: loaded when somebody goes there. */
export function TemplatesScreen({ part }: { readonly part: TemplatesPart | undefined }) {
  return (
    <Suspense fallback={null}>
      <Screen part={part} />
    </Suspense>
  );
}
