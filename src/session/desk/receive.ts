import { type Draft, makeId } from "../../domain/index.ts";
import {
  alignIds,
  contentHash,
  isPackage,
  type ReviewEvent,
  reviewState,
  type Submission,
} from "../../review/index.ts";
import { asNew } from "../review/copy-remarks.ts";
import type { Arrival } from "../review/types.ts";
import type { Shelf } from "../types.ts";
import { pairNames } from "./names.ts";
import type { DeskReaders, DroppedFile, HeldKind, Office, OfficeFile, Received } from "./types.ts";

/** What a file turned out to be. */
export type Verdict =
  | Exclude<Received, { readonly kind: "held" }>
  | { readonly kind: "held"; readonly why: HeldKind; readonly says: readonly string[]; readonly act?: string };

export interface ReceiveOptions {
  readonly shelf: Pick<Shelf, "list" | "look" | "take" | "takeCopy" | "add" | "open">;
  readonly readers: DeskReaders;
  offices(): Promise<readonly Office[]>;
  names(): Promise<readonly string[]>;
  now(): number;
}

/** An office of which something has come. */
type Came = Office & { readonly file: OfficeFile };

const held = (why: HeldKind, says: readonly string[], act?: string): Verdict => ({
  kind: "held",
  why,
  says,
  ...(act === undefined ? {} : { act }),
});

/**
 * Takes one file in, whatever it is; what cannot be let in without a person's word says so.
 * @param anyway a person has said so: only what cannot be read at all is refused
 */
export async function receive(
  options: ReceiveOptions,
  file: DroppedFile,
  anyway: boolean,
  signal?: AbortSignal,
): Promise<Verdict> {
  const { shelf, readers } = options;
  if (isPackage(new TextDecoder().decode(file.bytes.subarray(0, 600)))) {
    return receivePackage(options, await shelf.look(file.bytes), file, anyway);
  }
  if (/\.jibiao$/i.test(file.name)) return held("refused", ["这不是绩表的送审件或意见件，看看是不是选错了文件。"]);
  if (/\.(json|zip)$/i.test(file.name)) {
    const drafts = await readers.readDraftFile(file.name, file.bytes);
    const [only] = drafts;
    if (only === undefined || drafts.length > 1) {
      return held("refused", [`这是 ${drafts.length} 份草稿的备份，从草稿列表的“打开文件”打开。`]);
    }
    return receiveDocument(options, only, file, anyway);
  }
  const copy = /\.docx$/i.test(file.name) ? await readers.readCopy(file.bytes).catch(() => undefined) : undefined;
  if (copy !== undefined) {
    const { draft } = copy;
    if (draft !== undefined && (await shelf.list()).every(({ id }) => id !== draft.id)) {
      const taken = await receiveDocument(options, draft, file, anyway);
      if (taken.kind === "new") await shelf.takeCopy({ ...asNew(copy), draft: { ...draft, id: taken.id } });
      return taken;
    }
    const { id, added } = await shelf.takeCopy(copy);
    return { kind: "remarks", id, added };
  }
  return receiveDocument(options, await readers.readDocument(file, signal), file, anyway);
}

async function receivePackage(
  options: ReceiveOptions,
  arrival: Arrival,
  { name }: DroppedFile,
  anyway: boolean,
): Promise<Verdict> {
  const { draft, damage, forged, events, known } = arrival;
  if (events.some(({ kind }) => kind === "ask")) {
    return held("own", ["这是填报件，不是要审的。从草稿列表的“打开文件”打开。"]);
  }
  const came = await cameIn(options);
  const own = came.find(({ id }) => id === draft.id);
  const { rounds } = reviewState(events);
  if (!anyway) {
    if (damage.length + forged.length > 0) {
      const strange = forged.length === 0 ? [] : [`有 ${forged.length} 条记录与本机的对不上，没有采用。`];
      return held("damaged", [...damage, ...strange], known ? "收下没有问题的部分" : "打开能读出的部分");
    }
    if (known && own === undefined) {
      return held("own", ["这是本机编制的草稿送出后回来的，不是要审的。"], "并入那份草稿");
    }
    if (own !== undefined && known && rounds < own.file.round) {
      const says = `这是第 ${rounds} 次送审的，审核台里已有第 ${own.file.round} 次，没有动它。`;
      return held("older", [says]);
    }
    const doubt = own === undefined ? await strangeOffice(options, came, draft) : undefined;
    if (doubt !== undefined) return doubt;
  }
  if (rounds === 0) return receiveDocument(options, draft, { name, bytes: new Uint8Array() }, true);
  const { id, merged } = await options.shelf.take(arrival, { file: name, kind: "package" });
  if (merged === undefined) return { kind: "new", id };
  if (merged.round !== undefined) return { kind: "round", id };
  if (merged.events > 0) return { kind: "remarks", id, added: merged.events };
  return held("same", [`第 ${rounds} 次送审已经收过，内容一样。`]);
}

/** A document knows nothing of rounds: it is handed in here, in the name of its office. */
async function receiveDocument(
  options: ReceiveOptions,
  read: Draft,
  { name }: DroppedFile,
  anyway: boolean,
): Promise<Verdict> {
  const agency = read.agency.name.trim();
  if (!anyway && agency === "" && read.projects.length === 0) {
    return held("empty", ["没有认出单位名，也没有绩效目标表，像是选错了文件。"], "放进来");
  }
  const came = await cameIn(options);
  const rivals = came.filter((office) => agency !== "" && office.name === agency && office.file.year === read.year);
  const before = rivals.find(({ file }) => file.kind === "document");
  if (before !== undefined) return nextRound(options, before, read, name);
  const doubt = anyway ? undefined : await strangeOffice(options, came, read);
  if (doubt !== undefined) return doubt;
  const draft = { ...read, id: makeId() };
  const { id } = await options.shelf.take(
    {
      title: draft.title,
      draft,
      whole: true,
      known: false,
      damage: [],
      forged: [],
      events: [await submitted(draft, 1, agency, name, options.now())],
      submissions: [{ round: 1, draft }],
    },
    { file: name, kind: "document" },
  );
  return { kind: "new", id };
}

/** The same office's file once more: another round of what lies here, unless it says the same. */
async function nextRound(options: ReceiveOptions, office: Came, read: Draft, name: string): Promise<Verdict> {
  const { shelf, now } = options;
  const session = await shelf.open(office.id);
  const { draft: stored, review } = session.state();
  await session.close();
  const draft: Draft = { ...alignIds(stored, read), templateId: stored.templateId };
  const last = review.submissions[review.submissions.length - 1];
  if (last !== undefined && (await contentHash(last.draft)) === (await contentHash(draft))) {
    return held("same", [`“${office.name}”的文件第 ${last.round} 次已经收过，内容一样。`]);
  }
  const round = review.state.rounds + 1;
  const submissions: readonly Submission[] = [...review.submissions, { round, draft }];
  const events = [...review.events, await submitted(draft, round, office.name, name, now())];
  await shelf.take(
    { title: draft.title, draft, whole: true, known: true, damage: [], forged: [], events, submissions },
    { file: name, kind: "document" },
  );
  return { kind: "round", id: office.id };
}

async function submitted(draft: Draft, round: number, by: string, file: string, at: number): Promise<ReviewEvent> {
  const content = await contentHash(draft);
  return {
    kind: "submit",
    id: makeId(),
    at,
    by: (by || file).slice(0, 100),
    round,
    content,
    note: `来自文件“${file}”`,
  };
}

async function cameIn({ offices }: ReceiveOptions): Promise<readonly Came[]> {
  return (await offices()).flatMap((office) => (office.file === undefined ? [] : [{ ...office, file: office.file }]));
}

/** An office that is not on the list, or that has another draft of the same year here already. */
async function strangeOffice(
  { names }: ReceiveOptions,
  came: readonly Came[],
  { agency: { name }, year }: Draft,
): Promise<Verdict | undefined> {
  const twin = came.find((office) => name !== "" && office.name === name && office.file.year === year);
  if (twin !== undefined) {
    const says = `审核台里已有“${name}”${year} 年的一份（第 ${twin.file.round} 次送审），这是另一份草稿。`;
    return held("second", [says], "也放进来");
  }
  const list = await names();
  if (list.length > 0 && name !== "" && !pairNames(list, [name]).size) {
    return held("stranger", [`应报名单里没有“${name}”。`], "放进来");
  }
  return undefined;
}
