import { describe, expect, it } from "vitest";
import { fakeBrowser, settle } from "../testing.ts";
import { changedRules, withSetting } from "./edit-profile.ts";
import { keepProfile } from "./kept-profile.ts";

const EMPTY = { rules: {} };

describe("the rules of this machine", () => {
  it("are kept, and other windows hear of a change", async () => {
    const browser = fakeBrowser();
    const store = await browser.store();
    const here = await keepProfile(browser.window(), store);
    const there = await keepProfile(browser.window(), store);
    let told = 0;
    there.subscribe(() => {
      told += 1;
    });
    const next = withSetting(EMPTY, "values.over-100", { on: false });
    await here.put(next);
    await settle();
    expect(there.profile()).toEqual(next);
    expect(told).toBe(1);
    expect((await keepProfile(browser.window(), store)).profile()).toEqual(next);
  });
  it("hold nothing that is as the rule has it by itself", () => {
    const off = withSetting(EMPTY, "values.over-100", { on: false });
    const graver = withSetting(off, "projects.purpose-copied", { severity: "info", limits: { length: 30 } });
    expect(changedRules(graver)).toEqual({ off: 1, changed: 1 });
    expect(withSetting(off, "values.over-100", { on: true })).toEqual(EMPTY);
    expect(
      withSetting(graver, "projects.purpose-copied", { severity: "warning", limits: { length: 10 } }).rules,
    ).toEqual(off.rules);
    expect(withSetting(EMPTY, "no.such-rule", { on: false })).toEqual(EMPTY);
  });
});
