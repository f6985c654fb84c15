import { type Draft, type Layout, placesToFill } from "../domain/index.ts";
import { type Filling, openPlaces, openWords, unprinted } from "../word/view/index.ts";
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
    unseen: scope === "whole" ? unseenWords(draft, filling.layout) : [],
  };
}

/** Texts of the chapters that came along from last year; values in tables are counted with what is 未填. */
function unseenWords(draft: Draft, layout: Layout): readonly string[] {
  const isOwn = (section: string | undefined) => draft.parts.some(({ id }) => id === section);
  return placesToFill(draft, layout).flatMap(({ state, word, where }) =>
    state === "brought" && (where.field?.startsWith("paragraph.") || isOwn(where.section)) ? [word] : [],
  );
}
