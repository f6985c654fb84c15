import { expect, it } from "vitest";
import { checkSource } from "./read-source.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it("counts what reading did not understand, without hidden entries of the contents, which a rule names by itself", async () => {
  const document = [
    "云溪镇人民政府2026年部门预算信息公开",
    "1、河道保洁绩效目标表 TC 3、会议室改造费绩效目标表 \\f C \\l 1 ",
    "\t绩效目标\n\t河道干净\n\n\t一级指标\n\t二级指标\n\t三级指标\n\t指标值\n\n\t产出指标\n\t数量指标\n\t清理河道\n\t≥12公里\n\n",
    "值班电话见公告栏",
  ].join("\n");
  const checked = await checkSource({ kind: "file", bytes: bytes(document), name: "云溪镇.txt" }, {});
  expect(checked).toMatchObject({ projects: 1, unrecognised: 1 });
  expect(checked.findings.map(({ rule }) => rule)).toContain("document.field-codes");
});
