import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { central2021Content } from "./central-2021/content.ts";
import { h1Content } from "./h1/content.ts";
import { h2Content } from "./h2/content.ts";
import { h3Content } from "./h3/content.ts";
import { buildTemplate, type TemplateSpec } from "./parts/index.ts";

/** The Word side of every shipped layout. */
export const CONTENTS: readonly TemplateSpec[] = [h2Content, h1Content, h3Content, central2021Content];

/** Where the template of a layout lies. */
export function templatePath(id: string): string {
  return join(import.meta.dirname, id, "template.docx");
}

/** `npm run templates`: writes every shipped template anew. */
if (process.argv[1] === import.meta.filename) {
  for (const spec of CONTENTS) {
    const bytes = await buildTemplate(spec);
    writeFileSync(templatePath(spec.layout.id), bytes);
    console.log(`${spec.layout.id}: ${bytes.length} bytes`);
  }
}
