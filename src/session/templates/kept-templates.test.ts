import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import { layoutOf } from "../../../templates/index.ts";
import { openStore } from "../../storage/index.ts";
import type { Channel, Environment } from "../environment.ts";
import { keepTemplates } from "./kept-templates.ts";

const layout = { ...layoutOf("h2"), id: "own", title: "澄河县式" };
const file = Uint8Array.of(1, 2, 3);

/** Two windows of one machine: one database, one channel. */
function machine() {
  const database = { indexedDB: new IDBFactory(), IDBKeyRange };
  const heard = new Set<(message: unknown) => void>();
  let now = 100;
  return async () => {
    let own: ((message: unknown) => void) | undefined;
    const channel = (): Channel => ({
      post: (message) => {
        for (const listener of heard) if (listener !== own) listener(message);
      },
      listen: (listener) => {
        own = listener;
        heard.add(listener);
      },
      close: () => undefined,
    });
    const environment: Environment = {
      now: () => now++,
      after: () => () => undefined,
      whenIdle: () => () => undefined,
      onHide: () => () => undefined,
      channel,
    };
    return keepTemplates(environment, await openStore(database));
  };
}

describe("kept templates", () => {
  it("are known at once, newest first, also to a window opened later", async () => {
    const window = machine();
    const first = await window();
    await first.put(layout, file);
    await first.put({ ...layout, id: "second", title: "清川县式" }, file);
    const second = await window();
    expect(second.list().map((each) => each.layout.title)).toEqual(["清川县式", "澄河县式"]);
    expect(second.layoutOf("own")).toEqual(layout);
    expect(second.layoutOf("none")).toBeUndefined();
    expect(second.fileOf("own")?.bytes).toEqual(file);
  });

  it("have another edition once their file is another", async () => {
    const first = await machine()();
    await first.put(layout, file);
    const before = first.fileOf("own")?.edition;
    await first.put(layout, Uint8Array.of(4));
    expect(first.fileOf("own")?.edition).not.toBe(before);
    expect(first.list().length).toBe(1);
  });

  it("come back after they were taken away, and tell who listens", async () => {
    const first = await machine()();
    let told = 0;
    first.subscribe(() => {
      told += 1;
    });
    await first.put(layout, file);
    await first.remove("own");
    expect([first.list(), first.layoutOf("own")]).toEqual([[], undefined]);
    await first.restore("own");
    expect(first.layoutOf("own")).toEqual(layout);
    expect(told).toBe(3);
  });

  it("are the same in another window that is open", async () => {
    const window = machine();
    const [first, second] = [await window(), await window()];
    const changed = new Promise<void>((resolve) => second.subscribe(resolve));
    await first.put(layout, file);
    await changed;
    expect(second.layoutOf("own")).toEqual(layout);
  });
});
