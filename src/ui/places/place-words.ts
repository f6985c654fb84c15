import { type Draft, fieldWord, type Place, placeWords } from "../../domain/index.ts";
import { chapterOf } from "./chapters.ts";

const FIELD_WORDS: Readonly<Record<string, string>> = {
  title: "标题",
  "agency.name": "单位名称",
  "agency.code": "单位编码",
  "agency.nature": "单位性质",
  "agency.rank": "单位规格",
  "agency.funding": "经费保障形式",
  "overall.goal": "总体绩效目标",
  "overall.safeguards": "工作保障措施",
  "assets.asOf": "资产截止时间",
};

/**
 * A place in a reviewer's words: "项目 2 农村公路养护 第 3 行 指标值"; a chapter by its title. `near` leaves out the project
 * that the screen shows anyway.
 */
export function wordsOfPlace(draft: Draft, place: Place, near = false): string {
  const { section, projectId, rowId, field } = place;
  if (projectId === undefined && rowId === undefined) {
    if (section === "document") return "整份文件";
    const chapter = chapterOf(section)?.title ?? placeWords(draft, { section });
    return field === undefined ? chapter : (FIELD_WORDS[field] ?? fieldWord(field));
  }
  const words = placeWords(draft, place);
  if (!near || projectId === undefined || (rowId ?? field) === undefined) return words;
  return words.slice(placeWords(draft, { section, projectId }).length).trim();
}
