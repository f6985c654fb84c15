import type { Finding } from "../../../domain/index.ts";
import type { CheckedDocument } from "../../../session/index.ts";
import { placeWords } from "../../places/places.ts";

/** The place of a finding with the project's name, which a list of many documents needs: "项目 2 河道保洁 · 第 9 行 · 指标值". */
export function placeIn(finding: Finding, { projects }: CheckedDocument): string {
  const number = finding.where.project;
  const name = number === undefined ? undefined : projects[number - 1];
  const words = placeWords(finding);
  return name === undefined ? words : words.replace(`项目 ${number}`, () => `项目 ${number} ${name}`);
}
