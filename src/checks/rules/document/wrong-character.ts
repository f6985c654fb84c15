import type { Draft, Project } from "../../../domain/index.ts";
import { once, onceOfAll, onceOfEach } from "../../once.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { namesOfRows, type PlacedText, projectTexts, runningTexts } from "../../texts.ts";
import { oddPlaces } from "../../words/lexicon/odd-places.ts";
import { saidIn } from "../../words/lexicon/said.ts";
import { type Company, type WrongCharacter, wrongCharacter } from "../../words/lexicon/wrong-characters.ts";
import { around } from "../../words/quote.ts";

/** Each finding carries the whole mended text; the rest comes once these are mended. */
const MOST = 30;
/** A larger file is of many offices, and each of its projects is compared with itself only. */
const LONGEST = 60_000;

interface OddText {
  readonly placed: PlacedText;
  readonly at: readonly number[];
}

function oddIn(texts: readonly PlacedText[]): readonly OddText[] {
  const odd: OddText[] = [];
  for (const placed of texts) {
    const at = oddPlaces(placed.text);
    if (at.length > 0) odd.push({ placed, at });
  }
  return odd;
}

const oddOf = once((project: Project) => oddIn(projectTexts(project)));
const lengths = onceOfEach((project: Project) => projectTexts(project).reduce((sum, { text }) => sum + text.length, 0));
const textsOf = (texts: readonly PlacedText[]): readonly string[] => texts.map(({ text }) => text);

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

function foundIn(odd: readonly OddText[], said: Company): readonly Found[] {
  const all: Found[] = [];
  for (const { placed, at } of odd) {
    for (const place of at) {
      const found = wrongCharacter(placed.text, place, said);
      if (found !== undefined) all.push(say(placed, found));
    }
  }
  return all;
}

function say({ text, section, indicator, field, printed }: PlacedText, { index, wrong, right }: WrongCharacter): Found {
  const mended = text.slice(0, index) + right + text.slice(index + wrong.length);
  return {
    message: `像是错别字。${around(text, index, wrong.length)}里的“${wrong}”，核对是不是“${right}”。`,
    field,
    printed: wrong,
    expected: right,
    ...(section === undefined ? {} : { section }),
    ...(indicator === undefined ? {} : { indicator }),
    ...(printed ? {} : { fix: { kind: "text", label: `改为“${right}”`, text: mended, from: text } }),
  };
}

const inProjects = onceOfEach((project: Project) =>
  foundIn(oddOf(project), { ...saidIn(() => textsOf(projectTexts(project))), whole: false }),
);

const inTexts = onceOfAll((texts: readonly PlacedText[], agency: string) =>
  foundIn(oddIn(texts), { ...saidIn(() => [agency, ...textsOf(texts)]), whole: true }),
);

/** Two odd characters of one word are one slip. */
function withoutTwins(found: readonly Found[]): readonly Found[] {
  const key = ({ project, section, indicator, field, printed }: Found) =>
    [project, section, indicator, field, printed].join();
  return [...new Map([...found].reverse().map((one) => [key(one), one])).values()].reverse();
}

function foundInAll(draft: Draft, others: readonly PlacedText[]): readonly Found[] {
  const { projects } = draft;
  const texts = () => [...textsOf(others), ...projects.flatMap((project) => textsOf(projectTexts(project)))];
  const said = { ...saidIn(() => [draft.agency.name, ...texts()]), whole: true };
  return [
    ...foundIn(oddIn(others), said),
    ...projects.flatMap((project, i) => foundIn(oddOf(project), said).map((found) => ({ ...found, project: i + 1 }))),
  ];
}

export const wrongCharacterRule: DocumentRule = {
  id: "document.wrong-character",
  title: "像是错别字",
  severity: "warning",
  why: "一个字和左右都连不成词，换一个同音或形近的字就成了常用的词，或者成了本文件别处的写法，多半是打错。",
  scope: "document",
  behind: { rules: ["texts.typing-error", "texts.near-term"], at: "place" },
  examples: {
    bad: [
      { goal: ["完善司发公开制度。"] },
      { goal: ["更换监控摄象头128路。"] },
      { goal: ["坚决竭制较大事故。"] },
      { texts: { duties: ["负责用水户登记，调查用水户满意度。", "用水护满意度达到95%。"] } },
      { projects: [{ goals: ["建设实训室5间。"], rows: [{ name: "实训室数量" }, { name: "新建实训事面积" }] }] },
    ],
    good: [
      { goal: ["完善司法公开制度，更换监控摄像头128路，坚决遏制较大事故。"] },
      { goal: ["不满意工单逐件回访，刑释解教人员安置，接警到场，车均费用下降。"] },
      { goal: ["守牢安全底线，织密安全网格，应发尽发，应治尽治。"] },
      { texts: { duties: ["负责用水户登记，协调用水户用水。", "用水户满意度达到95%。"] } },
      { texts: { duties: ["负责查干、宝力格和乌兰图嘎苏木的草原管护，由李智慧、陈思远联系。"] } },
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
    return withoutTwins(found).slice(0, MOST);
  },
};
