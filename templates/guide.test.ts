import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tagGuide } from "../src/word/view/index.ts";
import { guideDocument } from "./guide.ts";
import { LAYOUTS } from "./index.ts";

const written = readFileSync(join(import.meta.dirname, "../docs/templates.md"), "utf8");

describe("the guide of tags", () => {
  it("is written anew when a tag changes: npx tsx templates/build.ts", () => {
    expect(guideDocument()).toBe(written);
  });

  it("names every tag of every shipped layout", () => {
    for (const layout of LAYOUTS) {
      const entries = tagGuide(layout).flatMap((section) => section.entries.flatMap((each) => [each, ...each.within]));
      expect(entries.map(({ write }) => write).filter((write) => !written.includes(`\`${write}\``))).toEqual([]);
    }
  });
});
