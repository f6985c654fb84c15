import { createContext, useContext } from "react";

/** What the right column shows. */
export type PanelTab = "检查" | "批注" | "指标库" | "查找";

export const PanelContext = createContext<((tab: PanelTab) => void) | undefined>(undefined);

/** Opens the right column at a tab. */
export function useShowPanel(): (tab: PanelTab) => void {
  const show = useContext(PanelContext);
  if (show === undefined) throw new Error("useShowPanel needs an editor above it");
  return show;
}
