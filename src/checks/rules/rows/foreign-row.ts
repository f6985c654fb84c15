import type { Found, ProjectsRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { plain } from "../../words/similar.ts";
import { headOf, rememberByProject, tellingNames } from "../../words/telling-names.ts";

type Finds = readonly (Found & { readonly project: number })[];

const look = rememberByProject((telling, summaries, index): Finds => {
  const summary = summaries[index];
  if (summary === undefined || summary.namePairs.size === 0) return [];
  const { rowTexts, namePairs, project } = summary;
  return rowTexts.flatMap((text, row): Finds => {
    let other = -1;
    for (let i = 0; i + 2 < text.length; i++) {
      if (telling.heads[headOf(text, i)] === 0) continue;
      const found = telling.marks.get(text.slice(i, i + 4)) ?? telling.marks.get(text.slice(i, i + 3)) ?? -1;
      if (found === index) return [];
      if (found === -1) continue;
      const beside = text.slice(Math.max(0, i - 1), i + 4);
      if (![...namePairs].some((pair) => beside.includes(pair))) other = found;
    }
    const foreign = summaries[other];
    if (foreign === undefined) return [];
    if ([...namePairs].some((pair) => !foreign.namePairs.has(pair) && text.includes(pair))) return [];
    // A project whose own goals speak of the other thing has to do with it.
    const said = plain(`${project.name}${project.purpose}${project.goals.join("")}`);
    if (telling.own[other]?.some((mark) => said.includes(mark))) return [];
    // The same words may name a thing of both; only a row that stands in the other project as well was copied.
    const copied =
      foreign.rowTexts.includes(text) ||
      foreign.project.indicators.some(({ level3 }) => level3.trim() === project.indicators[row]?.level3.trim());
    if (!copied) return [];
    const name = project.indicators[row]?.level3 ?? "";
    // The people of a village are asked by many projects.
    if (/^(?:村干部|村组干部|村民|群众|居民|农户|干部职工).{0,4}满意/.test(name)) return [];
    return [
      {
        project: index,
        indicator: row + 1,
        message: `指标说的是别的项目。${quote(name)}说的像是第 ${other + 1} 个项目${quote(foreign.project.name)}，核对是不是复制来的行。`,
        field: "level3",
        printed: name,
        expected: foreign.project.name,
      },
    ];
  });
});

export const foreignRow: ProjectsRule = {
  id: "rows.foreign-row",
  title: "指标说的是别的项目",
  severity: "warning",
  why: "指标里是另一个项目的东西，自己的一个字也没有，是复制来的行。",
  scope: "projects",
  examples: {
    bad: [
      {
        projects: [
          { name: "地名志编撰", rows: [{ name: "地名志成书率" }] },
          { name: "年鉴编撰", rows: [{ name: "地名志成书率", description: "完成书稿的村占各村的比率" }] },
        ],
      },
      {
        projects: [
          { name: "公厕改造", rows: [{ name: "护林员人数", description: "在册的护林员" }] },
          { name: "护林员补贴", rows: [{ name: "护林员人数" }] },
        ],
      },
      {
        projects: [
          { name: "路灯维护", rows: [{ name: "亮灯率" }, { name: "集镇污水管修复长度" }] },
          { name: "集镇污水管维修", rows: [{ name: "集镇污水管修复长度" }] },
        ],
      },
    ],
    good: [
      {
        projects: [
          { name: "道路管养", rows: [{ name: "安全生产事故起数" }] },
          { name: "安全生产巡查", rows: [{ name: "巡查期数" }] },
        ],
      },
      {
        projects: [
          { name: "地名志编撰", rows: [{ name: "地名志成书率" }] },
          { name: "年鉴编撰", rows: [{ name: "年鉴收录地名志条目数" }] },
        ],
      },
      {
        projects: [
          { name: "护林员补贴（中央）", rows: [{ name: "护林员人数" }] },
          { name: "护林员补贴（省级）", rows: [{ name: "护林员人数" }] },
        ],
      },
      {
        projects: [
          { name: "公厕改造", rows: [{ name: "改造座数" }] },
          { name: "水库管护", rows: [{ name: "巡查次数" }] },
        ],
      },
    ],
  },
  check({ summaries }) {
    const telling = tellingNames(summaries);
    return summaries.flatMap((_, index) => look(telling, summaries, index, []));
  },
};
