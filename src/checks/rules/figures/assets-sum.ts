import { compare, sameAmount, sum } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";

const NUMBERED = /^\s*(\d{1,2}|[一二三四五六七八九十]+)[、.．]/;

export const assetsSum: DocumentRule = {
  id: "figures.assets-sum",
  title: "资产表加不拢",
  severity: "error",
  why: "资产总额等于房屋、车辆、设备和其他之和。",
  scope: "figures",
  examples: {
    bad: [
      {
        assets: [
          ["资产总额", "——", "100.00"],
          ["1、房屋", "10", "60.00"],
          ["2、车辆", "3", "30.00"],
        ],
      },
      {
        assets: [
          ["合计", "", "256169"],
          ["一、土地房屋", "", ""],
          ["二、通用设备", "20", "73080"],
          ["三、专用设备", "", "114500"],
        ],
      },
      {
        assets: [
          ["资产总额", "", "90.00"],
          ["1、房屋", "10", "90.00"],
          ["其中：办公用房", "12", "95.00"],
        ],
      },
    ],
    good: [
      {
        assets: [
          ["资产总额", "——", "90.00"],
          ["1、房屋", "10", "60.00"],
          ["其中：办公用房", "8", "50.00"],
          ["2、车辆", "3", "30.0"],
        ],
      },
      {
        assets: [
          ["资产总额", "——", "90.00"],
          ["1、房屋", "", ""],
        ],
      },
      { assets: [["1、房屋", "10", "60.00"]] },
      {
        assets: [
          ["资产总额", "", "90.00"],
          ["1、房屋", "0", "0"],
          ["4、其他固定资产", "——", "90"],
        ],
      },
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
    rows.forEach(({ item, value }, i) => {
      const whole = rows[i - 1];
      if (!/^\s*其中/.test(item) || whole === undefined || !NUMBERED.test(whole.item)) return;
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
