import { difference, isDecimal, normaliseDecimal, type Project, sameAmount, sum } from "../../../domain/index.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { indexIn, tableOf } from "../../words/any-of.ts";
import { matchesIn } from "../../words/matches.ts";
import { isRate, isTotal, MONEY, type Quantity, quantitiesIn } from "../../words/quantities.ts";
import { around } from "../../words/quote.ts";
import { toldParts } from "../../words/told-parts.ts";

interface Item {
  /** What the item comes to; undefined where it cannot be told. */
  readonly total: string | undefined;
  readonly fault?: Found;
}

/** A part so much smaller than the whole was written in 元 for 万元. */
const SLIP = 2000;

const BRACKETS = tableOf("（(");
const EQUALS = tableOf("=＝");

/** One item of an enumeration: a subtotal must be the sum of what stands before it. */
function readItem(printed: string): Item {
  // “抽检费412.5万元（5500批次，每批次800元）”: the bracket says how it comes about; so does what stands before “＝”.
  const bare = indexIn(printed, BRACKETS) === -1 ? printed : printed.replace(/[（(][^（）()]*[)）]/g, "");
  const text = indexIn(bare, EQUALS) === -1 ? bare : bare.replace(/\d[^，。；：:=＝]{0,60}[=＝]/g, "");
  const amounts = quantitiesIn(text).filter(({ unit }) => unit === MONEY);
  if (
    amounts.length === 0 ||
    amounts.some((amount) => isRate(text, amount)) ||
    /(其中|左右|约|余元|以上|分别|含|总投资|总造价|合同价|已支付|已拨|剩余|尾款|欠|中标|上年)/.test(text)
  )
    return { total: undefined };
  let open: Quantity[] = [];
  const closed: string[] = [];
  for (const amount of amounts) {
    if (!isTotal(text, amount) || open.length === 0) {
      open.push(amount);
      continue;
    }
    const parts = sum(open.map(({ value }) => value));
    // 28.60元 among sums of 万元 is a slip of its unit: what the sum ought to be nobody can tell.
    const slip = open.some(({ value }) => Number(value) < Number(amount.value) / SLIP);
    if (open.length > 1 && !slip && parts !== undefined && !sameAmount(parts, amount.value)) {
      const sizes = new Set([...open, amount].map(({ printed }) => /(亿|万)?元$/.exec(printed)?.[0]));
      const list = open.map(({ number, printed }) => (sizes.size > 1 ? printed : number)).join("＋");
      const fault: Found = {
        message: `用途里的数加不拢。${list}＝${parts}${sizes.size > 1 ? MONEY : ""}，写的是${around(text, amount.index, amount.length)}，核对。`,
        field: "purpose",
        printed: amount.number,
        expected: parts,
      };
      return { total: undefined, fault };
    }
    closed.push(amount.value);
    open = [];
  }
  return { total: sum([...closed, ...open.map(({ value }) => value)]) };
}

/** Fields of other forms that reckon up the budget. */
const RECKONING = /(预算明细|资金测算|测算依据|支出明细|经费测算)/;

function reckoning({ purpose, extra = {} }: Project): readonly [field: string, text: string] {
  const label = purpose === "" ? Object.keys(extra).find((name) => RECKONING.test(name)) : undefined;
  return label === undefined ? ["purpose", purpose] : [`extra:${label}`, extra[label] ?? ""];
}

/** Items by their numbers; of a reckoning without any each clause is one, where each comes to an amount. */
function itemsOf(text: string): readonly string[] {
  const numbered = enumerated(text);
  if (indexIn(text, EQUALS) === -1) return numbered;
  const clauses = text.replace(/[。；;]$/, "").split(/[；;]/);
  return numbered.length === 1 && clauses.length > 2 && clauses.every((clause) => /[=＝][\d,.]+(?:万)?元$/.test(clause))
    ? clauses
    : numbered;
}

const MARK = /(^|[\s。；;，：:用于])(?:[（(](\d{1,2})[)）]|(\d{1,2})(?:[.．、](?!\d)|(?=新建|购置|维修)))/g;

/** Cuts an enumeration into its items: “1.…；2.…”, “（1）…（2）…”; one item where there is none. */
function enumerated(text: string): readonly string[] {
  let expected = 1;
  const cuts: number[] = [];
  for (const mark of matchesIn(text, MARK)) {
    if (Number(mark[2] ?? mark[3]) !== expected) continue;
    cuts.push(mark.index + (mark[1]?.length ?? 0));
    expected++;
  }
  if (cuts.length < 2) return [text];
  return cuts.map((cut, i) => text.slice(cut, cuts[i + 1] ?? text.length));
}

export const purposeSum: ProjectRule = {
  id: "projects.purpose-sum",
  title: "用途里的数加不拢",
  severity: "error",
  why: "用途里分项的金额加起来要等于预算数，不等就有一处没有改。",
  scope: "project",
  examples: {
    bad: [
      {
        budget: ["187.00", "187.00", ""],
        extra: { 项目实施方案: "按月付费，保洁费134.00万元，垃圾收运费35.00万元。" },
      },
      { budget: ["150.00", "150.00", ""], extra: { 立项依据及概况: "施工费132.00万元，设计与监理费28.00万元。" } },
      {
        budget: ["98", "", ""],
        goals: ["保障38辆车正常运行，支付燃油费48万元、维修费24万元、保险费14万元、驾驶员费14万元。"],
      },
      { budget: ["84", "", ""], goals: ["更新设备，其中一体机60万元、实验仪器18万元、图书7.5万元，8月底前装好。"] },
      { budget: ["75", "", ""], purpose: "乡道每公里8000元、村道每公里4000元，其中乡道33.6万元、村道43.2万元。" },
      { budget: ["37.80", "37.80", ""], purpose: "清扫10.5万元，转运27.3万元，共计38.7万元。" },
      {
        budget: ["480", "480", ""],
        purpose: "1.抽检费412.5万元（5500批次，每批次750元）；2.快检耗材35万元；3.宣传30万元。",
      },
      {
        budget: ["8.6", "8.6", ""],
        extra: {
          项目当年预算明细:
            "讲座：48场×5,000元=240,000元；阅读：36场×10,000元=360,000元；展览：13场×20,000元=260,000元。",
        },
      },
    ],
    good: [
      {
        budget: ["187.00", "187.00", ""],
        extra: { 项目实施方案: "按月付费，保洁费134.00万元，垃圾收运费53.00万元。" },
      },
      {
        budget: ["86", "86", ""],
        extra: {
          项目当年预算明细:
            "讲座：48场×5,000元=240,000元；阅读：36场×10,000元=360,000元；展览：13场×20,000元=260,000元。",
        },
      },
      {
        budget: ["60.70", "60.70", ""],
        purpose: "1.清扫10.5万元；转运27.3万元，共计37.8万元；2.巡查0.7万元；3.管护22.2万元。",
      },
      { budget: ["213.00", "213.00", ""], purpose: "1.路面修补19.6万元；2新建护栏80万元；3.标线标牌113.4万元。" },
      { budget: ["12.00", "12.00", ""], purpose: "按每人每月300元发放，1.护林员90元；2.管水员每人1834元。" },
      {
        budget: ["74.50", "74.50", ""],
        purpose: "购置监测仪器8套，每套2.50万元；技术服务费34.50万元；编制报告20.00万元。",
      },
      { budget: ["85", "", ""], goals: ["其中财政补助85万元、农户自筹15万元。"] },
      { budget: ["80.00", "80.00", ""], purpose: "主要用于绿化，其中苗木12万元，人工5万元。" },
    ],
  },
  check({ project }) {
    const items = byItems(project);
    return items.length > 0 ? items : bySlip(project);
  },
};

/** A list that is told to the end and misses the budget, or one item of which one digit makes the difference. */
function bySlip(project: Project): readonly Found[] {
  const told = toldParts(project);
  if (told === undefined) return [];
  const { field, parts, made, slip } = told;
  const total = normaliseDecimal(project.budget.total);
  return [
    {
      message: `各项和预算数对不上。${parts.join("＋")}＝${made}，预算数是 ${total}，${slip ? "像是有一项打错了一个数字，" : ""}核对。`,
      field,
      printed: made,
      expected: total,
      severity: "warning",
    },
  ];
}

function byItems(project: Project): readonly Found[] {
  const { budget } = project;
  const [field, purpose] = reckoning(project);
  if (!purpose.includes("元")) return [];
  const items = itemsOf(purpose).map(readItem);
  const fault = items.find((item) => item.fault !== undefined)?.fault;
  if (fault !== undefined) return [{ ...fault, field }];
  if (!isDecimal(budget.total) || items.some(({ total }) => total === undefined)) return [];
  const all = sum(items.map(({ total }) => total ?? ""));
  if (all === undefined || sameAmount(all, budget.total)) return [];
  // A single amount or a list without numbers need not tell the whole; an enumeration does.
  if (items.length < 2) return [];
  const gap = difference(all, budget.total) ?? "";
  const words = gap.startsWith("-") ? `少 ${gap.slice(1)}` : `多 ${gap}`;
  return [
    {
      message: `${field === "purpose" ? "用途" : "明细"}和预算数对不上。各项加起来是 ${all} 万元，预算数是 ${normaliseDecimal(budget.total)}，${words}，核对。`,
      field,
      printed: all,
      expected: normaliseDecimal(budget.total),
    },
  ];
}
