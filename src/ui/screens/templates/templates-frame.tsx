import type { ReactNode } from "react";
import { Button } from "../../parts/index.ts";
import styles from "./templates-frame.module.css";

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
  return (
    <div className={styles.app}>
      <header className={styles.bar}>
        <Button look="bare" icon="back" onClick={onBack}>
          {back}
        </Button>
        <span className={styles.rule} />
        <h1>{title}</h1>
        <span className="push" />
        {tools}
      </header>
      {children}
    </div>
  );
}
