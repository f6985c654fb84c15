/** Comparison of two drafts and opening a package, 34 and 340 projects. Run: npx tsx e2e/bench/review.ts */
import { type Draft, newDraft, newIndicator, newProject, parseTarget } from "../../src/domain/index.ts";
import { compareValues, contentHash, type ReviewEvent, readPackage, writePackage } from "../../src/review/index.ts";
import { h2 } from "../../templates/h2/layout.ts";
import { median } from "./median.ts";

function draftOf(count: number): Draft {
  const projects = Array.from({ length: count }, (_, n) => ({
    ...newProject(h2, `项目${n}`),
    id: `p${n}`,
    purpose: "用于年内各项日常支出，按月核拨，专款专用。".repeat(3),
    indicators: Array.from({ length: 8 }, (_, i) => ({
      ...newIndicator("产出指标", "数量指标"),
      id: `p${n}r${i}`,
      level3: `指标${i}`,
      description: "年内完成并通过验收的数量",
      target: parseTarget(`≥${n + i}个`).target,
      basis: "年度计划",
    })),
  }));
  return { ...newDraft("云溪镇", 2026, h2), id: "d", projects };
}

for (const count of [34, 340]) {
  const a = draftOf(count);
  const b: Draft = JSON.parse(JSON.stringify(a));
  const edited: Draft = {
    ...b,
    projects: [
      ...b.projects.slice(1).map((p) => ({ ...p, name: `${p.name}改` })),
      draftOf(1).projects[0] ?? a.projects[0],
    ].flatMap((p) => p ?? []),
  };
  const content = await contentHash(a);
  const submit: ReviewEvent = { kind: "submit", id: "s", at: 1, by: "李兰", round: 1, content, note: "" };
  const text = await writePackage({ draft: b, submissions: [{ round: 1, draft: a }], events: [submit] });
  const floor = await median(() =>
    JSON.parse(
      text
        .split("\n")
        .slice(1, 2)
        .map((line) => line.slice(65))
        .join(""),
    ),
  );
  const compare = await median(() => compareValues(a, edited));
  const open = await median(() => readPackage(text));
  console.log(
    `${count} projects: compare ${compare.toFixed(1)} ms, open package (${(text.length / 1e6).toFixed(1)} MB) ${open.toFixed(1)} ms` +
      ` = ${(open / floor).toFixed(1)} × JSON.parse of one draft`,
  );
}
