import { guideSections } from "../../templates/guide.ts";
import type { GuideLine, TagGuide } from "../session/index.ts";
import { GUIDE_RULES, type GuideExample } from "../word/view/index.ts";

function line({ write, help, example, within }: GuideExample): GuideLine {
  return { write, help, example, within: within.map(line) };
}

/** The guide of docs/templates.md, for the page. */
export function templateGuide(): TagGuide {
  const sections = guideSections().map(({ title, entries }) => ({ title, lines: entries.map(line) }));
  return { rules: GUIDE_RULES, sections };
}
