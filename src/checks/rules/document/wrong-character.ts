import type { Draft, Project } from "../../../domain/index.ts";
import { once, onceOfAll, onceOfEach } from "../../once.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { namesOfRows, type PlacedText, projectTexts, runningTexts } from "../../texts.ts";
import { type Said, saidIn } from "../../words/lexicon/said.ts";
import { type Slip, slipsIn } from "../../words/lexicon/slips.ts";
import { type WrongCharacter, wrongCharacter } from "../../words/lexicon/wrong-characters.ts";
import { around } from "../../words/quote.ts";

/** Each finding carries the whole mended text; the rest comes once these are mended. */
const MOST = 30;
/** A larger file is of many offices, and each of its projects is compared with itself only. */
const LONGEST = 60_000;

interface OddText {
  readonly placed: PlacedText;
  readonly slips: readonly Slip[];
}

function oddIn(texts: readonly PlacedText[]): readonly OddText[] {
  const odd: OddText[] = [];
  for (const placed of texts) {
    const slips = slipsIn(placed.text);
    if (slips.length > 0) odd.push({ placed, slips });
  }
  return odd;
}

const oddOf = once((project: Project) => oddIn(projectTexts(project)));
const lengths = onceOfEach((project: Project) => projectTexts(project).reduce((sum, { text }) => sum + text.length, 0));
/** What is copied as a whole is written once. */
const textsOf = (texts: readonly PlacedText[]): readonly string[] => [...new Set(texts.map(({ text }) => text))];

/** All texts outside the projects; what the tables name and what was not placed has no mend, which is where a text is edited. */
const textsAround = onceOfAll(
  (
    running: readonly PlacedText[],
    strays: Draft["unrecognised"],
    procurement: Draft["procurement"],
    assets: Draft["assets"],
    organisations: Draft["organisations"],
  ): readonly PlacedText[] => {
    const tables = { procurement: procurement.rows, assets: assets.rows, organisations };
    const names = Object.entries(tables).flatMap(([section, rows]) => namesOfRows(section, rows));
    const unplaced = strays.map(({ text }): PlacedText => ({ text, kind: "cell", section: "preamble", field: "" }));
    return [...running, ...[...unplaced, ...names].map((placed) => ({ ...placed, printed: true as const }))];
  },
);

function foundIn(odd: readonly OddText[], said: Said): readonly Found[] {
  const all: Found[] = [];
  const seen = new Set<string>();
  for (const { placed, slips } of odd) {
    if (seen.has(placed.text)) continue;
    seen.add(placed.text);
    let last: WrongCharacter | undefined;
    for (const slip of slips) {
      const found = wrongCharacter(placed.text, slip, said);
      if (found === undefined) continue;
      // Two odd characters of one word are one slip.
      const isSame = last !== undefined && found.index < last.index + last.wrong.length;
      if (isSame && found.gain <= (last?.gain ?? 0)) continue;
      if (isSame) all.pop();
      all.push(say(placed, found));
      last = found;
    }
  }
  return all;
}

function say(
  { text, section, indicator, field, printed }: PlacedText,
  { kind, index, wrong, right }: WrongCharacter,
): Found {
  const mended = text.slice(0, index) + right + text.slice(index + wrong.length);
  const where = around(text, index, wrong.length);
  const [message, label] =
    kind === "doubled"
      ? [`“${right}”写了两遍。${where}，去掉一个。`, `去掉一个“${right}”`]
      : [`像是错别字。${where}里的“${wrong}”，核对是不是“${right}”。`, `改为“${right}”`];
  return {
    message,
    field,
    printed: wrong,
    expected: right,
    ...(section === undefined ? {} : { section }),
    ...(indicator === undefined ? {} : { indicator }),
    ...(printed ? {} : { fix: { kind: "text", label, text: mended, from: text } }),
  };
}

const inProjects = onceOfEach((project: Project) =>
  foundIn(
    oddOf(project),
    saidIn(() => textsOf(projectTexts(project))),
  ),
);

const inTexts = onceOfAll((texts: readonly PlacedText[], agency: string) =>
  foundIn(
    oddIn(texts),
    saidIn(() => [agency, ...textsOf(texts)]),
  ),
);

function foundInAll(draft: Draft, others: readonly PlacedText[]): readonly Found[] {
  const { projects } = draft;
  const texts = () => [...textsOf(others), ...projects.flatMap((project) => textsOf(projectTexts(project)))];
  const said = saidIn(() => [draft.agency.name, ...texts()]);
  return [
    ...foundIn(oddIn(others), said),
    ...projects.flatMap((project, i) => foundIn(oddOf(project), said).map((found) => ({ ...found, project: i + 1 }))),
  ];
}

export const wrongCharacterRule: DocumentRule = {
  id: "document.wrong-character",
  title: "像是错别字",
  severity: "warning",
  why: "一个字和左右都连不成常用的词，换一个同音或形近的字、调换次序或去掉重复的字就成了，多半是打错。本文件别处也这样写的不算。",
  scope: "document",
  behind: { rules: ["texts.typing-error", "texts.repeated-words", "figures.account-name"], at: "place" },
  examples: {
    bad: [
      { goal: ["完善司发公开制度。"] },
      { goal: ["更换监控摄象头128路。"] },
      { goal: ["坚决竭制较大事故，遏制一般事故。"] },
      { texts: { duties: ["负责用水户登记，调查用水户满意度。", "用水护满意度达到95%。"] } },
      { projects: [{ goals: ["建设实训室5间。"], rows: ["实训室数量", "新建实训事面积"] }] },
      { goal: ["绩效自平按时完成，信息系统运行围护及时。"] },
      { goal: ["业主意见末统一，自有经营收人安排支出。"] },
      { goal: ["提高教育教学质量量，支付日常公用经经费。"] },
      { goal: ["完成特定行政任务和和事业发展目标。"] },
      { goal: ["提高群众意满度。"] },
      { goal: ["学生家常满意度提高，基本生活有效保帐。"] },
      { goal: ["明确主要指责，落实主要职责，做好特困人员临时求助。"] },
      { goal: ["不得重覆享受，接受社会监督督。"] },
      { goal: ["专业技术人员缺泛，强化支出责作。"] },
      { goal: ["调查对像以群众为主，个别指标难以横量，科学衡量成效。"] },
    ],
    good: [
      { goal: ["核实每架无人机，开展每月一题，帮助在矫人员，对接企业，由专账核算。"] },
      { goal: ["完善司法公开制度，更换监控摄像头128路，坚决遏制较大事故。"] },
      { goal: ["不满意工单逐件回访，刑释解教人员安置，接警到场，车均费用下降。"] },
      { goal: ["守牢安全底线，织密安全网格，应发尽发，应治尽治。"] },
      { texts: { duties: ["依据清发改批【2023】16号文建设泵站，沿用云普发〔2022〕3号文标准。"] } },
      { texts: { duties: ["负责用水户登记，协调用水户用水。", "用水户满意度达到95%。"] } },
      { texts: { duties: ["负责查干、宝力格和乌兰图嘎苏木的草原管护，由李智慧、陈思远联系。"] } },
      { goal: ["年度末结转，自己完成，以中医医疗为主，保障农民工工资，村村通公路，校校务会议研究，真真正正得实惠。"] },
      { goal: ["监测饮用水水质，统计受益老年人人数，2026年年底前完成，供水水费按户户均收取。"] },
      { goal: ["实现长治久安，推进法制建设，检测数据准确，残疾人之家、野生动植物保护，如期保质完成。"] },
      { goal: ["压实首接首办责任，系夏末持续干旱，出厂水水质合格率达标，岁末慰问。"] },
      { goal: ["主题教育开展顺利，实绩考核到位，执业医师持证上岗，检定计量器具，提标改造污水厂。"] },
      { goal: ["推动政民互动、量质并举，从严治政，新建涉农网店，落实小微企业产品有害物质限值。"] },
      { goal: ["未完成的按照完成值与指标值的比例记分。"] },
      { goal: ["坚持知行合一，听民意、聚民智，发扬钉钉子精神，合理自定核销周期，按第十条第二款办理。"] },
      { goal: ["80分至90分的按九成拨付，受汛后雨水影响，理事会主任任组长，开展绿色采购，举办文博会。"] },
      { goal: ["现代农事综合服务中心，公众参与与社会监督，食品安全全链条监管，扩建建（构）筑物。"] },
      { goal: ["隐患深查彻改，特色单品销售，配植庇荫乔木，推广洁水养殖，交通缓堵促畅。"] },
      { goal: ["纠治四风，标本兼治，落实厂务公开，按实结算，设置限行标志，经受住汛末考验。"] },
      { texts: { performance: ["经办人：陈惠敏　　审核人：　　填报日期：2025年11月6日"] } },
      { goal: ["质量提升，异地就医，第二次普查，基层民政工作，法院执行。", "易地扶贫搬迁，跨境拆出资金。"] },
    ],
  },
  check({ draft }) {
    const { unrecognised, procurement, assets, organisations, projects, agency } = draft;
    const others = textsAround(runningTexts(draft), unrecognised, procurement, assets, organisations);
    let length = others.reduce((sum, { text }) => sum + text.length, 0);
    for (const own of lengths(projects)) length += own;
    const found =
      length <= LONGEST
        ? foundInAll(draft, others)
        : [
            ...inTexts(others, agency.name),
            ...inProjects(projects).flatMap((own, i) => own.map((one) => ({ ...one, project: i + 1 }))),
          ];
    return found.slice(0, MOST);
  },
};
