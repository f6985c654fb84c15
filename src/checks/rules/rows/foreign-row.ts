import type { Found, ProjectsRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { plain } from "../../words/similar.ts";

/** What tells a thing by name: the first three characters of a run of telling pairs, and any four in a row. */
function marks(name: string, known: ReadonlySet<string>): readonly string[] {
  const found: string[] = [];
  for (let i = 0; i + 2 < name.length; i++) {
    const tells = known.has(name.slice(i, i + 2)) && known.has(name.slice(i + 1, i + 3));
    if (!tells) continue;
    if (i === 0 || !known.has(name.slice(i - 1, i + 1))) found.push(name.slice(i, i + 3));
    if (known.has(name.slice(i + 2, i + 4))) found.push(name.slice(i, i + 4));
  }
  return found;
}

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
          { name: "年鉴编撰", rows: [{ name: "地名志完成进度", description: "完成书稿的村占各村的比率" }] },
        ],
      },
      {
        projects: [
          { name: "公厕改造", rows: [{ name: "护林员到岗率", description: "护林员按时到岗的比例" }] },
          { name: "护林员补贴", rows: [{ name: "护林员人数" }] },
        ],
      },
      {
        projects: [
          { name: "路灯维护", rows: [{ name: "亮灯率" }, { name: "集镇污水管修复长度" }] },
          { name: "集镇污水管维修", rows: [{ name: "修复长度" }] },
        ],
      },
    ],
    good: [
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
    const owner = new Map<string, number>();
    summaries.forEach(({ name, namePairs }, index) => {
      for (const mark of marks(name, namePairs)) {
        owner.set(mark, owner.has(mark) && owner.get(mark) !== index ? -1 : index);
      }
    });
    return summaries.flatMap(({ rowTexts, namePairs, project }, index) =>
      namePairs.size === 0
        ? []
        : rowTexts.flatMap((text, row): readonly (Found & { readonly project: number })[] => {
            let other = -1;
            for (let i = 0; i + 2 < text.length; i++) {
              const found = owner.get(text.slice(i, i + 4)) ?? owner.get(text.slice(i, i + 3)) ?? -1;
              if (found === index) return [];
              const beside = text.slice(Math.max(0, i - 1), i + 4);
              if (found >= 0 && ![...namePairs].some((pair) => beside.includes(pair))) other = found;
            }
            const foreign = summaries[other];
            if (
              foreign === undefined ||
              [...namePairs].some((pair) => !foreign.namePairs.has(pair) && text.includes(pair))
            ) {
              return [];
            }
            // A project whose own goals speak of the other thing has to do with it.
            const things = marks(foreign.name, foreign.namePairs);
            const said = plain(`${project.name}${project.purpose}${project.goals.join("")}`);
            if (things.some((mark) => said.includes(mark))) return [];
            const name = project.indicators[row]?.level3 ?? "";
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
          }),
    );
  },
};
