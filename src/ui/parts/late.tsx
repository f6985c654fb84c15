import { type ComponentType, createElement, lazy, type ReactNode, Suspense } from "react";
import { Banner } from "./banner.tsx";

/** Stands where a part could not be fetched. */
function NotThere() {
  return (
    <div>
      <Banner tone="error" action="重新打开本页" onAct={() => window.location.reload()}>
        这一页没有取到，多半是绩表在服务器上换了新版。重新打开本页就有，草稿都在。
      </Banner>
    </div>
  );
}

/**
 * A part of the program that is fetched when it is first shown. A page that was opened before the server got a newer edition
 * finds it gone: then that is said in its place, and the rest goes on working.
 */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
): ComponentType<Props> {
  const Part = lazy(async (): Promise<{ readonly default: ComponentType<Props> }> => {
    try {
      return { default: await load() };
    } catch {
      return { default: NotThere };
    }
  });
  return (props) => createElement(Suspense, { fallback: waiting }, createElement(Part, props));
}
