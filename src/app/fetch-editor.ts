import { type Environment, fetchShelfWork } from "../session/index.ts";
import { fetchStore } from "../storage/index.ts";
import { fetchDraftScreen } from "../ui/index.ts";

/** What an open draft needs and the list of drafts does not. */
const PARTS: readonly (() => Promise<unknown>)[] = [
  fetchStore,
  fetchShelfWork,
  fetchDraftScreen,
  () => import("./checker.ts"),
];

/** ms after which a page that nobody has touched fetches what comes next. */
const SETTLED = 1000;

/** All of it together, where the page is opened at a draft. */
export function fetchEditor(): void {
  // Where a part does not come now, whoever needs it asks again.
  for (const part of PARTS) part().catch(() => undefined);
}

/** One part after the other behind a page that stands, so that the first press waits for none of them. */
export function fetchEditorInRest({ after, whenIdle }: Pick<Environment, "after" | "whenIdle">): void {
  const next = ([part, ...others]: typeof PARTS): void => {
    if (part === undefined) return;
    whenIdle(
      () =>
        void part().then(
          () => next(others),
          () => undefined,
        ),
    );
  };
  after(SETTLED, () => next(PARTS));
}
