import { createContext, useContext } from "react";
import type { Place } from "../../session/index.ts";

/** Begins a remark on a place, beside the page; undefined where none can be written. */
export const RemarkContext = createContext<((place: Place) => void) | undefined>(undefined);

/** Begins a remark, from wherever the place is shown. */
export function useRemark(): ((place: Place) => void) | undefined {
  return useContext(RemarkContext);
}
