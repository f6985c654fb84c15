export { type Editor, EditorContext, type Jump, useEditor } from "./editor-context.tsx";
export { PanelContext, type PanelTab, useShowPanel } from "./panel-context.tsx";
export {
  formatRoute,
  type Overlay,
  parseRoute,
  type Route,
  type Spot,
  sameSpot,
  type TemplatesPart,
  TODO,
} from "./route.ts";
export { catchTyped } from "./typed-ahead.ts";
export { go, useRoute } from "./use-route.ts";
