import type { MoneyUnit } from "./amounts.ts";
import { amountBeside, type HeadField, headField, isFurtherAmount } from "./labels.ts";
import type { Ledger } from "./ledger.ts";
import { addExtra, type ProjectBuilder, setHeadField } from "./project.ts";
import type { Cell } from "./table.ts";

/** Longest cell that is looked at, and the longest label of an amount in it. */
const LONGEST = 300;
const PAIR =
  /(?:^|[\s；;，,。、（(]|其中[:：]?)(?:[（(][\d一二三四五六]{1,2}[)）]|[\d一二三四五六]{1,2}[、.．:：)）])?(?:其中[:：]?)?([\u4e00-\u9fff“”（）()]{2,16}?)[\s:：为]*((?:[\d０-９][\d０-９,，]*)(?:[.．][\d０-９]+)?)\s*(亿元|万元|万|元)?(?=$|[\s；;，,。、）)])/g;
/** What may stand between the pairs. */
const BETWEEN = /其中|[\s:：；;，,。、（）()]|[一二三四五六\d]{1,2}(?=[、.．)）])|[.．]/g;

/** One labelled amount of a cell. */
interface Pair {
  readonly label: string;
  readonly amount: string;
}

/** "年度资金总额：30.5", "其中：财政拨款：28万元", "二、自有资金 2.5" in one cell, in lines or behind each other; none where it says anything else. */
function pairsIn(text: string): readonly Pair[] {
  if (text.length > LONGEST || !/[\d０-９]/.test(text)) return [];
  const pairs: Pair[] = [];
  const first = /^([\d０-９][\d０-９,]*(?:[.．][\d０-９]+)?)\s*(亿元|万元|万|元)?(?=[\s；;，,。（(])/.exec(text);
  const start = first?.[0].length ?? 0;
  if (first) pairs.push({ label: "", amount: first[0] });
  const body = text.slice(start);
  let rest = "";
  let end = 0;
  for (const match of body.matchAll(PAIR)) {
    rest += body.slice(end, match.index);
    end = match.index + match[0].length;
    pairs.push({ label: (match[1] ?? "").replace(/^其中/, ""), amount: `${match[2] ?? ""}${match[3] ?? ""}` });
  }
  rest += body.slice(end);
  return rest.replace(BETWEEN, "") === "" ? pairs : [];
}

/** Reads a cell of labelled amounts beside `field`, whose label stands outside; false where it is none. */
export function readAmountLines(
  cell: Cell,
  field: HeadField | undefined,
  unit: MoneyUnit | undefined,
  project: ProjectBuilder,
  ledger: Ledger,
): boolean {
  const pairs = pairsIn(cell.lines.join("\n"));
  // One amount is told apart only where its own label stands in the cell of another: “项目资金 | 资金总额：84.00”.
  if (pairs.length < 2 && (field === undefined || (pairs[0]?.label ?? "") === "")) return false;
  const meant = pairs.map(({ label }, at) => (label === "" ? field : meaning(label, pairs.slice(0, at))));
  const known = meant.filter((one) => one !== undefined && one !== "extra");
  if (known.length === 0 || meant.includes(undefined)) return false;
  pairs.forEach(({ label, amount }, at) => {
    const to = meant[at];
    if (to === undefined) return;
    if (to === "extra") addExtra(project, label, cell, ledger, amount);
    else setHeadField(project, { field: to, text: label, unit }, { cell, text: amount, lines: [] }, ledger);
  });
  return true;
}

/** What the label of one line means behind those before it: 预算资金 below a total is the part that the budget pays. */
function meaning(label: string, before: readonly Pair[]): HeadField | "extra" | undefined {
  const field = headField(label) ?? amountBeside(label) ?? (isFurtherAmount(label) ? "extra" : undefined);
  const behindTotal = before.some((pair) => pair.label === "" || headField(pair.label) === "budget.total");
  if (field === "budget.total" && behindTotal) return /预算|拨款/.test(label) ? "budget.fiscal" : "extra";
  return field?.startsWith("budget.") || field === "extra" ? field : undefined;
}
