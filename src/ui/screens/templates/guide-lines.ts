import type { GuideLine, TagGuide } from "../../../session/index.ts";

/** A line with how deep it stands in lists. */
export interface FlatLine extends GuideLine {
  readonly depth: number;
  /** The list it belongs to, as typed; "" outside all. */
  readonly list: string;
}

function flat(lines: readonly GuideLine[], depth: number, list: string): readonly FlatLine[] {
  return lines.flatMap((line) => [{ ...line, depth, list }, ...flat(line.within, depth + 1, line.write)]);
}

/** The lines that hold all the words, in their sections; a list is shown with the lines found in it. */
export function findLines(
  guide: TagGuide,
  words: string,
): readonly { readonly title: string; readonly lines: readonly FlatLine[] }[] {
  const wanted = words.split(/\s+/).filter((word) => word !== "");
  const holds = ({ write, help, example }: FlatLine) => {
    const text = `${write} ${help} ${example}`;
    return wanted.every((word) => text.includes(word));
  };
  return guide.sections.flatMap(({ title, lines }) => {
    const all = flat(lines, 0, "");
    const found = all.filter(holds);
    const lists = new Set(found.map(({ list }) => list));
    const shown = all.filter((line) => found.includes(line) || lists.has(line.write));
    return shown.length === 0 ? [] : [{ title, lines: shown }];
  });
}

/** What is copied: marks without the dots between them. */
export function copied(write: string): string {
  return write.replace(/…/g, "");
}
