import { type Draft, NARRATIVE_FIELDS, partOfSlot, plannedHeadings } from "../../domain/index.ts";
import { leftOut } from "../template/index.ts";
import { type Filling, printedView } from "./filling.ts";
import { partsOf } from "./parts.ts";
import type { Scope } from "./scope.ts";

/** A chapter or section in which something is not filled in, so that the document will not say it. */
export interface OpenPlace {
  /** Its heading without the number: "收入说明". */
  readonly chapter: string;
  /** Words for what is open: labels of figures, 正文, 表. */
  readonly words: readonly string[];
}

/** Lists that a part prints as its table, and the name by which a person confirms that there is none. */
const TABLES: Readonly<Record<string, { readonly none: string; readonly rows: (draft: Draft) => number }>> = {
  organisations: { none: "organisations", rows: ({ organisations }) => organisations.length },
  procurement: { none: "procurement", rows: ({ procurement }) => procurement.rows.length },
  assets: {
    none: "assets",
    rows: ({ assets }) => assets.rows.filter(({ quantity, value }) => `${quantity}${value}`.trim() !== "").length,
  },
  projects: { none: "projects", rows: ({ projects }) => projects.length },
};

/** Parts that are left out without a word: what is empty there was not wanted. */
const OPTIONAL = new Set(["performance", "closing"]);

/**
 * What the document of this scope will leave out because nobody filled it in and nobody confirmed that there is none, in
 * the order of the document. To be said before writing.
 * @param filling its template is sound.
 */
export function openPlaces(filling: Filling, draft: Draft, scope: Scope): readonly OpenPlace[] {
  const words = new Map<string, string[]>();
  const note = (chapter: string, word: string): void => {
    const known = words.get(chapter);
    if (!known) words.set(chapter, [word]);
    else if (!known.includes(word)) known.push(word);
  };
  for (const { part, text } of partsOf(draft, scope)) {
    const chapter = text === "" ? (part.part === "preamble" ? "前言" : "") : text;
    if (chapter === "") continue;
    words.set(chapter, words.get(chapter) ?? []);
    const table = TABLES[part.part];
    if (table && table.rows(draft) === 0 && !draft.none.includes(table.none)) note(chapter, "表");
    const slot = NARRATIVE_FIELDS.find(({ id }) => partOfSlot(id) === part.part);
    const empty = slot !== undefined && draft.narrative[slot.id].every((line) => line.trim() === "");
    const standard = slot?.standard === true && slot.id !== "other";
    if (slot && empty && !standard && !OPTIONAL.has(slot.id) && !draft.none.includes(slot.id)) note(chapter, "正文");
  }
  const headings = plannedHeadings(draft);
  for (const { headings: above, tags } of leftOut(filling.template, printedView(filling, draft, scope))) {
    const printed = above[above.length - 1] ?? "";
    const planned = headings.find(({ number, text }) => `${number}${text}` === printed);
    const project = planned === undefined && printed !== "";
    for (const tag of tags) note(project ? printed : (planned?.text ?? "前言"), tag);
  }
  return [...words].filter(([, open]) => open.length > 0).map(([chapter, open]) => ({ chapter, words: open }));
}

/** Words that are named of a chapter with many. */
const NAMED = 3;

/** All of it in one line: "收入说明（收入合计、政府性基金预算收入等 6 处）；部门职责（正文）". */
export function openWords(places: readonly OpenPlace[]): string {
  const short = (words: readonly string[]) =>
    words.length <= NAMED ? words.join("、") : `${words.slice(0, NAMED - 1).join("、")}等 ${words.length} 处`;
  return places.map(({ chapter, words }) => `${chapter}（${short(words)}）`).join("；");
}
