import type { TagUse, Template } from "./compile.ts";
import type { TemplateProblem } from "./errors.ts";
import { hasTags, type Tags } from "./vocabulary.ts";

/** What the check of a template says. */
export interface TemplateDescription {
  /** Known tags, in the order of the document, once for each place. */
  readonly found: readonly TagUse[];
  /** Tags that the vocabulary does not hold. */
  readonly unknown: readonly TagUse[];
  /** Required tags that occur nowhere; of a list only the list where it is missing itself. */
  readonly missing: readonly string[];
  readonly problems: readonly TemplateProblem[];
}

export function describe(template: Template): TemplateDescription {
  const used = new Set(template.uses.map((use) => use.name));
  const missingIn = (tags: Tags): readonly string[] =>
    Object.entries(tags).flatMap(([name, tag]) => {
      const elsewhere = tag.kind === "value" && tag.within !== undefined && used.has(tag.within);
      if (!used.has(name)) return tag.required && !elsewhere ? [name] : [];
      return hasTags(tag) ? missingIn(tag.tags) : [];
    });
  return {
    found: template.uses.filter((use) => use.known),
    unknown: template.uses.filter((use) => !use.known),
    missing: missingIn(template.vocabulary.tags),
    problems: template.problems,
  };
}
