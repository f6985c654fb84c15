import type { Store, StoredLine } from "../storage/index.ts";
import { summaryOf } from "./draft-summary.ts";
import type { BinItem } from "./types.ts";

/** How long the bin keeps what was deleted. */
export const BIN_DAYS = 30;
const DAY = 86_400_000;

/** Moments before this one have been in the bin for long enough, ms since epoch. */
export function binEnds(now: number): number {
  return now - BIN_DAYS * DAY;
}

/** What was deleted and is not there again, latest first. A project may stand in a copy of its draft and still be missed here. */
export async function binItems(store: Pick<Store, "lines" | "takenOut" | "projectIds">): Promise<readonly BinItem[]> {
  const [lines, taken, standing] = await Promise.all([store.lines(), store.takenOut(), store.projectIds()]);
  const items = new Map<string, BinItem>();
  for (const { draftId, deletedAt, order, draft } of [...taken].sort((a, b) => a.deletedAt - b.deletedAt)) {
    for (const project of draft.projects) {
      if (standing.get(draftId)?.includes(project.id) === true) continue;
      items.set(`${draftId}/${project.id}`, {
        kind: "project",
        id: project.id,
        deletedAt,
        project,
        order,
        from: draft,
      });
    }
  }
  return [...items.values(), ...lines.flatMap(asItem)].sort((a, b) => b.deletedAt - a.deletedAt);
}

function asItem(line: StoredLine): readonly BinItem[] {
  const { id, deletedAt } = line;
  return deletedAt === undefined ? [] : [{ kind: "draft", id, deletedAt, draft: summaryOf(line) }];
}
