import { describe, expect, it } from "vitest";
import { recognise } from "./recognise.ts";
import { pages } from "./testing/build.ts";

const read = (...lines: string[]) => recognise(pages(...lines), { id: "test", year: 2026 }).draft;

describe("what a web site prints around a page", () => {
  it("is no part of the document", () => {
    const draft = read(
      "网站首页",
      "当前位置：首页 > 财政公开",
      "云溪镇人民政府2026年部门预算信息公开",
      "发布日期：2026-02-10",
      "八、名词解释",
      "基本支出：保障机构运转的支出。",
      "上一篇：防汛通知",
      "【打印本页】【关闭窗口】",
      "主办：云溪镇人民政府　青ICP备00000000号",
    );
    expect(draft).toMatchObject({
      title: "云溪镇人民政府2026年部门预算信息公开",
      agency: { name: "云溪镇人民政府" },
      narrative: { glossary: ["基本支出：保障机构运转的支出。"] },
    });
    expect(draft.unrecognised.map(({ text }) => text)).toContain("上一篇：防汛通知");
  });

  it("is not seen where a document only uses the same words", () => {
    const draft = read(
      "云溪县关闭矿井治理办公室2026年部门预算信息公开",
      "一、部门职责",
      "1．承办单位和主办单位按分工备案。",
      "2．打印、复印和登录管理。",
      "九、其他需要说明的事项",
      "专户资金已报备案。",
      "主办：综合股负责解释。",
    );
    expect(draft.title).toBe("云溪县关闭矿井治理办公室2026年部门预算信息公开");
    expect(draft.narrative).toMatchObject({
      duties: ["1．承办单位和主办单位按分工备案。", "2．打印、复印和登录管理。"],
      other: ["专户资金已报备案。", "主办：综合股负责解释。"],
    });
    expect(draft.unrecognised).toEqual([]);
  });
});
