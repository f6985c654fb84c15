import { type Draft, openDoubts, type Place } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";

/** The place as rules count it. */
function countedPlace(draft: Draft, { section, projectId, rowId, field }: Place): Partial<Found> {
  const project = draft.projects.findIndex(({ id }) => id === projectId);
  const rows = draft.projects[project]?.indicators ?? draft.overall.indicators;
  const row = rowId === undefined ? -1 : rows.findIndex(({ id }) => id === rowId);
  return {
    ...(project === -1 ? { section } : { project: project + 1 }),
    ...(row === -1 ? {} : { indicator: row + 1 }),
    ...(field === undefined ? {} : { field }),
  };
}

const doubts = (place: string, printed: string, says: string) => [{ place, printed, says }];
const ROW = { projects: [{ name: "村道养护", rows: ["养护里程|≥12公里"] }] };
const GUESSED = "“目标”一栏按指标值读取，请核对。";

export const misread: DocumentRule = {
  id: "document.misread",
  title: "可能没有读对",
  severity: "info",
  why: "读入的文件在这里拿不准。先和原件核对：读错了改过来，别的检查在这一处先不说话。",
  scope: "document",
  examples: {
    bad: [
      { ...ROW, doubts: doubts("project/project-1/row-1/target", "≥12公里", "这一格里有图片，图片没有读入。") },
      { ...ROW, doubts: doubts("project/project-1//name", "村道养护", "名称取自表上面的一行，请核对。") },
      { ...ROW, doubts: doubts("project/project-1//indicators", "≥12公里", GUESSED) },
    ],
    good: [
      ROW,
      { ...ROW, doubts: doubts("project/project-1/row-1/target", "12公里", "写过以后就不再提。") },
      { ...ROW, doubts: doubts("project/project-9/row-1/target", "≥12公里", "项目已经删了。") },
    ],
  },
  check({ draft }) {
    return openDoubts(draft).map(({ at, printed, says }) => ({
      message: `可能没有读对。${says.replace(/请/g, "").replace(/[。；]?$/, "。")}`,
      ...countedPlace(draft, at),
      printed,
      expected: "",
      // Nothing stands where something may have been printed: it would be missing in what goes out.
      ...(printed === "" ? { severity: "warning" as const } : {}),
    }));
  },
};
