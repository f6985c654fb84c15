/** Building templates: for the script that makes the shipped ones, and for a starter of one's own (loaded only then). */
export { buildTemplate } from "./document.ts";
export type { TemplateChoice } from "./spec.ts";
