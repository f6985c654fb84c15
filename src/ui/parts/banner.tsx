import type { ReactNode } from "react";
import styles from "./banner.module.css";
import { Button } from "./button.tsx";
import { classes } from "./classes.ts";

/** One line under the top bar that stays until it is answered. */
export function Banner({
  tone,
  action,
  onAct,
  children,
}: {
  readonly tone: "info" | "warning" | "error";
  readonly action?: string;
  readonly onAct?: () => void;
  readonly children: ReactNode;
}) {
  return (
    <div className={classes(styles.banner, styles[tone])} role={tone === "error" ? "alert" : "status"}>
      <span>{children}</span>
      {action === undefined ? null : (
        <Button look="link" onClick={onAct}>
          {action}
        </Button>
      )}
    </div>
  );
}
