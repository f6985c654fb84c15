export { type Editor, EditorContext, type Jump, useEditor } from "./editor-context.tsx";
export { type Help, HelpContext, type HelpTopic, topicOf, useHelp } from "./help.ts";
export { PanelContext, type PanelTab, useShowPanel } from "./panel-context.tsx";
export { RemarkContext, useRemark } from "./remark-context.ts";
export {
  formatRoute,
  type Overlay,
  parseRoute,
  type Spot,
  sameSpot,
  spotKey,
  type TemplatesPart,
  TODO,
} from "./route.ts";
export { catchTyped } from "./typed-ahead.ts";
export { go, useRoute } from "./use-route.ts";
