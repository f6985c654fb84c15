import { forPublication } from "../word/clean/index.ts";
import { openPackage, savePackage } from "../word/package/index.ts";
import { type CleanFinding, isClean } from "../word/review-copy/index.ts";
import type { Carried } from "./types.ts";

const TAKEN: Readonly<Record<CleanFinding["kind"], string>> = {
  comments: "批注",
  "custom-xml": "附带的数据",
  names: "作者和单位",
  "tracked-changes": "修订",
  "hidden-text": "隐藏文字",
  bookmarks: "审阅标记",
  "template-path": "模板在电脑里的位置",
  remaining: "",
};

/** What a template would bring into the published file: what is taken out on the way, and what nothing takes out. @throws PackageError */
export function carriedBy(template: Uint8Array): Carried {
  const cleaned = savePackage(forPublication(openPackage(template).parts), { level: 0 });
  const left = [...new Set(isClean(cleaned).map(({ message }) => message))];
  const taken = isClean(template).flatMap(({ kind }) => TAKEN[kind] || []);
  return { taken: [...new Set(taken)], left };
}
