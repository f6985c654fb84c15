import type { Template } from "./compile.ts";
import { type LeftOut, startFilling } from "./filling.ts";
import { run } from "./run.ts";
import type { View } from "./vocabulary.ts";

/**
 * What a filled template leaves out because nobody filled it in, in the order of the document: to be said before
 * writing. The template must be sound.
 */
export function leftOut(template: Template, view: View): readonly LeftOut[] {
  const found: LeftOut[] = [];
  const filling = startFilling(
    template,
    view,
    () => undefined,
    undefined,
    (each) => found.push(each),
  );
  for (const pieces of template.programs.values()) run(pieces, filling);
  return found;
}
