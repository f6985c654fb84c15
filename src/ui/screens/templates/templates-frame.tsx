import type { ReactNode } from "react";
import { BarStart, PageFrame } from "../../parts/index.ts";

/** The bar over each of these pages: the way back, what it is, what can be done. */
export function TemplatesFrame({
  back,
  onBack,
  title,
  tools,
  children,
}: {
  readonly back: string;
  readonly onBack: () => void;
  readonly title: string;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}) {
  const bar = (
    <>
      <BarStart back={back} onBack={onBack} title={title} />
      <span className="push" />
      {tools}
    </>
  );
  return (
    <PageFrame narrow bar={bar}>
      {children}
    </PageFrame>
  );
}
