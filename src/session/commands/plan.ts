import {
  type Draft,
  type DraftKind,
  makeId,
  numberedOwnPart,
  type OwnBlock,
  type Part,
  plannedHeadings,
  planPages,
  sameParts,
  standardHeading,
  standardPlan,
  withOwnPart,
  withoutPage,
  withPageMoved,
  withStandardPage,
} from "../../domain/index.ts";
import type { Command, Place } from "../types.ts";

/** The plan of a draft: which chapters it has, in which order, how they are headed, and what stands in own ones. */

function placeOf(partId: string, field?: string): Place {
  return { section: "part", rowId: partId, ...(field === undefined ? {} : { field }) };
}

function withParts(draft: Draft, parts: Draft["parts"]): Draft {
  return parts === draft.parts ? draft : { ...draft, parts };
}

function onPart(draft: Draft, partId: string, change: (part: Part) => Part): Draft {
  const part = draft.parts.find(({ id }) => id === partId);
  const next = part && change(part);
  if (next === undefined || next === part) return draft;
  return { ...draft, parts: draft.parts.map((other) => (other === part ? next : other)) };
}

function firstPart(draft: Draft, page: string): string {
  return planPages(draft).find(({ key }) => key === page)?.parts[0]?.id ?? page;
}

/** Adds an empty chapter (1) or section (2) of the office's own behind a page, or at the end. Its id is in the place. */
export function addOwnPart(draft: Draft, level: 1 | 2, behind?: string): Command {
  const part = numberedOwnPart(draft, "", level);
  return {
    label: level === 1 ? "加一章" : "加一节",
    place: placeOf(part.id, "heading"),
    change: (now) => withParts(now, withOwnPart(now, part, behind)),
  };
}

/** Puts a standard chapter back into the document, at its usual place. */
export function addStandardPage(page: string): Command {
  return {
    label: "放回一章",
    place: placeOf(page),
    change: (draft) => withParts(draft, withStandardPage(draft, page)),
  };
}

/** Takes a page out of the document. What known chapters hold stays in the draft; an own chapter goes with its content. */
export function removePage(draft: Draft, page: string): Command {
  return {
    label: "去掉一章",
    place: placeOf(firstPart(draft, page)),
    change: (now) => withParts(now, withoutPage(now, page)),
  };
}

/** Moves a page by one among its like, with the sections below it. */
export function movePage(draft: Draft, page: string, by: 1 | -1): Command {
  return {
    label: "移动一章",
    place: placeOf(firstPart(draft, page)),
    change: (now) => withParts(now, withPageMoved(now, page, by)),
  };
}

/**
 * Words a heading as the office does; what is not given stays as it is printed. Without words, or worded as the standard
 * is, a known part follows the standard again.
 */
export function setHeading(partId: string, heading: { readonly number?: string; readonly text?: string }): Command {
  return {
    label: "改标题",
    place: placeOf(partId, "heading"),
    merge: `heading/${partId}/${heading.text === undefined ? "number" : "text"}`,
    change: (draft) => {
      const printed = plannedHeadings(draft).find(({ part }) => part.id === partId);
      if (printed === undefined) return draft;
      const { number, text } = { number: printed.number, text: printed.text, ...heading };
      const standard = standardHeading(draft, partId);
      const follows = standard !== undefined && (text === "" || (number === standard.number && text === standard.text));
      return onPart(draft, partId, (part) => {
        if (!follows) {
          const same = part.heading?.number === number && part.heading.text === text;
          return same ? part : { ...part, heading: { number, text } };
        }
        if (part.heading === undefined) return part;
        const { heading: _, ...plain } = part;
        return plain;
      });
    },
  };
}

/** The standard wording and number for the headings of a page again. */
export function restoreHeadings(partIds: readonly string[]): Command {
  return {
    label: "恢复标准标题",
    place: placeOf(partIds[0] ?? "", "heading"),
    change: (draft) =>
      partIds.reduce((now, id) => {
        if (standardHeading(now, id) === undefined) return now;
        return onPart(now, id, (part) => {
          if (part.heading === undefined) return part;
          const { heading: _, ...plain } = part;
          return plain;
        });
      }, draft),
  };
}

/**
 * Writes the paragraphs between two tables of a part, or all of them.
 * @param run the ids of the paragraphs that stand there now, in order; they are kept as far as they reach
 * @param behind the id of the table they follow; undefined at the head
 */
export function setParagraphs(
  partId: string,
  run: readonly string[],
  behind: string | undefined,
  texts: readonly string[],
): Command {
  const fresh = new Map<number, string>();
  const idOf = (index: number): string => {
    const id = run[index] ?? fresh.get(index) ?? makeId();
    fresh.set(index, id);
    return id;
  };
  return {
    label: "改自己写的一章",
    place: placeOf(partId, run[0]),
    merge: `blocks/${partId}/${behind ?? ""}`,
    change: (draft) =>
      onPart(draft, partId, (part) => {
        const known = new Map(part.blocks.map((block) => [block.id, block]));
        const written = texts.map((text, index): OwnBlock => {
          const id = idOf(index);
          const old = known.get(id);
          return old?.kind === "paragraph" && old.text === text ? old : { kind: "paragraph", id, text };
        });
        const others = part.blocks.filter(({ id }) => !run.includes(id));
        const at = behind === undefined ? 0 : others.findIndex(({ id }) => id === behind) + 1;
        return { ...part, blocks: [...others.slice(0, at), ...written, ...others.slice(at)] };
      }),
  };
}

/** Writes a cell of an own table; row and cell count from 0, as they are stored. */
export function setOwnCell(partId: string, blockId: string, row: number, cell: number, text: string): Command {
  return {
    label: "改表格",
    place: placeOf(partId, `${blockId}:${row}:${cell}`),
    merge: `cell/${blockId}/${row}/${cell}`,
    change: (draft) =>
      onPart(draft, partId, (part) => {
        const block = part.blocks.find(({ id }) => id === blockId);
        const old = block?.kind === "grid" ? block.rows[row]?.[cell] : undefined;
        if (block?.kind !== "grid" || old === undefined || old.text === text) return part;
        const rows = block.rows.map((cells, r) =>
          r === row ? cells.map((one, c) => (c === cell ? { ...one, text } : one)) : cells,
        );
        return { ...part, blocks: part.blocks.map((one) => (one === block ? { ...block, rows } : one)) };
      }),
  };
}

/** Says that there is none this year of what a list or slot would hold, or takes that back. */
export function setNone(name: string, none: boolean, place: Place): Command {
  return {
    label: none ? "本年没有" : "不是没有",
    place,
    change: (draft) => {
      if (draft.none.includes(name) === none) return draft;
      return { ...draft, none: none ? [...draft.none, name] : draft.none.filter((one) => one !== name) };
    },
  };
}

/** What the document is. A plan that nobody changed becomes the usual one of the new kind. */
export function setKind(kind: DraftKind): Command {
  return {
    label: "改文件种类",
    place: { section: "agency", field: "kind" },
    change: (draft) => {
      if (draft.kind === kind) return draft;
      return {
        ...draft,
        kind,
        parts: sameParts(draft.parts, standardPlan(draft.kind)) ? standardPlan(kind) : draft.parts,
      };
    },
  };
}
