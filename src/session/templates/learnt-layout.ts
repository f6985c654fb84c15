import { type Layout, makeId } from "../../domain/index.ts";
import type { LearntFile } from "./types.ts";

/** The layout under which a learnt template is kept: named by its office and year, as no other of this machine is. */
export function learntLayout({ layout, agency, year }: LearntFile, layouts: readonly Layout[]): Layout {
  const name = `${agency || "本单位"} ${year} 年文件`;
  const taken = (title: string) => layouts.some((other) => other.title === title);
  let title = name;
  for (let n = 2; taken(title); n++) title = `${name}（${n}）`;
  return { ...layout, id: makeId(), title, summary: "照公开过的文件印", learnt: true };
}

/** The template of this machine that was learnt of the very same file. */
export function learntBefore({ learntOf }: Pick<Layout, "learntOf">, layouts: readonly Layout[]): Layout | undefined {
  return learntOf === undefined ? undefined : layouts.find((other) => other.learntOf === learntOf);
}
