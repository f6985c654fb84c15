import type { TextRule } from "../../rule.ts";
import { around, quote } from "../../words/quote.ts";

const PROVINCE = /省级(财政|预算|部门)/;

export const levelOfGovernment: TextRule = {
  id: "texts.level-of-government",
  title: "名词解释还是省级的",
  severity: "warning",
  why: "名词解释抄自省级模板，本单位的钱不是省级财政拨的。",
  scope: "texts",
  marks: { pairs: ["省级"] },
  examples: {
    bad: [
      { text: "财政拨款收入是省级财政拨给本部门的钱。", slot: "glossary" },
      { text: "“三公”经费按省级预算的口径列报。", slot: "glossary", agency: "北岭街道办事处" },
      { text: "省级部门当年安排的费用。", slot: "glossary", agency: "松江县水利局" },
    ],
    good: [
      { text: "财政拨款收入是县级财政拨给本部门的钱。", slot: "glossary" },
      { text: "按照《省级财政预算公开办法》公开。", slot: "preamble" },
      { text: "财政拨款收入是省级财政拨给本部门的钱。", slot: "glossary", agency: "河北省水利厅" },
    ],
  },
  check({ text, section, facts }) {
    const found = PROVINCE.exec(text);
    if (found === null || section !== "glossary" || !/(县|区|镇|乡|街道|办事处)/.test(facts.agency)) return [];
    return [
      {
        message: `名词解释还是省级的。${around(text, found.index, found[0].length)}，本单位是${quote(facts.agency)}，改成本级。`,
        printed: found[0],
      },
    ];
  },
};
