import { expect, it } from "vitest";
import { draftOf } from "../testing.ts";
import { copyRemarks } from "./copy-remarks.ts";
import { personWith } from "./testing.ts";
import type { FoundComment } from "./types.ts";

const place = { section: "document" };
const comment = (key: string, more: Partial<FoundComment>): FoundComment => ({
  key,
  isNew: false,
  author: "王敏",
  place,
  text: "核对日期",
  quoted: "",
  resolved: false,
  resolvedThere: false,
  ...more,
});

it("takes in what was said and resolved in Word, once", async () => {
  const clerk = await personWith(draftOf(1), "李芳");
  const id = await clerk.review.remark({ place, text: "封面" });
  const copy = {
    comments: [
      comment("0", { id, text: "封面", resolved: true, resolvedThere: true }),
      comment("1", { isNew: true, resolved: true, resolvedThere: true }),
      comment("2", { isNew: true, text: "落款" }),
    ],
    changes: [],
    notes: [],
  };
  expect(await clerk.review.addRemarks(await copyRemarks(copy))).toBe(4);
  const { threads } = clerk.view().state;
  expect(threads.map(({ remark, resolved }) => [remark.text, resolved])).toEqual([
    ["封面", true],
    ["核对日期", true],
    ["落款", false],
  ]);
  expect(await clerk.review.addRemarks(await copyRemarks(copy))).toBe(0);
});
