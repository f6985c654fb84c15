import type { Draft } from "../../../domain/index.ts";
import { once, onceOfEach } from "../../once.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { type PlacedText, projectTexts, runningTexts } from "../../texts.ts";
import { alike } from "../../words/counted.ts";
import { matchesIn } from "../../words/matches.ts";
import { bareOffice, countyOf, meansSame } from "../../words/offices.ts";
import { headOffices, ownOffices, SUPERIOR, withoutCounty } from "../../words/own-offices.ts";
import { around, quote } from "../../words/quote.ts";
import { isOldName } from "../../words/renamed-offices.ts";

interface Named {
  readonly placed: PlacedText;
  /** Without its county: 司法厅. */
  readonly office: string;
  /** What stands before it, up to its 县 or 市. */
  readonly before: string;
  /** Where the office begins, behind its county. */
  readonly index: number;
}

const OFFICE =
  /([一-龥]{0,8}?[县区市旗])((?![县区市旗])[一-龥]{1,14}?(?:局|厅|委员会|办公室|农委|卫计委|扶贫办))(?![一-龥]{0,3}(?:大队|支队|中队|中心|站|所))/g;
/** What may stand before a mere “县”, so that it is this county. */
const OF_HERE = /(?:^|[^一-龥]|[由经和及与对为报向是或按至在将从受请送给据])[县区市旗]$/;
const QUOTED = /《[^《》]*》/g;

function namedIn(texts: readonly PlacedText[]): readonly Named[] {
  const all: Named[] = [];
  for (const placed of texts) {
    const { text } = placed;
    if (!/[局厅委办]/.test(text) || !/[县区市旗]/.test(text)) continue;
    const plain = text.replace(QUOTED, (quoted) => "　".repeat(quoted.length));
    for (const { 1: before = "", 2: office = "", index } of matchesIn(plain, OFFICE)) {
      all.push({ placed, office, before, index: index + before.length });
    }
  }
  return all;
}

const outside = once(namedIn);
const inProjects = onceOfEach((project: Draft["projects"][number]) => namedIn(projectTexts(project)));
const inStrays = once((strays: Draft["unrecognised"]) =>
  namedIn(strays.map(({ text }): PlacedText => ({ text, kind: "cell", section: "preamble", field: "" }))),
);

const RANKED = /(?:局|委员会|联合会|办公室)$/;
const END = /(?:局|厅|委员会|联合会|办公室)$/;
/** Offices below another, in spite of their names, and what several offices are in together. */
const BELOW = /管理局|事务局|服务局|执法局|保险局|公路局|分局$|工作委员会|工作办公室|领导|协调|指导/;
/** What an office was called is told rightly of the past. */
const PAST = /原$|前身|更名|改为|改名|组建|整合|划转|移交|撤销|并入|20[01]\d年/;

/** A second name that the office goes by: 加挂……牌子. */
const SIGN = /^[^。；]{0,20}牌子/;

const letters = (name: string): string => [...name].sort().join("");

/** True where a name is that of the own office, with its end or one of its words mistaken. */
function isMeant(office: string, own: string, after: string): boolean {
  if (office.replace("分局", "局") === own) return true;
  // The party group that decides on the document is the office's own.
  if (/^党[组委]/.test(after) && alike(office.replace(END, ""), own) > 1) return true;
  if (BELOW.test(office) || /委员会|办公室/.test(office)) return false;
  return office.slice(0, 2) === own.slice(0, 2) && office.replace(END, "").length > 1;
}

const superiors = ({ projects }: Draft): readonly string[] =>
  projects.flatMap((project) =>
    headOffices(project).flatMap(({ label, printed }) => (SUPERIOR.test(label) ? [printed] : [])),
  );

/** Names of offices that no other place of the document tells, and that are meant for the document's own. */
function misnamedOffices(draft: Draft): readonly Found[] {
  const all = [
    ...[...outside(runningTexts(draft)), ...inStrays(draft.unrecognised)].map((named) => ({ ...named, project: 0 })),
    ...inProjects(draft.projects).flatMap((all, i) => all.map((named) => ({ ...named, project: i + 1 }))),
  ];
  if (all.length === 0) return [];
  const owns = [...ownOffices(draft), ...superiors(draft)];
  const full = owns.find((name) => RANKED.test(bareOffice(name)) && countyOf(bareOffice(name)) !== "") ?? "";
  const [own, county] = [withoutCounty(full), countyOf(bareOffice(full))];
  if (full === "") return [];
  const times = new Map<string, number>();
  for (const { office } of all) times.set(office, (times.get(office) ?? 0) + 1);
  return all.flatMap(({ placed, project, ...named }): readonly Found[] => {
    const { office, before, index } = named;
    const from = before.endsWith(county) ? index - county.length : OF_HERE.test(before) ? index - 1 : -1;
    if (from === -1 || county.slice(-1) !== before.slice(-1) || times.get(office) !== 1) return [];
    const left = /[^。；]*$/.exec(placed.text.slice(0, index))?.[0] ?? "";
    const isOld = isOldName(office, own, draft.year) && !PAST.test(left);
    const isTurned = office !== own && letters(office) === letters(own);
    const isKnown =
      owns.some((one) => withoutCounty(one).length >= office.length && meansSame(withoutCounty(one), office)) ||
      draft.organisations.some(({ name }) => name.includes(office));
    const after = placed.text.slice(index + office.length);
    if (SIGN.test(after)) return [];
    if (!isOld && !isTurned && (isKnown || !isMeant(office, own, after))) return [];
    const { text, section, indicator, field } = placed;
    const [printed, expected] = [text.slice(from, index + office.length), bareOffice(full)];
    const message = `单位名称不对。${around(text, from, printed.length)}写的是${quote(printed)}，本单位是${quote(expected)}，核对是不是旧名或者写错了。`;
    return [
      {
        message,
        field,
        ...(section === undefined ? {} : { section }),
        ...(project === 0 ? {} : { project }),
        ...(indicator === undefined ? {} : { indicator }),
        printed,
        expected,
      },
    ];
  });
}

export const misnamedOffice: DocumentRule = {
  id: "document.misnamed-office",
  title: "本单位写成了旧名、错名",
  severity: "warning",
  why: "机构改革以前的名称、写错级别或者少字换字的名称，读者会以为是另一个单位。",
  scope: "document",
  behind: { rules: ["document.other-name", "document.near-name", "document.odd-office"], at: "place" },
  examples: {
    bad: [
      { agency: "松江县卫生健康局", texts: { other: ["方案由县卫生和计划生育局审定后执行。"] } },
      { agency: "松江县农业农村局", unrecognised: ["三、监控与评价。结果报县农业委员会备案。"] },
      { agency: "松江区信访办公室", projects: ["积案化解|主管部门=松江区访信办公室"] },
      { agency: "松江县林业局", projects: ["抚育|用途=由县林业和草原局统一采购。"] },
      { agency: "松江县交通运输局", texts: { other: ["绩效目标已经县公路运输管理局党组会议审定。"] } },
      { agency: "松江县公安局", texts: { other: ["自评由松江县公安分局警务保障室组织。"] } },
    ],
    good: [
      { agency: "松江县卫生健康局", texts: { other: ["方案由县卫健局审定，资金由县财政局拨付。"] } },
      { agency: "松江县卫生健康局", texts: { duties: ["2019年由原县卫生和计划生育局更名。"] } },
      { agency: "松江县卫生健康局", texts: { other: ["按《松江县卫生和计划生育局关于补助的通知》执行。"] } },
      { agency: "松江县妇女联合会", texts: { duties: ["承担县妇女儿童工作委员会办公室日常工作。"] } },
      { agency: "松江县公安局", texts: { other: ["由县公安局城东分局、县公安局交警大队实施。"] } },
      { agency: "松江县水利局", projects: ["清淤|实施单位=松江县水利工程管理局"] },
      { agency: "云溪镇人民政府", texts: { other: ["按县民政局、县农业农村局的标准发放。"] } },
    ],
  },
  check({ draft }) {
    return misnamedOffices(draft);
  },
};
