import { type Draft, type Project, plannedHeadings } from "../../../domain/index.ts";
import { onceOfEach } from "../../once.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { matchesIn } from "../../words/matches.ts";
import { quote } from "../../words/quote.ts";
import { captionYear } from "../../words/years.ts";

/** Years that goals, deadlines and names of projects speak of: from so many on they tell which year the tables are of. */
const FEWEST_YEARS = 2;
const YEARS = /(20\d\d)年((?:0?[1-3]月|初|春|一季度|上半年)?)/g;

/** The years that the name, the goals and the worded targets of a project say, and whether a target says one. */
const yearsOfEach = onceOfEach(
  ({ name, goals, indicators }: Project): readonly (readonly [year: number, deadline: boolean, early: boolean])[] => {
    const targets = indicators.flatMap(({ target }) => (target.kind === "text" ? [target.text] : []));
    return [name, ...goals, ...targets].flatMap((text) => {
      if (!text.includes("20")) return [];
      const years = matchesIn(text.replace(/《[^《》]*》/g, ""), YEARS);
      return years.map(([, year, early]) => [Number(year), targets.includes(text), early !== ""] as const);
    });
  },
);

/** The year of which all goals, deadlines and names of projects speak, where it is not the document's. */
function yearOfTables({ projects, year }: Draft): number | undefined {
  let [other, times, deadlines] = [0, 0, 0];
  for (const years of yearsOfEach(projects)) {
    for (const [said, isDeadline, isEarly] of years) {
      // What ends with the winter is accepted in the next year.
      if (isEarly && said === year + 1) continue;
      if (said === year || (other !== 0 && said !== other)) return undefined;
      [other, times] = [said, times + 1];
      if (isDeadline) deadlines++;
    }
  }
  return deadlines > 0 && times >= FEWEST_YEARS && Math.abs(other - year) === 1 ? other : undefined;
}

/** Headings that give another year than the document's. */
function headingsOf(draft: Draft): readonly Found[] {
  return plannedHeadings(draft).flatMap(({ part, number, text }): readonly Found[] => {
    const line = part.itemHeading ?? text;
    const said = captionYear(line, draft.kind, draft.year);
    if (said === undefined || line.includes("{")) return [];
    return [
      {
        message: `标题的年份没有改。${quote(number + line)}写的是 ${said.year} 年，这份是 ${draft.year} 年的，核对。`,
        severity: "warning",
        section: part.id,
        field: "heading",
        printed: `${said.year}年`,
        expected: `${draft.year}年`,
      },
    ];
  });
}

export const titleYear: DocumentRule = {
  id: "document.title-year",
  title: "标题的年份不对",
  severity: "error",
  why: "标题是上年的，整份文件就是上年的。",
  scope: "document",
  examples: {
    bad: [
      { title: "云溪镇人民政府2025年部门预算信息公开" },
      { title: "云溪镇人民政府部门预算情况说明" },
      { chapters: ["第一部分 部门概况", "第二部分 2025年部门预算情况说明"] },
      { kind: "tables", projects: [{ name: "关爱儿童", extra: { 预算年度: "2025" } }] },
      { kind: "overall", unrecognised: ["2027年部门预算项目清单及绩效目标"] },
      { kind: "tables", unrecognised: ["（2025年度）　　单位：万元"] },
      { kind: "tables", projects: [{ name: "2027年道路养护", rows: ["时效指标|完成时间|2027年11月底前"] }] },
    ],
    good: [
      { title: "云溪镇人民政府2026年部门预算信息公开" },
      { title: "来文（定）" },
      { title: "项目支出绩效自评表", kind: "selfEvaluation" },
      { kind: "tables", projects: [{ name: "关爱儿童", extra: { 预算年度: "2026年", 上年度: "2025" } }] },
      {
        kind: "tables",
        projects: [{ name: "水库养护", goals: ["2027年1月底前完成验收。"], rows: ["时效指标|验收时间|2027年1月底前"] }],
      },
      { kind: "tables", unrecognised: ["（2026年度）", "2025年3月15日", "2025年"] },
      { kind: "tables", projects: [{ name: "2025年道路养护", rows: ["时效指标|完成时间|2026年11月底前"] }] },
    ],
  },
  check({ draft }) {
    const tables = yearOfTables(draft);
    const told: readonly Found[] =
      tables === undefined
        ? headingsOf(draft)
        : [
            {
              message: `年度和内容不合。标题或表头写的是 ${draft.year} 年，项目的名称、目标和时限都是 ${tables} 年，核对年度。`,
              severity: "warning",
              section: "title",
              field: "title",
              printed: `${draft.year}年`,
              expected: `${tables}年`,
            },
          ];
    return [...told, ...ofTitle(draft), ...ofHeads(draft), ...ofLines(draft)];
  },
};

/** The year of a head: “预算年度 | 2024”. */
const OWN_YEAR = /^(?:预算|项目|申报|评价|自评|绩效)?年度$/;

function ofHeads({ projects, year }: Draft): readonly Found[] {
  return projects.flatMap(({ extra = {} }, index) =>
    Object.keys(extra).flatMap((label): readonly Found[] => {
      const printed = (extra[label] ?? "").trim();
      const said = OWN_YEAR.test(label) ? Number(/^(20\d\d)\s?年?度?$/.exec(printed)?.[1]) : year;
      if (Math.abs(said - year) !== 1) return [];
      return [
        {
          message: `年度和标题不同。${quote(label)}写的是 ${said} 年，标题或表头是 ${year} 年，核对。`,
          severity: "warning",
          project: index + 1,
          field: `extra:${label}`,
          printed,
          expected: String(year),
        },
      ];
    }),
  );
}

/** “（2025年度）” above a table, which may say its unit of money behind it. */
const YEAR_LINE = /^(?=[（(]|.{5}度)[（(]?(20\d\d)年度?[)）]?(?:\s+[（(]?(?:金额)?单位[:：]\S*)?$/;

/** Captions and years above tables that reading kept as lines: “2024年部门预算项目清单” in a file of 2023. */
function ofLines({ unrecognised, kind, year, projects }: Draft): readonly Found[] {
  const found = unrecognised.flatMap(({ place, text }): readonly Found[] => {
    const alone = Number(YEAR_LINE.exec(text.trim())?.[1]);
    // The list of contents is compared with the headings themselves.
    const said = place.startsWith("目录")
      ? undefined
      : alone > 0
        ? { year: alone }
        : captionYear(text.replace(/(?:清单|绩效目标|目标)$/, "$&表"), kind, year);
    if (said === undefined || said.year === year || Math.abs(said.year - year) > 2) return [];
    return [
      {
        message: `两处标题的年份不同。${quote(text.trim())}写的是 ${said.year} 年，这份文件的标题是 ${year} 年，核对哪一处没有改。`,
        severity: "warning",
        section: "preamble",
        printed: `${said.year}年`,
        expected: `${year}年`,
      },
    ];
  });
  // Where most tables are of other years, the file is of several.
  return found.length > 1 && found.length * 2 > projects.length ? [] : found;
}

function ofTitle(draft: Draft): readonly Found[] {
  const found = /(20\d\d)\s*年/.exec(draft.title);
  // A file without a title is called by its name, which says nothing of the document.
  const isTitle = /预算|绩效|公开|说明/.test(draft.title);
  // A table says its year in a line of its own.
  const asked = draft.kind === "disclosure" || draft.kind === "performance";
  if (found === null && isTitle && asked && !/表$/.test(draft.title.trim()) && !/20\d\d|二[〇○零]/.test(draft.title)) {
    const message = `标题没有年份。${quote(draft.title)}看不出是哪一年的，写上“${draft.year}年”。`;
    return [{ message, severity: "warning", section: "title", field: "title", printed: draft.title }];
  }
  // “2023年结转项目2025年绩效目标表”, “2025—2027年”: one of the years is this.
  if (found === null || draft.title.includes(String(draft.year))) return [];
  const text = draft.title.replace(found[1] ?? "", String(draft.year));
  return [
    {
      message: `标题的年份不对。标题写的是 ${found[1]} 年，这是 ${draft.year} 年的预算，改标题。`,
      section: "title",
      field: "title",
      printed: `${found[1]}年`,
      expected: `${draft.year}年`,
      fix: { kind: "text", label: `改为 ${draft.year}年`, text },
    },
  ];
}
