import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildChanges } from "./changes/build.ts";
import { guideDocument } from "./guide.ts";
import { h3 } from "./h3/layout.ts";
import { LAYOUTS } from "./index.ts";
import { buildOpinion } from "./opinion/build.ts";
import { buildTemplate, type TemplateChoice } from "./parts/index.ts";

/** The folder of the 审核意见书, which prints no draft but what is said of one. */
const OPINION = "opinion";

/** Where the template of a layout lies. */
export function templatePath(id: string): string {
  return join(import.meta.dirname, id, "template.docx");
}

/** 整体式 prints 部门整体支出绩效指标 in any case, the others where the draft has them. */
export function choiceOf(id: string): TemplateChoice {
  return id === h3.id ? { overallIndicators: "always" } : {};
}

/** `npm run templates`: writes every shipped template anew, and the guide of their tags. */
if (process.argv[1] === import.meta.filename) {
  for (const layout of LAYOUTS) {
    const bytes = await buildTemplate(layout, choiceOf(layout.id));
    writeFileSync(templatePath(layout.id), bytes);
    console.log(`${layout.id}: ${bytes.length} bytes`);
  }
  writeFileSync(templatePath(OPINION), await buildOpinion());
  writeFileSync(templatePath("changes"), await buildChanges());
  writeFileSync(join(import.meta.dirname, "../docs/templates.md"), guideDocument());
}
