import { type Draft, safeFileName } from "../../domain/index.ts";
import {
  type Ask,
  askOf,
  contentHash,
  type Fill,
  isLocked,
  joinPart,
  officePart,
  type ReviewEvent,
  type Submission,
  sameValue,
  writePackage,
} from "../../review/index.ts";
import type { Ledger } from "./ledger.ts";
import type { ReviewOptions } from "./options.ts";
import { PACKAGE_ENDING } from "./package-file.ts";
import type { ArrivedPart, Merged, OfficeWish, PackageFile, TakenPackage } from "./types.ts";

type Common = Pick<ReviewEvent, "id" | "at" | "by">;

/** 填报件 for an office: what it is given is noted in the log and travels as its own draft. */
export async function giveOut(
  ledger: Ledger,
  options: ReviewOptions,
  common: Common,
  { office, projects, rules, template }: OfficeWish,
): Promise<PackageFile> {
  const whole = options.draft();
  const draft = officePart(whole, projects, common.id, office);
  const content = await contentHash(draft);
  const given = draft.projects.map(({ id }) => id);
  const ask: Ask = { kind: "ask", ...common, draft: whole.id, office, projects: given, content, rules };
  const text = await writePackage({
    draft,
    events: [ask],
    submissions: [{ round: 0, draft }],
    ...(template === undefined ? {} : { template }),
  });
  await ledger.put({ events: [...ledger.view().events, ask] });
  return {
    name: safeFileName(`${whole.agency.name || whole.title}-${whole.year}-填报-${office}`) + PACKAGE_ENDING,
    text,
  };
}

/** What the office filled in, as a file to give back. */
export async function giveBack(ledger: Ledger, options: ReviewOptions, common: Common): Promise<PackageFile> {
  await options.flush();
  const draft = options.draft();
  const ask = askOf(ledger.view().events, draft.id);
  if (ask === undefined) throw new Error("这不是填报件，没有可以交回的人。");
  const fill: Fill = { kind: "fill", ...common, to: ask.id, text: "" };
  await ledger.put({ events: [...ledger.view().events, fill] });
  const { events, submissions } = ledger.view();
  const text = await writePackage({ draft: { ...draft, unrecognised: [] }, events, submissions });
  const name = `${draft.agency.name || draft.title}-${draft.year}-填报-${ask.office}-已填`;
  return { name: safeFileName(name) + PACKAGE_ENDING, text };
}

/** The 填报件 that a package gives back, and how it was filled in last; undefined for any other package. */
export function filledIn(events: readonly ReviewEvent[]): Pick<ArrivedPart, "ask" | "fill"> | undefined {
  const fill = [...events].reverse().find((event) => event.kind === "fill");
  const ask = events.find((event) => event.kind === "ask" && event.id === fill?.to);
  return fill?.kind === "fill" && ask?.kind === "ask" ? { ask, fill } : undefined;
}

/** Holds what an office filled in against the draft; undefined where it was not asked by it, or its base is missing. */
export function arrivedPart(
  into: Draft,
  mine: readonly ReviewEvent[],
  { draft, events, submissions }: TakenPackage,
): ArrivedPart | undefined {
  const filled = filledIn(events);
  const base = baseOf(submissions);
  if (filled === undefined || draft === undefined || base === undefined || filled.ask.draft !== into.id)
    return undefined;
  if (!mine.some((event) => event.id === filled.ask.id && sameValue(event, filled.ask))) return undefined;
  return { ...filled, into, ...joinPart(base, into, draft) };
}

function baseOf(submissions: readonly Submission[]): Draft | undefined {
  return submissions.find(({ round }) => round === 0)?.draft;
}

/** Joins it into the draft, as one step. */
export async function takePart(ledger: Ledger, options: ReviewOptions, part: ArrivedPart): Promise<Merged> {
  const mine = ledger.view();
  if (isLocked(mine.state.status)) throw new Error("这份草稿已经定稿，内容锁着，没有并入。要收先撤销定稿。");
  const { ask, fill, into, draft, conflicts } = part;
  if (!sameValue(into, draft)) {
    const place = { section: "project", ...(ask.projects[0] === undefined ? {} : { projectId: ask.projects[0] }) };
    const command = { label: `并入${ask.office}填报的项目`, place, keeps: true, change: () => draft } as const;
    if (!options.change(command)) throw new Error("填回来的没有写进去：太长，或者草稿在另一个窗口开着。草稿没有改动。");
    await options.flush();
  }
  await ledger.put({
    events: [...mine.events, fill],
    conflicts: [
      ...mine.conflicts.filter((old) => !conflicts.some((item) => sameValue(item.path, old.path))),
      ...conflicts,
    ],
  });
  return { taken: part.taken.length, conflicts: conflicts.length, events: 1, locked: 0 };
}
