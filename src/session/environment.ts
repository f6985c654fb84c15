/** What a session needs of the browser, named so that it also runs in tests without one. */
export interface Environment {
  /** ms since epoch. */
  now(): number;
  /** Calls back after `ms`; returns a way to call it off. */
  after(ms: number, callback: () => void): () => void;
  /** Calls back when the page has nothing better to do; returns a way to call it off. */
  whenIdle(callback: () => void): () => void;
  /** Calls back each time the page is hidden or left: the last moment to write. */
  onHide(callback: (leaving: boolean) => void): () => void;
  /** Web Locks; absent on pages that are no secure context. The guard on every write then stands alone. */
  readonly locks?: Locks;
  /** Opens a channel to the other windows; absent where the browser has none. */
  readonly channel?: (name: string) => Channel;
  /** Small marks that are written at once, also while the page is going away. */
  readonly marks?: Marks;
}

export interface LockOptions {
  readonly mode?: "exclusive" | "shared";
  readonly ifAvailable?: boolean;
  readonly steal?: boolean;
  readonly signal?: AbortSignal;
}

/** The part of `navigator.locks` that is used. */
export interface Locks {
  request<T>(name: string, options: LockOptions, callback: (lock: object | null) => Promise<T>): Promise<T>;
}

/** On which the windows of this machine speak of its drafts. */
export const CHANNEL_NAME = "jibiao";

/** The part of BroadcastChannel that is used. What arrives is foreign. */
export interface Channel {
  post(message: unknown): void;
  listen(listener: (message: unknown) => void): void;
  close(): void;
}

/** Tells the other windows that a kind of thing has changed; `heard` is called when one of them tells. */
export function amongWindows(environment: Environment, name: string, kind: string, heard: () => void): () => void {
  const channel = environment.channel?.(name);
  channel?.listen((message) => {
    if (typeof message === "object" && message !== null && "kind" in message && message.kind === kind) heard();
  });
  return () => channel?.post({ kind });
}

interface Marks {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

/** The browser the page runs in. */
export function browserEnvironment(): Environment {
  const marks = localMarks();
  return {
    now: () => Date.now(),
    after: (ms, callback) => {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
    whenIdle: (callback) => {
      if (typeof requestIdleCallback !== "function") {
        const timer = setTimeout(callback, 50);
        return () => clearTimeout(timer);
      }
      const handle = requestIdleCallback(callback, { timeout: 1000 });
      return () => cancelIdleCallback(handle);
    },
    onHide: (callback) => {
      const hidden = () => document.visibilityState === "hidden" && callback(false);
      const left = () => callback(true);
      document.addEventListener("visibilitychange", hidden);
      window.addEventListener("pagehide", left);
      return () => {
        document.removeEventListener("visibilitychange", hidden);
        window.removeEventListener("pagehide", left);
      };
    },
    ...(navigator.locks === undefined ? {} : { locks: navigator.locks }),
    ...(typeof BroadcastChannel === "function" ? { channel: broadcast } : {}),
    ...(marks === undefined ? {} : { marks }),
  };
}

function broadcast(name: string): Channel {
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    listen: (listener) => channel.addEventListener("message", (event) => listener(event.data)),
    close: () => channel.close(),
  };
}

/** localStorage, where it may be used: blocked cookies make even naming it throw. */
function localMarks(): Marks | undefined {
  try {
    const storage = window.localStorage;
    return {
      get: (key) => storage.getItem(key),
      set: (key, value) => {
        try {
          storage.setItem(key, value);
        } catch {
          // A full localStorage only costs the note about an unclean end.
        }
      },
      remove: (key) => storage.removeItem(key),
    };
  } catch {
    return undefined;
  }
}
