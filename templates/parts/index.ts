/** Building templates: the pieces of which the shipped Word files are made, for the script and for a starter of one's own. */
export { buildTemplate } from "./document.ts";
export type { TemplateSpec } from "./spec.ts";
