import type { Found, ProjectRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { plain } from "../../words/similar.ts";

/** Fields that each have something of their own to say; names, offices and dates may well be the same. */
const TELLS = /(依据|概况|用途|内容|必要|可行|措施|意义|情况|理由|背景|方案)/;
const LEAST = 6;

export const filler: ProjectRule = {
  id: "projects.filler",
  title: "几项写的是同一句话",
  severity: "warning",
  why: "依据、概况、用途各说各的事，写成同一句，等于都没有写。",
  scope: "project",
  examples: {
    bad: [
      { extra: { 立项依据: "云溪镇2026年各类项目", 项目概况: "云溪镇2026年各类项目" } },
      { purpose: "按上级要求开展工作", extra: { 项目概况: "按上级要求开展工作。" } },
      {
        extra: { 项目立项情况: "根据工作需要安排", 项目实施内容: "根据工作需要安排", 项目实施方案: "根据工作需要安排" },
      },
    ],
    good: [
      { extra: { 立项依据: "云政发〔2025〕12号", 项目概况: "养护集镇绿地1.6万平方米" } },
      { extra: { 主管部门: "云溪镇人民政府", 实施单位: "云溪镇人民政府" } },
      { name: "集镇绿化养护", purpose: "集镇绿化养护" },
      { rows: ["巡查次数"], form: { columns: ["level3"], fields: ["name"] } },
    ],
  },
  check({ project }) {
    if (project.extra === undefined) return [];
    const fields = [
      { field: "purpose", label: "资金用途", text: project.purpose },
      ...Object.entries(project.extra ?? {})
        .filter(([label]) => TELLS.test(label))
        .map(([label, text]) => ({ field: `extra:${label}`, label, text })),
    ];
    const seen = new Map<string, (typeof fields)[number]>();
    return fields.flatMap(({ field, label, text }): readonly Found[] => {
      const key = plain(text);
      if (key.length < LEAST) return [];
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, { field, label, text });
        return [];
      }
      return [
        {
          message: `几项写的是同一句话。“${first.label}”和“${label}”都是${quote(text)}，各写各的内容。`,
          field,
          printed: text,
          expected: first.label,
        },
      ];
    });
  },
};
