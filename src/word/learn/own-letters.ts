import { chineseNumber, type Project } from "../../domain/index.ts";

/** Letters of a line that a tag prints. */
export interface OwnLetters {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
}

/** What of a heading is this project's alone: its number before its name ("3、", "表3", "（三）"), and the name. */
export function ownLetters(text: string, { name }: Project, index: number): readonly OwnLetters[] {
  const at = name === "" ? -1 : text.lastIndexOf(name);
  if (at < 0) return [];
  const before = text.slice(0, at);
  const chinese = chineseNumber(index + 1);
  const figures = new RegExp(`(?<!\\d)${index + 1}(?!\\d)`).exec(before);
  const number =
    figures ?? new RegExp(`(?<![一二三四五六七八九十百])${chinese}(?![一二三四五六七八九十百])`).exec(before);
  const tag = figures === null ? "中文序号" : "序号";
  return [
    ...(number === null ? [] : [{ start: number.index, end: number.index + number[0].length, tag }]),
    { start: at, end: at + name.length, tag: "项目名称" },
  ];
}
