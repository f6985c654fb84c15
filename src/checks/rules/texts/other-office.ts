import type { TextRule } from "../../rule.ts";
import { around, quote } from "../../words/quote.ts";

const OFFICE = /([一-龥]{2,3})(镇|乡|街道)(?=人民政府|政府|党委|党工委|办事处|财政所|辖区|机关|境内|各村|各社区|全体)/g;
/** Characters that cannot begin a place name here: the match has swallowed a word before it. */
const CARRIED = /^(.*[在由向到对和与及为于为县区市州省赴是按把将该各本全我下辖])/;
const NO_NAME =
  /^(村|城|乡|各|全|本|我|该|集|建制|重点|中心|小|古|街道|农村|基层|相关|有关|所在|所辖|各村|全体|其他|相邻|周边|城乡|城关|特色|工业|试点|贫困|及|和|与|县|区|市)+$/;

export const otherOffice: TextRule = {
  id: "texts.other-office",
  title: "出现了别的单位",
  severity: "warning",
  why: "抄别的单位的文件，名字没有改全。",
  scope: "texts",
  screen: /[一-龥](镇|乡|街道)(人民政府|政府|党委|党工委|办事处|财政所|辖区|机关|境内|各村|各社区|全体)/,
  examples: {
    bad: [
      "石桥镇人民政府2026年收支全部纳入预算。",
      { text: "保障青岭街道办事处正常运转", kind: "goal" },
      { text: "改善石桥镇辖区环境", kind: "purpose" },
    ],
    good: [
      "云溪镇人民政府2026年收支全部纳入预算。",
      "根据《石桥镇人民政府关于道路管护的办法》执行。",
      { text: "改善乡镇机关办公条件", kind: "purpose" },
      { text: "指导各乡镇政府开展工作", kind: "goal", agency: "松江县水利局" },
      { text: "与石桥镇交界的道路", kind: "purpose" },
    ],
  },
  check({ text, facts }) {
    if (facts.agency === "" || !/(镇|乡|街道|办事处)/.test(facts.agency)) return [];
    const plain = text.replace(/《[^》]*》/g, (quoted) => "　".repeat(quoted.length));
    for (const found of plain.matchAll(OFFICE)) {
      const name = (found[1] ?? "").replace(CARRIED, "");
      const kind = found[2] ?? "";
      if (name.length < 2 || /[乡村城集]$/.test(name) || NO_NAME.test(name) || facts.agency.includes(name)) continue;
      return [
        {
          message: `出现了别的单位。${around(text, found.index, found[0].length)}写的是“${name}${kind}”，本单位是${quote(facts.agency)}，核对是不是抄来的。`,
          printed: `${name}${kind}`,
          expected: facts.agency,
        },
      ];
    }
    return [];
  },
};
