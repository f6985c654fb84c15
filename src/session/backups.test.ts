import { describe, expect, it } from "vitest";
import { backupWords, keepBackups } from "./backups.ts";
import { fakeBrowser } from "./testing.ts";

const DAY = 86_400_000;
const NOW = 1_800_000_000_000;
const words = (at: number | undefined, ...changed: readonly number[]) =>
  backupWords(
    at === undefined ? {} : { at: NOW - at * DAY },
    changed.map((days) => ({ changedAt: NOW - days * DAY })),
    NOW,
    () => "那天",
  );

describe("the last backup", () => {
  it("is said, and late only where something was written since, a week ago or longer", () => {
    expect(words(undefined)).toBeUndefined();
    expect(words(undefined, 1)).toEqual({ words: "还没有备份过", late: false });
    expect(words(undefined, 1, 8)).toEqual({ words: "还没有备份过", late: true });
    expect(words(3, 1, 2)).toEqual({ words: "上次备份 那天", late: false });
    expect(words(30, 31, 40)).toEqual({ words: "上次备份 那天", late: false });
    expect(words(30, 1, 2, 40)).toEqual({ words: "上次备份 那天，之后改过 2 份", late: true });
  });

  it("is remembered; what is no state of it is none", async () => {
    const browser = fakeBrowser();
    const store = await browser.store();
    const backups = await keepBackups(store);
    let told = 0;
    backups.subscribe(() => {
      told += 1;
    });
    await backups.put({ at: 5 });
    expect([told, (await keepBackups(await browser.store())).state()]).toEqual([1, { at: 5 }]);
    await store.putSetting({ key: "backup", value: { at: "gestern", folder: "C:" } });
    expect((await keepBackups(store)).state()).toEqual({});
  });
});
