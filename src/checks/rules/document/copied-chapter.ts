import type { DocumentRule } from "../../rule.ts";
import { overallTexts } from "../../texts.ts";
import { plain } from "../../words/similar.ts";

/** A shorter paragraph may rightly stand in both. */
const LONG = 20;
const LEAST = 3;
/** What a chapter of performance is made of, and no list of duties. */
const PERFORMANCE = /^(?:绩效目标|绩效指标|总体绩效目标|分项绩效目标|(?:工作)?保障措施)[：:]?|绩效文本$/;

const TARGETS = ["完善村级道路管护，改善群众出行条件，全年不出事故。", "完成退役军人走访慰问，落实各项优待政策到人。"];
const MEASURES = [
  "加强支出管理，按月通报各项目的支付进度和结余情况。",
  "加强内部监督，按季检查资产登记和合同履行情况。",
];

export const copiedChapter: DocumentRule = {
  id: "document.copied-chapter",
  title: "绩效的文字贴进了职责",
  severity: "warning",
  why: "职责一章里是绩效目标、保障措施，和第五章一字不差，多半是贴错了地方，职责本身反而没有写。",
  scope: "document",
  examples: {
    bad: [
      { texts: { duties: ["主要职责是：", ...TARGETS, ...MEASURES] }, goal: [...TARGETS, ...MEASURES] },
      { texts: { duties: [...TARGETS, "工作保障措施", ...MEASURES] }, goal: [...MEASURES, ...TARGETS] },
      { texts: { organisations: ["内设机构3个。", ...MEASURES, ...TARGETS] }, goal: [...TARGETS, ...MEASURES] },
    ],
    good: [
      { texts: { duties: ["负责道路管护。", "负责退役军人服务。"] }, goal: [...TARGETS, ...MEASURES] },
      { texts: { duties: [TARGETS[0] ?? "", "负责退役军人服务。"] }, goal: [...TARGETS, ...MEASURES] },
      { texts: { duties: [] }, goal: [...TARGETS, ...MEASURES] },
      { texts: { duties: [...TARGETS, ...MEASURES] }, goal: ["落实各项职责。"] },
    ],
  },
  check({ draft }) {
    const { narrative, overall } = draft;
    if (narrative.duties.length + narrative.organisations.length < LEAST) return [];
    // What the parts of the goals restate of the duties stands in both rightly: it is not compared.
    const told = new Set(
      overallTexts({ ...overall, subGoals: overall.subGoals.map((goal) => ({ ...goal, content: [] })) })
        .map(({ text }) => plain(text))
        .filter((text) => text.length >= LONG),
    );
    for (const section of ["duties", "organisations"] as const) {
      const same = narrative[section].flatMap((text, i) =>
        told.has(plain(text).replace(PERFORMANCE, "")) || told.has(plain(text)) ? [{ text, i }] : [],
      );
      const [first] = same;
      if (first === undefined || same.length < LEAST) continue;
      const what = section === "duties" ? "职责" : "机构设置";
      return [
        {
          message: `绩效的文字贴进了${what}。这里有 ${same.length} 段和整体绩效目标一字不差，第 ${first.i + 1} 段起，核对后换成${what}。`,
          section,
          field: `paragraph.${first.i + 1}`,
          printed: first.text.slice(0, 30),
        },
      ];
    }
    return [];
  },
};
