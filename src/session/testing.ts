import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import {
  BASIC_COLUMNS,
  type Draft,
  type Finding,
  type Layout,
  newDraft,
  newIndicator,
  newProject,
} from "../domain/index.ts";
import { openStore, type Store } from "../storage/index.ts";
import type { Check } from "./check-schedule.ts";
import type { Channel, Environment, LockOptions, Locks } from "./environment.ts";

/** A browser for tests: its windows share a database, locks and channels. */

export const LAYOUT: Layout = {
  id: "hebei-coded",
  title: "编码式",
  summary: "",
  scheme: "hebei-project",
  overallScheme: "hebei-overall",
  projectFields: ["code", "budget", "purpose", "spendingPlan"],
  nameLabels: ["项目名称"],
  planDates: ["3月底", "6月底", "10月底", "12月底"],
  columns: BASIC_COLUMNS,
  overallColumns: [],
  projectExtra: [],
};
export const layoutOf = (): Layout => LAYOUT;
/** Finds nothing. */
export const noCheck: Check = checkThat(() => []);

/** A check that finds this. */
export function checkThat(finds: (draft: Draft) => readonly Finding[]): Check {
  return function* (draft) {
    yield;
    return { open: finds(draft), settled: [] };
  };
}

/** A draft with so many projects, each with a quantity and a satisfaction indicator. */
export function draftOf(projects: number): Draft {
  const draft = newDraft("云溪镇人民政府", 2026, LAYOUT);
  return {
    ...draft,
    projects: Array.from({ length: projects }, (_, index) => ({
      ...newProject(LAYOUT, `项目${index + 1}`),
      indicators: [newIndicator("产出指标", "数量指标"), newIndicator("满意度指标", "服务对象满意度指标")],
    })),
  };
}

interface Holder {
  readonly mode: "exclusive" | "shared";
  steal(): void;
}

/** Web Locks as the specification describes them, as far as they are used here. */
function fakeLocks(): Locks {
  const held = new Map<string, Set<Holder>>();
  const queues = new Map<string, { mode: "exclusive" | "shared"; start: () => void }[]>();
  const holders = (name: string) => held.get(name) ?? new Set<Holder>();
  const free = (name: string, mode: string) =>
    mode === "shared" ? [...holders(name)].every((holder) => holder.mode === "shared") : holders(name).size === 0;
  const next = (name: string) => {
    const queue = queues.get(name) ?? [];
    const first = queue[0];
    if (first === undefined || !free(name, first.mode)) return;
    queues.set(name, queue.slice(1));
    first.start();
  };
  return {
    request<T>(name: string, options: LockOptions, callback: (lock: object | null) => Promise<T>): Promise<T> {
      const mode = options.mode ?? "exclusive";
      return new Promise<T>((resolve, reject) => {
        const start = () => {
          const stolen = new Promise<never>((_, refuse) => {
            const holder: Holder = { mode, steal: () => refuse(new DOMException("stolen", "AbortError")) };
            held.set(name, new Set([...holders(name), holder]));
            const release = () => {
              holders(name).delete(holder);
              next(name);
            };
            Promise.resolve(callback({})).finally(release).then(resolve, reject);
          });
          stolen.catch(reject);
        };
        if (options.steal === true) {
          for (const holder of holders(name)) holder.steal();
          held.set(name, new Set());
          return start();
        }
        if (free(name, mode) && (queues.get(name) ?? []).length === 0) return start();
        if (options.ifAvailable === true) return void Promise.resolve(callback(null)).then(resolve, reject);
        const entry = { mode, start };
        queues.set(name, [...(queues.get(name) ?? []), entry]);
        options.signal?.addEventListener("abort", () => {
          const queue = queues.get(name) ?? [];
          if (!queue.includes(entry)) return;
          queues.set(
            name,
            queue.filter((other) => other !== entry),
          );
          reject(new DOMException("aborted", "AbortError"));
        });
      });
    },
  };
}

function fakeChannels(): (name: string) => Channel {
  const open = new Set<{ readonly name: string; readonly listeners: Set<(message: unknown) => void> }>();
  return (name) => {
    const own = { name, listeners: new Set<(message: unknown) => void>() };
    open.add(own);
    return {
      post: (message) => {
        const others = [...open].filter((other) => other !== own && other.name === name);
        for (const other of others) for (const listener of other.listeners) queueMicrotask(() => listener(message));
      },
      listen: (listener) => void own.listeners.add(listener),
      close: () => void open.delete(own),
    };
  };
}

export interface FakeWindow extends Environment {
  /** Hides the page, or leaves it. */
  hide(leaving: boolean): void;
  /** Lets time pass, ms, and runs what was waiting for it. */
  pass(ms: number): void;
}

export interface FakeBrowser {
  window(): FakeWindow;
  store(): Promise<Store>;
  readonly marks: Map<string, string>;
}

export function fakeBrowser(features: { readonly locks: boolean } = { locks: true }): FakeBrowser {
  const factory = new IDBFactory();
  const locks = fakeLocks();
  const channel = fakeChannels();
  const marks = new Map<string, string>();
  return {
    marks,
    store: () => openStore({ indexedDB: factory, IDBKeyRange }),
    window: () => {
      let now = 1_800_000_000_000;
      let timers: { readonly at: number; readonly callback: () => void }[] = [];
      const hiders = new Set<(leaving: boolean) => void>();
      const after = (ms: number, callback: () => void) => {
        const timer = { at: now + ms, callback };
        timers.push(timer);
        return () => {
          timers = timers.filter((other) => other !== timer);
        };
      };
      return {
        now: () => now,
        after,
        whenIdle: (callback) => after(1, callback),
        onHide: (callback) => {
          hiders.add(callback);
          return () => hiders.delete(callback);
        },
        ...(features.locks ? { locks } : {}),
        channel,
        marks: {
          get: (key) => marks.get(key) ?? null,
          set: (key, value) => void marks.set(key, value),
          remove: (key) => void marks.delete(key),
        },
        hide: (leaving) => {
          for (const hider of [...hiders]) hider(leaving);
        },
        pass: (ms) => {
          now += ms;
          const due = timers.filter(({ at }) => at <= now);
          timers = timers.filter(({ at }) => at > now);
          for (const { callback } of due) callback();
        },
      };
    },
  };
}

export interface SlowStore {
  readonly store: Store;
  fault: Error | undefined;
  release(): void;
  /** Writes that have not been let through. */
  readonly waiting: number;
}

/** A store whose writes wait for `release` or fail with `fault`. */
export function slowStore(store: Store): SlowStore {
  const gates: (() => void)[] = [];
  const slow: SlowStore = {
    fault: undefined,
    release: () => gates.splice(0).forEach((gate) => void gate()),
    get waiting() {
      return gates.length;
    },
    store: {
      ...store,
      load: async (id: string) => {
        const loaded = await store.load(id);
        return {
          ...loaded,
          writer: {
            write: async (next: Draft, line: Parameters<typeof loaded.writer.write>[1], at: number) => {
              await new Promise<void>((resolve) => gates.push(resolve));
              if (slow.fault !== undefined) throw slow.fault;
              return loaded.writer.write(next, line, at);
            },
          },
        };
      },
    } satisfies Store,
  };
  return slow;
}

/** Waits until what is under way in the database and the locks has settled. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** Waits until `holds` says so. */
export async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 2000; turn += 1) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  throw new Error("waited in vain");
}
