import type { Remark } from "../../blocks.ts";

/** What has to be said about parts of a page that are not read. */
export const NOTES = {
  hidden: "网页里有隐藏的内容，没有读入。",
  picture: "网页里有图片，图片没有读入。",
  deleted: "网页里有标为删除的文字，没有读入。",
  comment: "网页里有批注，批注没有读入。",
  object: "网页里有嵌入的网页、图形或视频，没有读入。",
  choice: "网页表单里没有勾选的选项，没有读入。",
} as const;

/** What is left out of a cell may be its value. */
const IN_CELL: ReadonlyMap<string, string> = new Map([
  [NOTES.picture, "这一格里是图片，图片里的字读不到，请照原件填写。"],
  [NOTES.object, "这一格里嵌着图形、网页或视频，里面的字读不到，请照原件填写。"],
]);

export function inCell(remark: Remark): Remark {
  const message = remark.kind === "left" ? IN_CELL.get(remark.message) : undefined;
  return message === undefined ? remark : { kind: "doubt", message };
}
