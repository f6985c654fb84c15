import type { Layout } from "../src/domain/index.ts";
import { central2021Layout } from "./central-2021/layout.ts";
import { h1 } from "./h1/layout.ts";
import { h2 } from "./h2/layout.ts";
import { h3 } from "./h3/layout.ts";

/** The shipped layouts, in the order in which they are offered. Each folder holds `template.docx` beside its layout. */
export const LAYOUTS: readonly Layout[] = [h2, h1, h3, central2021Layout];

/** The shipped layout of that id; the first where it is another office's own. */
export function layoutOf(templateId: string): Layout {
  return LAYOUTS.find((layout) => layout.id === templateId) ?? h2;
}
