import { type Draft, makeId } from "../../domain/index.ts";
import type { Store, VersionRecord } from "../../storage/index.ts";
import type { Environment } from "../environment.ts";
import { tooMany } from "./thin.ts";

/** How long is written before the next state is kept, ms. */
export const KEEP_AFTER = 3 * 60_000;
/** A command that reaches so many projects is kept the state before, under its name. */
const SWEEPING = 3;
/** Projects written out between two breaths, so that no key waits for a large draft. */
const SLICE = 40;

/** An earlier state of the draft, as the list shows it. */
export type Version = Omit<VersionRecord, "draftId">;

const NOTHING = { changes: 0, where: "" };

/** Earlier states of one draft. */
export interface Versions {
  /** Newest first, with what is still being kept. */
  list(): Promise<readonly Version[]>;
  /** @throws with a Chinese sentence where it cannot be read */
  open(id: string): Promise<Draft>;
  /** Keeps the draft as it stands, with the reason: "导出 Word". Resolves once it is stored, or could not be. */
  keep(why: string): Promise<void>;
}

export interface VersionKeeper extends Versions {
  /** The draft was changed from what it was since `at`, by what `label` names. */
  edited(
    before: { readonly draft: Draft; readonly at: number },
    after: { readonly draft: Draft; readonly label: string; readonly keeps: true | undefined },
  ): void;
  /** What is on screen was loaded anew: nothing of it has been kept here. */
  loaded(): void;
  stop(): void;
}

export interface KeeperOptions {
  readonly draftId: string;
  readonly store: Pick<Store, "versions" | "addVersion" | "putVersion" | "version" | "removeVersions">;
  readonly environment: Pick<Environment, "after" | "whenIdle" | "now">;
  draft(): Draft;
  /** ms since epoch at which the draft became what it is. */
  changedAt(): number;
}

/**
 * Keeps states while they come by: the one that was found at the first edit, one every few minutes while it is written, and
 * the one before a step that reaches far. All of it waits until the page has nothing better to do, and where it cannot be
 * stored nothing else suffers: the draft has its own way to the disk.
 */
export function keepVersions({ draftId, store, environment, draft, changedAt }: KeeperOptions): VersionKeeper {
  let newest: { readonly draft: Draft; readonly record: VersionRecord } | undefined;
  let begun = false;
  let callOff: (() => void) | undefined;
  let chain: Promise<void> = Promise.resolve();
  let stopped = false;

  const idle = (): Promise<void> => new Promise((resolve) => environment.whenIdle(resolve));

  const texts = async (state: Draft): Promise<readonly string[]> => {
    const { projects, ...chapters } = state;
    const parts = [`${JSON.stringify(chapters).slice(0, -1)},"projects":[`];
    for (let from = 0; from < projects.length; from += SLICE) {
      if (from > 0) await idle();
      const slice = projects.slice(from, from + SLICE).map((project) => JSON.stringify(project));
      parts.push(`${from === 0 ? "" : ","}${slice.join(",")}`);
    }
    return [...parts, "]}"];
  };

  const write = async (state: Draft, at: number, why: string): Promise<void> => {
    const last = newest;
    if (last?.draft === state) {
      if (why === "" || last.record.why === why) return;
      const record = { ...last.record, why };
      await store.putVersion(record);
      newest = { draft: state, record };
      return;
    }
    // Comparison is a large part of the program, which the first page can do without.
    const told = last === undefined ? NOTHING : (await import("./where.ts")).whatChanged(last.draft, state);
    const parts = await texts(state);
    const record = await store.addVersion({ id: makeId(), draftId, at, why, ...told }, parts);
    newest = { draft: state, record };
    const gone = tooMany(await store.versions(draftId), environment.now());
    if (gone.length > 0) await store.removeVersions(gone);
  };

  /** One after the other, in the order in which the states were. */
  const queue = (state: Draft, at: number, why: string): Promise<void> => {
    chain = chain
      .then(idle)
      .then(() => write(state, at, why))
      .catch(() => undefined);
    return chain;
  };

  /** What was found on opening, unless the last session kept it. */
  const keepFound = (state: Draft, at: number): void => {
    begun = true;
    chain = chain
      .then(idle)
      .then(async () => {
        const known = await store.versions(draftId);
        if ((known[known.length - 1]?.at ?? 0) < at) await write(state, at, "");
      })
      .catch(() => undefined);
  };

  const later = (): void => {
    callOff ??= environment.after(KEEP_AFTER, () => {
      callOff = undefined;
      if (!stopped) void queue(draft(), changedAt(), "");
    });
  };

  return {
    list: async () => {
      await chain;
      return [...(await store.versions(draftId))].reverse();
    },
    open: store.version,
    keep: (why) => queue(draft(), changedAt(), why),
    edited: (before, after) => {
      if (!begun) keepFound(before.draft, before.at);
      if (after.keeps || sweeping(before.draft, after.draft)) {
        void queue(before.draft, before.at, `${after.label}以前`);
      }
      later();
    },
    loaded: () => {
      newest = undefined;
      begun = false;
    },
    stop: () => {
      stopped = true;
      callOff?.();
    },
  };
}

function sweeping(before: Draft, after: Draft): boolean {
  if (before.projects === after.projects) return false;
  const kept = new Set(before.projects);
  const fresh = after.projects.filter((project) => !kept.has(project)).length;
  const gone = before.projects.length - (after.projects.length - fresh);
  return Math.max(fresh, gone) >= SWEEPING;
}
