import { useCallback, useMemo, useState } from "react";
import type { Draft, DraftKind } from "../../../domain/index.ts";
import { keepPrinted, repairedPlaces, setKind, type TakenProjects } from "../../../session/index.ts";
import type { WordFile } from "../../workbench/learn/index.tsx";
import type { ReadSource } from "./use-reading.ts";

/** What a person decided about one source. */
interface Choice {
  /** Places whose repair was undone: the printed text stays. */
  readonly printed: ReadonlySet<string>;
  /** Projects that are not taken, by their id in the reading. */
  readonly left: ReadonlySet<string>;
  /** What the document is, where a person says so. */
  readonly kind?: DraftKind;
}

const NOTHING: Choice = { printed: new Set(), left: new Set() };

/** What is taken of a source, and the Word file it was read from. */
export interface Taken extends TakenProjects {
  readonly id: number;
  readonly word?: WordFile;
}

export interface Choices {
  isPrinted(source: ReadSource, place: string): boolean;
  isTaken(source: ReadSource, projectId: string): boolean;
  keepAsPrinted(source: ReadSource, places: readonly string[], printed: boolean): void;
  /** What the document is, as read or as a person said. */
  kindOf(source: ReadSource): DraftKind;
  sayKind(source: ReadSource, kind: DraftKind): void;
  take(source: ReadSource, projectIds: readonly string[], taken: boolean): void;
  /** The draft of a source with what was decided about its kind and its repairs. */
  draftOf(source: ReadSource): Draft;
  taken(sources: readonly ReadSource[]): readonly Taken[];
}

function changed(set: ReadonlySet<string>, items: readonly string[], within: boolean): ReadonlySet<string> {
  const next = new Set(set);
  for (const item of items) {
    if (within) next.add(item);
    else next.delete(item);
  }
  return next;
}

/** What was decided about repairs and projects; nothing is decided at first: all repairs and all projects are taken. */
export function useChoices(): Choices {
  const [choices, setChoices] = useState<ReadonlyMap<number, Choice>>(new Map());
  const change = useCallback((id: number, how: (choice: Choice) => Choice) => {
    setChoices((all) => new Map(all).set(id, how(all.get(id) ?? NOTHING)));
  }, []);
  return useMemo(() => {
    const of = (source: ReadSource) => choices.get(source.id) ?? NOTHING;
    const draftOf = ({ id, reading }: ReadSource): Draft => {
      const { printed, kind = reading.draft.kind } = choices.get(id) ?? NOTHING;
      return keepPrinted(
        setKind(kind).change(reading.draft),
        repairedPlaces(reading.repairs).filter(({ to }) => printed.has(to)),
      );
    };
    return {
      isPrinted: (source, place) => of(source).printed.has(place),
      isTaken: (source, projectId) => !of(source).left.has(projectId),
      keepAsPrinted: (source, places, printed) =>
        change(source.id, (choice) => ({ ...choice, printed: changed(choice.printed, places, printed) })),
      kindOf: (source) => of(source).kind ?? source.reading.draft.kind,
      sayKind: (source, kind) => change(source.id, (choice) => ({ ...choice, kind })),
      take: (source, projectIds, taken) =>
        change(source.id, (choice) => ({ ...choice, left: changed(choice.left, projectIds, !taken) })),
      draftOf,
      taken: (sources) =>
        sources.map((source) => {
          const draft = draftOf(source);
          const { left } = of(source);
          const { id, name, word } = source;
          const projects = draft.projects.filter((project) => !left.has(project.id));
          return { id, source: name, draft, projects, ...(word === undefined ? {} : { word }) };
        }),
    };
  }, [choices, change]);
}
