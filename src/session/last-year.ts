import type { Draft } from "../domain/index.ts";
import { beside } from "./review/beside.ts";
import type { Shelf } from "./types.ts";

/**
 * The same office's draft of the year before, held against `draft` so that projects and rows can be found by their ids;
 * undefined where this machine has none that opens. Of several the one changed last.
 */
export async function lastYearOf(shelf: Shelf, draft: Draft): Promise<Draft | undefined> {
  const [line] = (await shelf.list())
    .filter(
      ({ id, agency, year, broken }) =>
        id !== draft.id && broken === undefined && agency === draft.agency.name && year === draft.year - 1,
    )
    .sort((a, b) => b.changedAt - a.changedAt);
  if (line === undefined) return undefined;
  const session = await shelf.open(line.id);
  const found = session.state().draft;
  await session.close();
  return beside(draft, found);
}
