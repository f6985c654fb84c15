import type { Draft } from "../../domain/index.ts";
import {
  forgedEvents,
  isPackage,
  PackageFormatError,
  readPackage,
  type Submission,
  sameValue,
} from "../../review/index.ts";
import { commonSubmission, sound } from "./join.ts";
import { arrivedPart, filledIn } from "./offices.ts";
import type { StoredReview } from "./stored.ts";
import type { Arrival } from "./types.ts";

/** What this machine knows of a draft. */
export interface KnownDraft {
  readonly draft: Draft;
  readonly review: StoredReview;
}

const LIMIT = 100 * 1024 * 1024;

/**
 * Reads a package and says what does not agree, before anything of it is taken in. Nothing is stored.
 * @param knownOf the draft of this id on this machine.
 * @throws PackageFormatError with a Chinese sentence where nothing can be read
 */
export async function lookAtPackage(
  bytes: Uint8Array,
  name: string,
  knownOf: (id: string) => Promise<KnownDraft | undefined>,
): Promise<Arrival> {
  if (bytes.length > LIMIT) throw new PackageFormatError("文件超过 100 MB，不是送审件，没有打开。");
  const text = new TextDecoder().decode(bytes);
  if (!isPackage(text)) throw new PackageFormatError("这不是绩表的送审件或意见件，没有打开。看看是不是选错了文件。");
  const opened = await readPackage(text);
  const submissions = await sound(opened.submissions, opened.events);
  const newest = submissions.reduce<Submission | undefined>(
    (best, item) => (best === undefined || item.round > best.round ? item : best),
    undefined,
  );
  const draft = opened.draft ?? newest?.draft;
  if (draft === undefined) {
    throw new PackageFormatError(`草稿的内容读不出，没有打开。${opened.damage[0] ?? ""}请对方再存一份发来。`);
  }
  const damage = [...opened.damage];
  if (opened.draft === undefined && newest !== undefined) {
    damage.push(`草稿本身坏了，能给出的是第 ${newest.round} 次送审时的内容。`);
  }
  const known = await knownOf(draft.id);
  const asking = await knownOf(filledIn(opened.events)?.ask.draft ?? draft.id);
  const filled = { events: opened.events, submissions, ...(opened.draft === undefined ? {} : { draft }) };
  const part = asking === undefined ? undefined : arrivedPart(asking.draft, asking.review.events, filled);
  const forged = known === undefined ? [] : forgedEvents(known.review.events, opened.events, name);
  if (known !== undefined) damage.push(...changedSubmissions(known.review.submissions, submissions));
  const left = new Set(forged.map(({ id }) => id));
  const related = part !== undefined || (known !== undefined && commonSubmission(known.review, opened) !== undefined);
  return {
    title: draft.title,
    draft,
    known: related,
    whole: opened.draft !== undefined,
    events: opened.events.filter(({ id }) => !left.has(id)),
    submissions,
    ...(part === undefined ? {} : { part }),
    ...(opened.template === undefined ? {} : { template: opened.template }),
    damage,
    forged,
  };
}

function changedSubmissions(mine: readonly Submission[], theirs: readonly Submission[]): readonly string[] {
  return theirs.flatMap(({ round, draft }) => {
    const own = mine.find((item) => item.round === round);
    return own === undefined || sameValue({ ...own.draft, id: "" }, { ...draft, id: "" })
      ? []
      : [`第 ${round} 次送审的内容与本机留的不同，以本机的为准。`];
  });
}
