import type { Project } from "../../../domain/index.ts";
import { onceOfEach } from "../../once.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

/** A code with the name of the office beside it: [610001]名称, 307 林业局; or a field for the code alone. */
const BOTH = /^[[［【（(]?(\d{3,12})[\]］】）)]?[\s\-—_]*([一-龥][一-龥（()）]{3,40})$/;
const CODE_FIELD = /(?:单位|部门)(?:编码|代码)$/;
const NAME_FIELD = /^(?:项目|预算|编制|填报|申报)?单位(?:名称)?(?:（盖章）)?$/;

interface Coded {
  readonly field: string;
  readonly code: string;
  readonly name: string;
}

const codesOfEach = onceOfEach(({ extra = {}, agencyHeader = "" }: Project): readonly Coded[] => {
  const own = Object.entries(extra)
    .find(([label]) => NAME_FIELD.test(label))?.[1]
    .trim();
  const texts = [
    ["agencyHeader", agencyHeader],
    ...Object.entries(extra).map(([label, text]) => [`extra:${label}`, text]),
  ];
  return texts.flatMap(([field = "", text = ""]): readonly Coded[] => {
    const [, code, name] = /\d{3}/.test(text) ? (BOTH.exec(text.trim()) ?? []) : [];
    if (code !== undefined && name !== undefined) return [{ field, code, name }];
    const alone = CODE_FIELD.test(field) && /^\d{3,12}$/.test(text.trim()) && own !== undefined && own !== "";
    return alone ? [{ field, code: text.trim(), name: own }] : [];
  });
});

const H = (...heads: readonly Readonly<Record<string, string>>[]) => ({
  projects: heads.map((extra, i) => ({ name: ["森林防火", "储备林抚育", "病虫害防治"][i] ?? "", extra })),
});
const NAME = "邕北县林业局";

export const officeCode: DocumentRule = {
  id: "document.office-code",
  title: "一个单位两个编码",
  severity: "warning",
  why: "同一个单位在几张表上只有一个编码，不同的那张多半是打错，或者从别的单位抄来。",
  scope: "document",
  examples: {
    bad: [
      H(
        { 主管部门及代码: "307 邕北县林业局" },
        { 主管部门及代码: "317 邕北县林业局" },
        { 主管部门及代码: "307 邕北县林业局" },
      ),
      H({ 单位编码: "605003", 项目单位: NAME }, { 单位编码: "605004", 项目单位: NAME }),
      H({ 预算单位: "[610001]邕北县林业局" }, { 预算单位: "[610010]邕北县林业局" }),
    ],
    good: [
      H({ 主管部门及代码: "307 邕北县林业局" }, { 主管部门及代码: "307-邕北县林业局" }),
      H({ 单位编码: "605003", 项目单位: NAME }, { 单位编码: "605004", 项目单位: "国有大岭林场" }),
      H({ 主管部门及代码: "307 邕北县林业局", 预算单位: "307001 邕北县林业局" }),
      H({ 项目代码: "410323001" }, { 项目代码: "410323002" }),
    ],
  },
  check({ draft }) {
    const offices = new Map<string, (Coded & { readonly project: number })[]>();
    const all = codesOfEach(draft.projects).flatMap((codes, i) => codes.map((one) => ({ ...one, project: i + 1 })));
    for (const coded of all) {
      // The code of a department is shorter than that of an office in it.
      const key = `${coded.name} ${coded.code.length}`;
      offices.set(key, [...(offices.get(key) ?? []), coded]);
    }
    return [...offices.values()].flatMap((all): readonly Found[] => {
      const times = (one: Coded) => all.filter(({ code }) => code === one.code).length;
      const most = all.reduce((best, one) => (times(one) > times(best) ? one : best));
      const others = all.filter(({ code }) => code !== most.code);
      // Where many differ the codes are those of something else.
      if (new Set(others.map(({ code }) => code)).size > 1) return [];
      return others.map(({ project, field, code, name }) => ({
        message: `一个单位两个编码。${quote(name)}写的是 ${code}，第 ${most.project} 个项目写的是 ${most.code}，核对后改其中一处。`,
        project,
        field,
        printed: code,
        expected: most.code,
      }));
    });
  },
};
