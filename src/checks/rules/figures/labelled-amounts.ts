import {
  type Draft,
  difference,
  isDecimal,
  NARRATIVE_FIELDS,
  normaliseDecimal,
  type OwnBlock,
  sameAmount,
} from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { knownFigure } from "../../words/known-figure.ts";
import { labelledAmounts, printedTotals, sameMoney } from "../../words/labelled.ts";
import { isNarrowed, isSaidOfPart, isToldOfPurse } from "../../words/purse.ts";
import { isRate, MONEY, quantitiesIn } from "../../words/quantities.ts";
import { around } from "../../words/quote.ts";
import { tellsSpent } from "../../words/stated.ts";
import { SUBTOTAL } from "../../words/table-sheet.ts";

/** Words between a name and its amount. */
const BETWEEN = /(?:预算|支出|经费|安排|共计|合计|为|是|：|:|约)*$/;
const NOT_NOW = /(上年|去年|往年|20\d\d年|比|较|同期|增加|减少|增长|下降|其他资金|所属)/;
/** In a report on what was done. */
const SPENT = /(?:支出|支付|执行|使用)(?:数|为|了)*$/;
const LONGEST = 20;
/** What a clause may begin with before the name: the year, and that it is planned. */
const LEADING = /^(?:20\d\d年度?|本年度?|今年|预算|安排|本部门|本单位)+/;

interface Placed {
  readonly text: string;
  readonly section: string;
  readonly field: string;
  /** The heading over it. */
  readonly above: string;
}

const LONGEST_HEADING = 40;
/** The paragraph before, where it is so short that it heads this one. */
const headed = (before = ""): string => (before.length <= LONGEST_HEADING ? before : "");
const over = (block: OwnBlock | undefined): string => (block?.kind === "paragraph" ? headed(block.text) : "");

function paragraphs(draft: Draft): readonly Placed[] {
  return [
    ...NARRATIVE_FIELDS.flatMap(({ id }) =>
      draft.narrative[id].map((text, i, all) => ({
        text,
        section: id,
        field: `paragraph.${i + 1}`,
        above: headed(all[i - 1]),
      })),
    ),
    ...draft.parts.flatMap(({ id, blocks, heading, itemHeading = "" }) =>
      blocks.flatMap((block, i) =>
        block.kind === "paragraph"
          ? [
              {
                text: block.text,
                section: id,
                field: block.id,
                above: `${heading?.text ?? ""}${itemHeading}${over(blocks[i - 1])}`,
              },
            ]
          : [],
      ),
    ),
  ];
}

const TABLE = [
  ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
  ["208", "社会保障和就业支出", "132.40", "132.40", ""],
  ["210", "卫生健康支出", "56.70", "56.70", ""],
];

const ROUTES = [
  { name: "文化惠民演出", budget: ["40.00", "", ""] },
  { name: "红色旅游线路开发", budget: ["86.00", "", ""] },
] as const;

export const labelledRule: DocumentRule = {
  id: "figures.labelled-amounts",
  title: "文字里的数和表里不同",
  severity: "warning",
  why: "文字里说的科目、经费，表里都印着，两处不同就有一处没有改。",
  scope: "figures",
  behind: { rules: ["figures.said-twice"], at: "value" },
  examples: {
    bad: [
      { own: ["主要用于：社会保障和就业支出132.40万元；卫生健康支出65.70万元。", TABLE] },
      { texts: { spending: ["卫生健康支出65.70万元，主要用于医疗保险。"] }, own: [TABLE] },
      { own: ["社会保障和就业支出预算安排123.40万元。", TABLE] },
      { own: ["其中社会保障和就业支出（类）123.40万元。", TABLE] },
      { own: ["2026年卫生健康支出65.70万元，用于单位医疗。", TABLE] },
      { projects: ROUTES, own: ["项目清单：文化惠民演出40.00万元、红色旅游线路开发68.00万元。"] },
      {
        projects: [...ROUTES, { name: "教学楼维修", budget: ["108.00", "", ""] }],
        own: [["项目名称|合计", "文化惠民演出|40.00", "红色旅游线路开发|86.00", "教学楼维修|180.00"]],
      },
    ],
    good: [
      {
        projects: ROUTES,
        own: ["项目清单：文化惠民演出40.00万元、红色旅游线路开发86.00万元，较上年减少红色旅游线路开发6.00万元。"],
      },
      { projects: ROUTES, own: [["科目名称|合计", "红色旅游线路开发|120.00", "文物保护|30.00"]] },
      { own: ["2025年卫生健康支出50.00万元。", TABLE] },
      { own: ["县农技推广中心卫生健康支出16.70万元。", TABLE] },
      {
        own: [
          "本年支出合计189.10万元。",
          [
            ["项目", "支出合计"],
            ["公务接待费", "1.00"],
          ],
          [["“三公”支出合计", "9.00"]],
        ],
      },
      { own: ["卫生健康支出55.20万元，执行率97.35%。", TABLE] },
      { kind: "selfEvaluation", projects: ROUTES, own: ["文化惠民演出支出38.60万元，红色旅游线路开发支出86.00万元。"] },
      { own: ["当年拨款：卫生健康支出50.70万元。", [...TABLE, "|上年结转|6.00||6.00"]] },
    ],
  },
  check({ draft }) {
    const tables = labelledAmounts(draft);
    const known = withProjects(draft, tables);
    if (known.size === 0) return [];
    return [...listedApart(draft, tables), ...saidApart(draft, known)];
  },
};

type Known = ReadonlyMap<string, ReadonlySet<string>>;

/** A project as a sentence or a table may name it. */
const shortName = (name: string): string => name.trim().replace(/[“”]/g, "");

/** Budgets of the projects beside the amounts of the tables: a sentence names either. */
function withProjects({ projects }: Draft, tables: Known): Known {
  const named = projects.filter(({ name, budget }) => shortName(name).length > 3 && isDecimal(budget.total));
  if (named.length < 2) return tables;
  const all = new Map([...tables].map(([label, amounts]) => [label, new Set(amounts)] as const));
  for (const { name, budget } of named) {
    const label = shortName(name);
    all.set(label, (all.get(label) ?? new Set()).add(normaliseDecimal(budget.total)));
  }
  return all;
}

/** A table that lists the projects, and one whose own form says another amount. */
function listedApart({ projects }: Draft, tables: Known): readonly Found[] {
  const listed = projects.flatMap(({ name, budget }, index) => {
    const amounts = tables.get(shortName(name));
    return amounts === undefined || shortName(name).length < 4 || !isDecimal(budget.total)
      ? []
      : [
          {
            index,
            name,
            total: budget.total,
            amounts,
            same: [...amounts].some((one) => sameAmount(one, budget.total)),
          },
        ];
  });
  // Accounts may be named as a project is; where most projects are listed with their amounts it is the list of them.
  const same = listed.filter((one) => one.same).length;
  if (same < 2 || same * 2 < projects.length) return [];
  return listed
    .filter((one) => !one.same)
    .map(({ index, name, total, amounts }) => {
      const printed = [...amounts].slice(0, 3).join("、");
      return {
        message: `项目的金额和表里不同。“${name}”的绩效目标表是 ${normaliseDecimal(total)}，项目支出表是 ${printed}，核对后改其中一处。`,
        project: index + 1,
        field: "budget.total",
        printed: total,
        expected: printed,
      };
    });
}

function saidApart(draft: Draft, known: Known): readonly Found[] {
  const wholes = ["收入合计", "支出合计"].map((label) => knownFigure(draft, label));
  return paragraphs(draft).flatMap(({ text, section, field, above }): readonly Found[] => {
    if (!text.includes("元")) return [];
    return quantitiesIn(text).flatMap((amount): readonly Found[] => {
      if (amount.unit !== MONEY || isRate(text, amount)) return [];
      const left = text.slice(Math.max(0, amount.index - LONGEST), amount.index).replace(/[（(][类款项][)）]/g, "");
      const clause = (/[^，。；：:,;、（(]*$/.exec(left)?.[0] ?? "").replace(/^(?:其中|包括)/, "");
      const whole = /[^。；;]*$/.exec(text.slice(Math.max(0, amount.index - 60), amount.index))?.[0] ?? "";
      if (
        NOT_NOW.test(clause.replace(String(draft.year), "")) ||
        /^(上年|去年)|(比|较)(上年|20\d\d年)[^，]*$/.test(whole)
      )
        return [];
      const bare = clause.replace(LEADING, "");
      const name = [clause, bare, bare.replace(/[“”]/g, "")]
        .flatMap((said) => [said, said.replace(BETWEEN, ""), said.replace(/(?:为|是|共计|合计|安排|预算安排)+$/, "")])
        .find((said) => known.has(said));
      const amounts = name === undefined ? undefined : known.get(name);
      // Each table has totals of its own.
      if (name === undefined || amounts === undefined || SUBTOTAL.test(name)) return [];
      if (isNarrowed(text, text.lastIndexOf(name.slice(0, 3), amount.index), draft.agency.name)) return [];
      if (!isDecimal(amount.value) || [...amounts].some((one) => sameMoney(one, amount.value))) return [];
      if (tellsSpent(text.slice(amount.index + amount.length))) return [];
      if (draft.kind === "selfEvaluation" && SPENT.test(clause)) return [];
      // A sentence on what is appropriated this year leaves out what was carried over, and the table has both.
      const rest = [...amounts].map((one) => difference(one, amount.value) ?? "");
      if (rest.some((gap) => printedTotals(draft, /结转/).some((one) => sameAmount(gap, one)))) return [];
      // A source of money may be said of one project, or of all of them.
      if (/(收入|拨款|资金|预算)$/.test(name) && isSaidOfPart(draft, { text, index: amount.index }, name, wholes))
        return [];
      // The table is that of the whole office.
      if (name.endsWith("支出") && isToldOfPurse(draft, name, text.slice(0, amount.index), above)) return [];
      const printed = [...amounts].slice(0, 3).join("、");
      return [
        {
          message: `文字里的数和表里不同。${around(text, amount.index - name.length, name.length + amount.length)}，表里“${name}”是 ${printed}，核对后改其中一处。`,
          section,
          field,
          printed: amount.printed,
          expected: `${printed}万元`,
        },
      ];
    });
  });
}
