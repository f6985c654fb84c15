import type { Found, ProjectRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

/** Festivals by which projects are named, each with its other words. */
const FESTIVALS: readonly RegExp[] = [
  /春节|新春/,
  /元旦/,
  /“?三八”?(?=妇女|节|慰问|活动)|妇女节/,
  /“?五一”?(?=劳动|节|慰问|期间|假)|劳动节/,
  /端午/,
  /“?六一”?(?=儿童|节|慰问|活动)|儿童节/,
  /“?七一”?(?=建党|节|慰问|表彰|前|期间)|建党节/,
  /“?八一”?(?=建军|节|慰问|前|期间)|建军节/,
  /教师节/,
  /中秋/,
  /国庆/,
  /重阳|敬老节|老年节/,
];
/** Of several, or of any. */
const ANY = /两节|双节|节假日|重大节|传统节|各节/;

const namedIn = (text: string): readonly number[] =>
  FESTIVALS.flatMap((festival, i) => (festival.test(text) ? [i] : []));

export const foreignFestival: ProjectRule = {
  id: "rows.foreign-festival",
  title: "指标说的是别的节日",
  severity: "warning",
  why: "春节慰问的项目写着“八一慰问”，是从别的项目复制来的行。",
  scope: "project",
  examples: {
    bad: [
      { name: "春节送温暖慰问金", rows: ["质量指标|退役士兵八一慰问完成率|100%"] },
      { name: "重阳节慰问老人", rows: [{ name: "慰问发放时间", description: "春节前发放到位", class: "时效指标" }] },
      { name: "“八一”慰问经费", goals: ["给退役军人送去节日问候。"], rows: ["中秋慰问户数|≥30户"] },
    ],
    good: [
      { name: "春节送温暖慰问金", rows: ["质量指标|春节慰问完成率|100%"] },
      { name: "春节、“八一”慰问经费", rows: ["八一慰问人数|≥30人"] },
      { name: "春节慰问", purpose: "春节和重阳节走访老人。", rows: ["重阳慰问人数|≥30人"] },
      { name: "两节慰问（春节）", rows: ["中秋慰问人数|≥30人"] },
      { name: "退役军人慰问", rows: ["八一慰问人数|≥30人"] },
    ],
  },
  check({ project }) {
    const own = namedIn(project.name);
    if (own.length === 0 || ANY.test(project.name)) return [];
    const about = `${project.purpose}${project.goals.join("")}`;
    if (ANY.test(about)) return [];
    const right = new Set([...own, ...namedIn(about)]);
    return project.indicators.flatMap((row, i): readonly Found[] => {
      const value = row.target.kind === "text" ? row.target.text : "";
      for (const [field, text] of [
        ["level3", row.level3],
        ["description", row.description],
        ["target", value],
      ] as const) {
        const other = namedIn(text).find((festival) => !right.has(festival));
        if (other === undefined) continue;
        const word = FESTIVALS[other]?.exec(text)?.[0] ?? "";
        return [
          {
            message: `指标说的是别的节日。${quote(project.name)}的${quote(text)}说的是“${word}”，核对是不是别的项目的行。`,
            indicator: i + 1,
            field,
            printed: text,
          },
        ];
      }
      return [];
    });
  },
};
