import { type Draft, type Layout, placesToFill } from "../domain/index.ts";
import { type Filling, openPlaces, openWords, type Scope, unprinted } from "../word/view/index.ts";
import type { ExportScope, LeftOut } from "./types.ts";

/**
 * What a document of this scope will not say: what nobody filled in, and what the template has no place for; and what it says
 * though nobody has looked at it.
 */
export function leftOutOf(filling: Filling, draft: Draft, asked: ExportScope): LeftOut {
  // A file a project holds what the performance part says of it.
  const scope = asked === "each" ? "performance" : asked;
  return {
    open: openWords(openPlaces(filling, draft, scope)),
    homeless: unprinted(filling, draft, scope),
    unseen: [...unseenWords(draft, filling.layout, scope), ...fixedWords(filling, draft, scope)],
  };
}

/** What the template itself says of the year of its file, in a draft of another. */
function fixedWords({ fixed }: Filling, { year }: Draft, scope: Scope): readonly string[] {
  return fixed === undefined || fixed.year === year || scope !== "whole" ? [] : fixed.texts;
}

/** Texts of the chapters that came along from last year; values in tables are counted with what is 未填. */
function unseenWords(draft: Draft, layout: Layout, scope: Scope): readonly string[] {
  const isOwn = (section: string | undefined) => draft.parts.some(({ id }) => id === section);
  return placesToFill(draft, layout).flatMap(({ state, word, where: { section, field = "", indicator } }) => {
    if (state !== "brought") return [];
    const isGoal = section === "overall" && indicator === undefined && !scope.startsWith("project");
    const isText = scope === "whole" && (field.startsWith("paragraph.") || isOwn(section));
    return isGoal || isText ? [word] : [];
  });
}
