import {
  type Draft,
  isDecimal,
  normaliseDecimal,
  type ProcurementRow,
  sameAmount,
  scale,
  sum,
  times,
} from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

const PLAIN = /^\d+(\.\d+)?$/;

/** quantity × price; undefined where one is no plain number. */
function amountOf(row: ProcurementRow): string | undefined {
  const [quantity, price] = [row.quantity.trim(), row.price.trim()];
  return PLAIN.test(quantity) && PLAIN.test(price) ? times(quantity, price) : undefined;
}

export const procurement: DocumentRule = {
  id: "figures.procurement",
  title: "采购表的行加不拢",
  severity: "error",
  why: "数量×单价要等于金额，各种资金来源加起来也要等于金额。",
  scope: "figures",
  examples: {
    bad: [
      { procurement: [{ item: "垃圾桶", quantity: "460", price: "0.02", total: "9.00" }] },
      { procurement: [{ item: "排水泵", total: "3.20", general: "3.00" }] },
      { procurement: [{ item: "管网修复", total: "144.64", general: "100.00", fund: "46.44" }] },
      { procurement: [{ item: "平台运维", unit: "1", quantity: "1", price: "6.17", total: "6.17" }] },
      {
        figures: { 政府采购预算: "12.60" },
        procurement: [
          { item: "电脑", total: "3.60" },
          { item: "扫描服务", total: "9.60" },
        ],
      },
    ],
    good: [
      {
        figures: { 政府采购预算: "13.20" },
        procurement: [
          { item: "电脑", total: "3.60" },
          { item: "扫描服务", total: "9.60" },
        ],
      },
      { procurement: [{ item: "垃圾桶", quantity: "460", price: "0.02", total: "9.20", general: "9.20" }] },
      { procurement: [{ item: "排水泵", total: "3.20" }] },
      { procurement: [{ item: "管网修复", total: "144.64", general: "98.20", fund: "46.440" }] },
      { procurement: [{ item: "苗木", total: "15.00", general: "12.00", extra: { 其他渠道资金: "3.00" } }] },
      { procurement: [{ item: "电脑", quantity: "4", price: "5000", total: "2.00" }] },
    ],
  },
  check({ draft }) {
    return [...againstText(draft), ...rowsApart(draft)];
  },
};

/** All rows together are what the text says is bought. */
function againstText({ procurement: { rows }, figures }: Draft): readonly Found[] {
  const said = normaliseDecimal(figures.政府采购预算 ?? "");
  const items = rows.filter(({ project }) => !/^(合|小|总)\s*计$/.test(project.trim()));
  const made = items.every(({ total }) => isDecimal(total)) ? sum(items.map(({ total }) => total)) : undefined;
  if (!isDecimal(said) || items.length < 2 || items.length < rows.length || made === undefined) return [];
  // Far apart: the table tells some of it only.
  const ratio = Number(made) / Number(said);
  if (sameAmount(made, said) || !(ratio > 0.7 && ratio < 1.4)) return [];
  return [
    {
      message: `采购预算和采购表不同。文字写的是 ${said} 万元，表里 ${items.length} 行加起来是 ${made}，核对。`,
      section: "figures",
      field: "政府采购预算",
      printed: said,
      expected: made,
    },
  ];
}

function rowsApart(draft: Draft): readonly Found[] {
  return draft.procurement.rows.flatMap((row, i): readonly Found[] => {
    if (row.total.trim() === "" || /^合\s*计$/.test(row.project.trim())) return [];
    const name = quote(row.item || row.project || `第 ${i + 1} 行`);
    const found: Found[] = [];
    if (PLAIN.test(row.unit.trim())) {
      found.push({
        message: `数量单位写成了数。${name}的数量单位是“${row.unit.trim()}”，写“项”“台”这样的单位。`,
        severity: "warning",
        section: "procurement",
        field: `rows.${i + 1}.unit`,
        printed: row.unit.trim(),
      });
    }
    const made = amountOf(row);
    const yuan = scale(made ?? "", -4);
    if (made !== undefined && !sameAmount(made, row.total) && !sameAmount(yuan ?? "", row.total)) {
      found.push({
        message: `采购金额算不拢。${name}数量 ${row.quantity}×单价 ${row.price}＝${made}，金额写的是 ${row.total}，核对。`,
        section: "procurement",
        field: `rows.${i + 1}.total`,
        printed: row.total,
        expected: made,
      });
    }
    const sources = sum([row.general, row.fund, row.stateCapital, row.special, row.own]);
    // Another county's table has further sources in columns of its own.
    const further = Object.entries(row.extra ?? {}).flatMap(([label, value]) =>
      /(资金|渠道|来源|拨款|收入|专户|结转)/.test(label) && isDecimal(value) ? [value] : [],
    );
    const all = further.length === 0 ? sources : sum([sources ?? "", ...further]);
    if (sources !== undefined && !sameAmount(sources, row.total) && !sameAmount(all ?? "", row.total)) {
      found.push({
        message: `采购资金加不拢。${name}各来源加起来是 ${sources}，金额写的是 ${row.total}，核对。`,
        section: "procurement",
        field: `rows.${i + 1}.total`,
        printed: row.total,
        expected: sources,
      });
    }
    return found;
  });
}
