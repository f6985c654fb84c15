import type { DocumentRule } from "../../rule.ts";

export const assetsDate: DocumentRule = {
  id: "figures.assets-date",
  title: "资产截止时间不对",
  severity: "error",
  why: "资产表填的是上年末的数，日期是上年 12 月 31 日。",
  scope: "figures",
  examples: {
    bad: [
      { asOf: "2024年12月31日" },
      { asOf: "2026年12月31日" },
      { texts: { assets: ["截至2024年12月31日，固定资产金额为128.00万元。"] } },
      { texts: { assets: ["截至2026年底，本单位共有车辆2辆。"] } },
    ],
    good: [
      { asOf: "2025年12月31日" },
      { asOf: "" },
      { title: "云溪镇2026年度部门决算", asOf: "2026年12月31日" },
      { texts: { assets: ["截至2025年12月31日，固定资产金额为128.00万元。"] } },
    ],
  },
  check({ draft, facts }) {
    const year = facts.accounts ? draft.year : draft.year - 1;
    const right = `${year}年12月31日`;
    const date = /(20\d\d)年12月31日/;
    const end = /(?<=截[至止]到?)(20\d\d)年(?:12月31日|年?[底末]|期末)/;
    const stated = draft.narrative.assets.flatMap((text, i) => {
      const found = date.exec(text) ?? end.exec(text);
      if (found === null || Number(found[1]) === year) return [];
      const [printed, told = ""] = found;
      const now = printed.replace(told, String(year));
      return [{ field: `paragraph.${i + 1}`, printed, told, text: text.replace(printed, now) }];
    });
    const dated = date.exec(draft.assets.asOf)?.[1];
    const table =
      dated === undefined || Number(dated) === year
        ? []
        : [{ field: "assets.asOf", printed: draft.assets.asOf, told: dated, text: right }];
    return [...table, ...stated].map(({ field, printed, told, text }) => ({
      message: `资产截止时间不对。写的是${printed}，${draft.year} 年公开的是 ${right}的数。`,
      section: "assets",
      field,
      printed,
      expected: right,
      // A budget made before the year ends may show the end of the year before.
      ...(Number(told) === year - 1 ? { severity: "warning" as const } : {}),
      fix: { kind: "text" as const, label: `改为 ${right}`, text },
    }));
  },
};
