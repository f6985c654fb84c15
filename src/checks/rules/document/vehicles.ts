import type { Draft } from "../../../domain/index.ts";
import { once } from "../../once.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import type { PlacedText } from "../../texts.ts";
import { knownFigure } from "../../words/known-figure.ts";
import { clauseBefore, proseOf, sentenceBefore } from "../../words/prose.ts";
import { around, quote } from "../../words/quote.ts";

/** What a document says of the office's cars, each in its own chapter: how many there are, are bought, and cost. */

interface Told {
  readonly placed: PlacedText;
  readonly index: number;
  readonly printed: string;
  readonly count: number;
}

const CAR = "(?:公务用车|公务车|公车|车辆|(?:执法|执勤|业务|机要|通信|应急|保障)+用?车)";
const BOUGHT = new RegExp(`(?:购置|新购|更新)(?:[^，。；\\d]{0,6})${CAR}(\\d{1,3})辆`, "g");
const NOT_BOUGHT = /公务用车(?:购置)?(?:费用?|预算|支出|安排|为|是)*0(?:\.0{1,4})?万?元|无购车计划|不?未?安排购车/g;
const HAS = new RegExp(
  `(?:现有|共有|拥有|实有|保有)(?:[^，。；\\d]{0,8})${CAR}(?:共|计|为)*(\\d{1,3})辆|公务用车保有量(?:为|是)?(\\d{1,3})辆|用于(?:保障)?(\\d{1,3})辆公务用车`,
  "g",
);
const HAS_NONE = /(?<![购置新增])(?:没有|无)公务用车(?=[，。；、])/g;
/** Cars of another kind, bought of other money, or of another time. */
const OTHERS = /上年|去年|往年|报废|处置|拍卖|自有资金|其他资金|自筹|捐赠|划转|调拨|租/;
const SPECIAL = /特种|专业技术|作业|洒水|救护|消防|环卫|垃圾/;
const RUNS = /公务用车(?:购置及)?运行(?:维护)?费(?:预算|支出|为|是|安排)*(\d+(?:\.\d+)?)万?元/g;

function tellings(prose: readonly PlacedText[], pattern: RegExp, year: number): readonly Told[] {
  return prose.flatMap((placed) => {
    return [...placed.text.matchAll(pattern)].flatMap((match): readonly Told[] => {
      const { 0: printed, index } = match;
      const sentence = sentenceBefore(placed.text, index);
      const [last = String(year)] = sentence.match(/20\d\d(?=年)/g)?.slice(-1) ?? [];
      if (OTHERS.test(clauseBefore(placed.text, index, 24)) || Number(last) < year - 1) return [];
      const count = Number(match.slice(1).find((group) => group !== undefined) ?? 0);
      return [{ placed, index, printed, count }];
    });
  });
}

function say({ placed: { text, section = "", field }, index, printed }: Told, other: string): Found {
  const message = `车辆前后说的不合。${around(text, index, printed.length)}，${other}，核对后改其中一处。`;
  return { message, section, field, printed };
}

const isNothing = (amount: string): boolean => /\d/.test(amount) && Number(amount) === 0;

const onCars = once((prose: readonly PlacedText[]) => prose.filter(({ text }) => text.includes("车")));

function carsOf(draft: Draft): readonly Found[] {
  const prose = onCars(proseOf(draft));
  if (prose.length === 0) return [];
  const of = (pattern: RegExp) => tellings(prose, pattern, draft.year);
  const ofYear = ({ placed, index }: Told) => !clauseBefore(placed.text, index, 24).includes(`${draft.year - 1}年`);
  const [bought] = of(BOUGHT).filter((told) => told.count > 0 && ofYear(told));
  const [notBought] = of(NOT_BOUGHT).filter(ofYear);
  const found: Found[] = [];
  if (bought !== undefined) {
    const told = notBought?.printed ?? (isNothing(knownFigure(draft, "公务用车购置费")) ? "公务用车购置费0万元" : "");
    if (told !== "") found.push(say(bought, `别处写的是${quote(told)}`));
  }
  const has = of(HAS);
  const [none] = [...of(HAS_NONE), ...has.filter(({ count }) => count === 0)];
  const [some] = has.filter(({ count, placed, index }) => count > 0 && !SPECIAL.test(placed.text.slice(index)));
  const [runs] = none === undefined ? [] : of(RUNS).filter(({ count, placed }) => count > 0 && placed === none.placed);
  if (none !== undefined && some !== undefined) found.push(say(none, `别处写的是${quote(some.printed)}`));
  else if (none !== undefined && runs !== undefined) found.push(say(none, `又写了${quote(runs.printed)}`));
  const other = has.find((one) => /^用于/.test(one.printed) && some?.placed === one.placed && some.count !== one.count);
  if (other !== undefined && some !== undefined && /公务用车/.test(some.printed))
    found.push(say(other, `前面写的是${quote(some.printed)}`));
  return found;
}

const T = (threePublic: string, assets = "") => ({ texts: { threePublic: [threePublic], assets: [assets] } });

export const vehicles: DocumentRule = {
  id: "document.vehicles",
  title: "车辆前后说的不合",
  severity: "warning",
  why: "购置费是零，国有资产里又安排买车；说没有公务用车，又有一辆：公开以后最先被问到的就是车。",
  scope: "document",
  needs: { kinds: ["disclosure"] },
  behind: [{ rules: ["document.said-nothing", "texts.contradictory-words"], at: "place" }],
  examples: {
    bad: [
      T("其中公务用车购置费0万元、运行维护费4.00万元。", "共有车辆2辆。2026年部门预算安排购置车辆1辆。"),
      { figures: { 公务用车购置费: "0.00" }, texts: { assets: ["2026年预算安排购置执法车辆1辆。"] } },
      T("公务用车购置及运行维护费0万元，单位无公务用车。", "截至2025年12月31日，单位共有车辆1辆。"),
      T("公务用车运行维护费1.50万元（公务用车保有量0辆）。"),
      T("单位现有公务用车3辆，其中轿车2辆。公务用车运行维护费9.00万元，用于5辆公务用车燃油、维修。"),
    ],
    good: [
      T("公务用车购置费18.00万元。", "共有车辆2辆。2026年部门预算安排购置车辆1辆。"),
      T("公务用车购置费0万元，比上年减少18.00万元，主要原因是上年新购执法车辆1辆。", "共有车辆3辆。"),
      T("公务用车购置费0万元。", "2025年购置车辆1辆，共有车辆3辆。"),
      T("单位无公务用车。", "共有车辆1辆，为特种专业技术用车。"),
      T("公务用车购置费0万元，公务用车保有量2辆。", "共有车辆5辆，2026年安排购置车辆0辆。"),
      T("现有公务用车3辆，运行维护费9.00万元，用于3辆公务用车燃油、维修。"),
    ],
  },
  check: ({ draft }) => carsOf(draft),
};
