import { h2 } from "../../templates/h2/layout.ts";
import type { GuideLine, TagGuide } from "../session/index.ts";
import { GUIDE_RULES, type GuideExample, tagExamples, wideLayout } from "../word/view/index.ts";
import { templateSample } from "./template-sample.ts";

function line({ write, help, example, within }: GuideExample): GuideLine {
  return { write, help, example, within: within.map(line) };
}

/** Every tag a template of any layout may use, with what it prints for the sample. */
export function templateGuide(): TagGuide {
  const wide = wideLayout(h2);
  const sections = tagExamples(wide, templateSample(wide));
  return { rules: GUIDE_RULES, sections: sections.map(({ title, entries }) => ({ title, lines: entries.map(line) })) };
}
