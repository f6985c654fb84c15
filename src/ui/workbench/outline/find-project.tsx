import { type RefObject, useMemo } from "react";
import { TextInput } from "../../parts/index.ts";
import { findDestinations } from "../../places/spots.ts";
import styles from "./outline.module.css";

/** From so many projects on there is a box to find one. */
export const FIND_FROM = 12;

interface Findable {
  readonly id: string;
  readonly name: string;
  readonly amount: string;
}

/** The projects in which the words occur, in their order; undefined where none are looked for. */
export function useFoundProjects(items: readonly Findable[], words: string): ReadonlySet<string> | undefined {
  const wanted = words.trim();
  return useMemo(() => {
    if (wanted === "") return undefined;
    const places = items.map(({ id, name, amount }, index) => ({
      spot: { kind: "project", id } as const,
      number: String(index + 1),
      title: name,
      amount,
    }));
    return new Set(findDestinations(places, wanted).map(({ spot }) => spot.id));
  }, [items, wanted]);
}

/** The box to find a project by number, name or amount: Enter goes to the first, ↓ into the list. */
export function FindProject({
  words,
  found,
  nav,
  onWords,
  onGo,
}: {
  readonly words: string;
  readonly found: ReadonlySet<string> | undefined;
  readonly nav: RefObject<HTMLElement | null>;
  readonly onWords: (words: string) => void;
  readonly onGo: (projectId: string) => void;
}) {
  return (
    <div className={styles.find}>
      <TextInput
        size="small"
        wide
        type="search"
        placeholder="找项目：序号、名称、金额"
        aria-label="找项目"
        value={words}
        onChange={(event) => onWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") nav.current?.querySelector<HTMLAnchorElement>("ul a")?.focus();
          const [first] = found ?? [];
          if (event.key !== "Enter" || event.nativeEvent.isComposing || first === undefined) return;
          onWords("");
          onGo(first);
        }}
      />
    </div>
  );
}
