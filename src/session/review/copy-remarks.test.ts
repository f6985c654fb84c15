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
      comment("3", { isNew: true, text: " " }),
    ],
    changes: [],
    rows: [],
    removed: [],
    notes: [],
  };
  expect(await clerk.review.addRemarks(await copyRemarks(copy))).toBe(4);
  const { threads } = clerk.view().state;
  expect(threads.map(({ remark, resolved }) => [remark.text, resolved])).toEqual([
    ["封面", false],
    ["核对日期", true],
    ["落款", false],
  ]);
  expect(await clerk.review.addRemarks(await copyRemarks(copy))).toBe(0);
});

it("suggests a row that was put in, and puts it at its class once it is taken", async () => {
  const draft = draftOf(1);
  const project = draft.projects[0]?.id ?? "";
  const clerk = await personWith(draft, "李芳");
  const cells = [
    ["level2", "质量指标"],
    ["level3", "完好率"],
    ["target.symbol", "≥"],
    ["target.value", "95"],
    ["target.unit", "%"],
    ["basis", "验收\n单"],
    ["extra:分值", "10"],
  ] as const;
  const rows = [{ place: { section: "project", projectId: project }, cells }];
  const made = await copyRemarks({ comments: [], changes: [], rows, removed: [], notes: [] });
  expect(await clerk.review.addRemarks(made)).toBe(1);
  const [thread] = clerk.view().state.threads;
  expect(thread?.remark.suggested).toBe(
    "二级指标：质量指标\n三级指标：完好率\n指标值确定依据：验收 单\n分值：10\n指标值：≥95%",
  );
  expect(thread?.remark.quoted).toBe("");
  await clerk.review.answer(thread?.remark.id ?? "", true);
  expect(clerk.draft().projects[0]?.indicators.map(({ level2 }) => level2)).toEqual([
    "数量指标",
    "质量指标",
    "服务对象满意度指标",
  ]);
  expect(clerk.draft().projects[0]?.indicators[1]).toMatchObject({
    level1: "产出指标",
    level3: "完好率",
    target: { kind: "quantity", symbol: "≥", value: "95", unit: "%" },
    basis: "验收 单",
    extra: { 分值: "10" },
  });
});

it("suggests that a row goes which was taken out, in the name and at the time of who took it out", async () => {
  const draft = draftOf(1);
  const [project] = draft.projects;
  const [row] = project?.indicators ?? [];
  const place = { section: "project", projectId: project?.id ?? "", rowId: row?.id ?? "" };
  const clerk = await personWith(draft, "李芳");
  const at = Date.UTC(2026, 0, 5);
  const removed = [{ place, revision: { author: "周主任", at } }];
  const made = await copyRemarks({ draft, comments: [], changes: [], rows: [], removed, notes: [] });
  expect(await clerk.review.addRemarks(made)).toBe(1);
  const [thread] = clerk.view().state.threads;
  expect(thread?.remark).toMatchObject({ by: "周主任", at, suggested: "删去这一行" });
  await clerk.review.answer(thread?.remark.id ?? "", true);
  expect(clerk.draft().projects[0]?.indicators.some(({ id }) => id === row?.id)).toBe(false);
});
