import type { Draft } from "../../../domain/index.ts";
import { outerTexts } from "../../field-hits.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { around } from "../../words/quote.ts";

/** 1—7月执行情况, 截至9月支出数: the months that a form of a running year watches. */
const WATCHED = /(?:^|[^\d])1\s?[—–\-至~～]+\s?(\d{1,2})月|截[至止](\d{1,2})月/;
/** What sentences say of them; what was done by then or is another period has other words. */
const SAID =
  /(?<![\d年])1月?\s?[—–\-至~～]+\s?(\d{1,2})月(?=监控|执行|支出|完成|绩效|预算|资金|份?，)|截[至止](?:20\d\d年)?(\d{1,2})月(?:底|末|\d{1,2}日)?(?=[，,][^。；]{0,24}(?:执行|支出|监控|进度))|监控期间?[：:](?:20\d\d年)?1月(?:1日)?[—–\-至~～](?:20\d\d年)?(\d{1,2})月/g;

function watched({ projects, overall }: Draft): number | undefined {
  const labels = new Set(
    [...projects, { ...overall, extra: {} }].flatMap(({ extra = {}, indicators }) => [
      ...Object.keys(extra),
      ...Object.keys(indicators[0]?.extra ?? {}),
    ]),
  );
  const months = new Set([...labels].flatMap((label) => (WATCHED.exec(label)?.slice(1) ?? []).filter(Boolean)));
  const [only, ...others] = [...months].map(Number);
  return others.length === 0 && only !== undefined && only < 12 ? only : undefined;
}

const WATCH = (text: string, label = "1—7月执行情况") => ({
  kind: "selfEvaluation" as const,
  unrecognised: [{ place: "第 9 段", text }],
  projects: [{ name: "助餐服务", rows: [{ name: "助餐人次", target: "≥9万人次", extra: { [label]: "5万人次" } }] }],
});

export const watchedMonths: DocumentRule = {
  id: "document.watched-months",
  title: "监控的月份前后不同",
  severity: "warning",
  why: "表里监控的是 1—7 月，说明写截至 6 月底，数是哪一天的就说不清了。",
  scope: "document",
  needs: { kinds: ["selfEvaluation"] },
  examples: {
    bad: [
      WATCH("截至6月底，项目资金执行58%。"),
      WATCH("10月31日前完成1—8月监控整改。", "1—9月完成值"),
      WATCH("1至6月执行数366.56万元。"),
      WATCH("监控部门：云溪区住建局　监控期间：2026年1月至6月　单位：万元"),
    ],
    good: [
      WATCH("截至7月底，项目资金执行58%。"),
      WATCH("1—9月监控发现的问题已整改。", "1—9月完成值"),
      WATCH("截至6月底，已完成选址。"),
      WATCH("监控部门：云溪区住建局　监控期间：2026年1月至7月　单位：万元"),
      WATCH("2025年1—8月执行数366.56万元，全年1—12月执行100%。"),
    ],
  },
  check({ draft }) {
    const month = watched(draft);
    if (month === undefined) return [];
    return outerTexts(draft).flatMap(({ text, section = "", field, indicator }): readonly Found[] => {
      if (indicator !== undefined || !text.includes("月")) return [];
      return [...text.matchAll(SAID)].flatMap(({ 0: printed, 1: until, 2: by, 3: term, index }) => {
        const said = Number(until ?? by ?? term);
        if (said === month || said === 12) return [];
        const message = `监控的月份前后不同。${around(text, index, printed.length)}，表里监控的是 1—${month} 月，核对后改其中一处。`;
        const at = field === "" ? { section } : { section, field };
        return [{ ...at, message, printed, expected: `1—${month}月` }];
      });
    });
  },
};
