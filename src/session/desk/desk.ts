import { type Draft, findingPlace, finish, makeId, placeWords } from "../../domain/index.ts";
import type { Store } from "../../storage/index.ts";
import type { Check } from "../check-schedule.ts";
import { createEmitter } from "../emitter.ts";
import { remarkedFindings } from "../review/finding-remarks.ts";
import { keepName, storedName } from "../review/ledger.ts";
import { restoreReview } from "../review/stored.ts";
import type { Shelf } from "../types.ts";
import { splitMissing } from "../unfilled.ts";
import { createAnswers } from "./answers.ts";
import { heldRecord, readHeld } from "./held.ts";
import { namesIn } from "./names.ts";
import { readOffice } from "./office-record.ts";
import { officesOf } from "./offices.ts";
import { keepOpinionTemplate } from "./opinion-template.ts";
import { overviewOf } from "./overview.ts";
import { keepProofs } from "./proofs.ts";
import { approvedIn, type ProvingOptions, provePublished } from "./prove-published.ts";
import { receive, type Verdict } from "./receive.ts";
import { deskSheets } from "./sheets.ts";
import type {
  DeskReaders,
  DeskWriters,
  DroppedFile,
  HeldFile,
  Office,
  OfficeFinding,
  OfficeFindings,
  Received,
  ReviewDesk,
} from "./types.ts";

export interface DeskOptions {
  readonly store: Store;
  readonly shelf: Shelf;
  readonly readers: DeskReaders;
  readonly writers: DeskWriters;
  readonly check: Check;
  readonly prove: ProvingOptions["prove"];
  /** How much of a draft reading did not understand. */
  unrecognised(draft: Draft): number;
  now(): number;
}

const NAMES_SETTING = "desk.names";
const BROKEN_OFF = "读到一半停了，文件没有改动。在 WPS 里另存为 .docx 再来。";

/** The desk over the drafts of this machine. */
export function createDesk(options: DeskOptions): ReviewDesk {
  const { store, shelf, readers, writers, check, unrecognised, now } = options;
  const own = createEmitter();
  const template = keepOpinionTemplate(store, writers);
  const proofs = keepProofs(store);
  /** Files come in one after the other: each looks at what the one before has left. */
  let last: Promise<unknown> = Promise.resolve();

  const names = async (): Promise<readonly string[]> => {
    const kept = await store.setting(NAMES_SETTING);
    return Array.isArray(kept) ? kept.filter((name) => typeof name === "string") : [];
  };
  const offices: ReviewDesk["offices"] = async () => {
    const [drafts, records, list] = await Promise.all([shelf.list(), store.offices(), names()]);
    const facts = new Map(records.map((record) => [record.draftId, readOffice(record)]));
    return officesOf(drafts, (id) => facts.get(id), list);
  };
  const kept = async () => (await store.held()).flatMap(readHeld).sort((a, b) => b.at - a.at);
  const hold = async (file: DroppedFile, found: Extract<Verdict, { kind: "held" }>): Promise<Received> => {
    const { why, says, act } = found;
    const waiting: HeldFile = {
      id: makeId(),
      name: file.name,
      kind: why,
      says,
      at: now(),
      ...(act === undefined ? {} : { act }),
    };
    await store.putHeld(heldRecord(waiting, file));
    own.emit();
    return { kind: "held", held: waiting };
  };
  const takeIn = (file: DroppedFile, anyway: boolean, signal?: AbortSignal): Promise<Verdict> => {
    const taking = last.then(() => receive({ shelf, readers, offices, names, now }, file, anyway, signal));
    last = taking.catch(() => undefined);
    return taking;
  };

  const findings: ReviewDesk["findings"] = async (id) => {
    const [{ draft }, record] = await Promise.all([store.load(id), store.review(id)]);
    const { events } = restoreReview(record?.review);
    return {
      findings: officeFindings(draft, check, remarkedFindings(draft, events)),
      unrecognised: unrecognised(draft),
    };
  };

  return {
    offices,
    overview: overviewOf,
    sheets: async (listed) => {
      const details: (readonly [Office, OfficeFindings])[] = [];
      for (const office of listed) {
        if (office.file !== undefined && office.file.broken === undefined)
          details.push([office, await findings(office.id)]);
      }
      return deskSheets(listed, details);
    },
    held: async () => (await kept()).map(({ bytes: _, ...held }) => held),
    subscribe: (listener) => {
      const stops = [shelf.subscribe(listener), own.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    receive: async (file, signal) => {
      const found = await takeIn(file, false, signal).catch((error: unknown): Verdict => {
        if (signal?.aborted === true) throw error;
        return { kind: "held", why: "refused", says: [sentence(error)] };
      });
      return found.kind === "held" ? hold(file, found) : found;
    },
    provePublished: async (file, signal) => {
      const found = await provePublished(options, file, signal).catch((error: unknown) => {
        if (signal?.aborted === true) throw error;
        return { name: file.name, says: sentence(error) };
      });
      await proofs.keep(found, now());
      return found;
    },
    proofs: proofs.list,
    clearProofs: proofs.clear,
    approved: async () => approvedIn(await shelf.list()),
    letIn: async (id) => {
      const waiting = (await kept()).find((file) => file.id === id);
      if (waiting?.bytes === undefined) throw new Error("这个文件已经不在了，再拖进来一次。");
      const file = { name: waiting.name, bytes: waiting.bytes };
      const found = await takeIn(file, true);
      await store.removeHeld(id);
      own.emit();
      return found.kind === "held" ? hold(file, found) : found;
    },
    dismiss: async (id) => {
      const record = (await store.held()).find((held) => held.id === id);
      await store.removeHeld(id);
      own.emit();
      return async () => {
        if (record !== undefined) await store.putHeld(record);
        own.emit();
      };
    },
    name: () => storedName(store),
    setName: (name) => keepName(store, name),
    names,
    namesIn,
    setNames: async (list) => {
      await store.putSetting({ key: NAMES_SETTING, value: list });
      own.emit();
    },
    findings,
    ...createAnswers({
      shelf,
      writers,
      template,
      isDocument: async (id) => (await offices()).find((office) => office.id === id)?.file?.kind === "document",
    }),
    opinionTemplate: template,
    judge: async (id, verdict, text) => {
      const session = await shelf.open(id);
      try {
        await session.review.opinion(verdict, text);
      } finally {
        await session.close();
        own.emit();
      }
    },
    remark: async (id, findings) => {
      const session = await shelf.open(id);
      try {
        return await session.review.remarkFindings(findings);
      } finally {
        await session.close();
        own.emit();
      }
    },
  };
}

function officeFindings(
  draft: Draft,
  check: Check,
  isRemarked: ReturnType<typeof remarkedFindings>,
): readonly OfficeFinding[] {
  const { wrong, missing } = splitMissing(draft, finish(check(draft)).open);
  const empty = new Set(missing);
  return [...wrong, ...missing].map((finding, nth) => ({
    id: String(nth),
    finding,
    place: placeWords(draft, findingPlace(draft, finding)),
    remarked: isRemarked(finding),
    unfilled: empty.has(finding),
  }));
}

/** Faults that a person can do something about are told in Chinese; of others there is one sentence. */
function sentence(error: unknown): string {
  return error instanceof Error && /[\u4e00-\u9fff]/.test(error.message) ? error.message : BROKEN_OFF;
}
