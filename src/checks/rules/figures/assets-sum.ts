import { compare, sameAmount, sum } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";

const NUMBERED = /^\s*(\d{1,2}|[一二三四五六七八九十]+)[、.．]/;

const unitOf = (item: string): string => /[（(]([^（()）]+)[)）]\s*$/.exec(item)?.[1] ?? "";

export const assetsSum: DocumentRule = {
  id: "figures.assets-sum",
  title: "资产表加不拢",
  severity: "error",
  why: "资产总额等于房屋、车辆、设备和其他之和。",
  scope: "figures",
  examples: {
    bad: [
      { assets: ["资产总额|——|100.00", "1、房屋|10|60.00", "2、车辆|3|30.00"] },
      { assets: ["合计||256169", "一、土地房屋||", "二、通用设备|20|73080", "三、专用设备||114500"] },
      { assets: ["资产总额||90.00", "1、房屋|10|90.00", "其中：办公用房|12|95.00"] },
      { figures: { 上年末固定资产金额: "812.60" }, assets: ["资产总额|——|821.60", "1、房屋||821.60"] },
      { assets: ["资产总额|——|90.00", "1、房屋（平方米）|3200|90.00", "其中：办公用房（平方米）|3600|60.00"] },
    ],
    good: [
      {
        figures: { 上年末固定资产金额: "90" },
        assets: ["资产总额|——|90.00", "1、房屋（平方米）|3600|90.00", "其中：办公用房（平方米）|3200|60.00"],
      },
      { assets: ["资产总额|——|90.00", "1、房屋|10|60.00", "其中：办公用房|8|50.00", "2、车辆|3|30.0"] },
      { assets: ["资产总额|——|90.00", "1、房屋||"] },
      { assets: ["1、房屋|10|60.00"] },
      { assets: ["资产总额||90.00", "1、房屋|0|0", "4、其他固定资产|——|90"] },
    ],
  },
  check({ draft }) {
    const { rows } = draft.assets;
    const found: Found[] = [];
    const top = rows.findIndex(({ item }) => /^\s*(资产总额|合计|总计)/.test(item));
    const total = rows[top]?.value ?? "";
    const all = sum(rows.filter(({ item }) => NUMBERED.test(item)).map(({ value }) => (/\d/.test(value) ? value : "")));
    if (/\d/.test(total) && all !== undefined && !sameAmount(all, total)) {
      found.push({
        message: `资产表加不拢。总额 ${total}，各项加起来是 ${all}，核对。`,
        section: "assets",
        field: `rows.${top + 1}.value`,
        printed: total,
        expected: all,
      });
    }
    const said = draft.figures.上年末固定资产金额 ?? "";
    if (/\d/.test(said) && /\d/.test(total) && !sameAmount(said, total)) {
      found.push({
        message: `资产总额和文字不同。表里总额 ${total}，文字写的是 ${said}，核对。`,
        section: "assets",
        field: `rows.${top + 1}.value`,
        printed: total,
        expected: said,
      });
    }
    rows.forEach(({ item, value, quantity }, i) => {
      const whole = rows[i - 1];
      if (!/^\s*其中/.test(item) || whole === undefined || !NUMBERED.test(whole.item)) return;
      if (compare(quantity, whole.quantity) === 1 && unitOf(item) === unitOf(whole.item)) {
        found.push({
          message: `“其中”比总数大。“${item}”是 ${quantity}，“${whole.item}”是 ${whole.quantity}，核对。`,
          section: "assets",
          field: `rows.${i + 1}.quantity`,
          printed: quantity,
          expected: whole.quantity,
        });
      }
      if (compare(value, whole.value) !== 1) return;
      found.push({
        message: `“其中”比总数大。“${item}”是 ${value}，“${whole.item}”是 ${whole.value}，核对。`,
        section: "assets",
        field: `rows.${i + 1}.value`,
        printed: value,
        expected: whole.value,
      });
    });
    return found;
  },
};
