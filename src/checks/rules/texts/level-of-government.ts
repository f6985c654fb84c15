import type { TextRule } from "../../rule.ts";
import { around, quote } from "../../words/quote.ts";

const PROVINCE = /省级(财政|预算|部门)/;
/** Courts, and what the state or the province runs in every county: their money does come from above. */
const RUN_FROM_ABOVE = /法院|检察院|气象|税务|海关|海事|监狱|戒毒|烟草|调查队|消防救援/;
const BELOW = /(县|区|镇|乡|街道|办事处)/;
/** Whom a whole province's project serves. */
const RESIDENTS = /(?:为|向|对|惠及|覆盖)(?:省内|全省)(?:所有|全体)?(?:常住)?(?:人口|居民|群众|农户)(?!人均)/;
/** “市委区政府”: the party of one level and the government of another in one word. */
const CROSSED = /(?:省委[市县区]|市委[省县区]|县委[省市区]|区委[省市县])政府/;

export const levelOfGovernment: TextRule = {
  id: "texts.level-of-government",
  title: "级别不对",
  severity: "warning",
  why: "抄自省级模板的话没有改：本单位的钱不是省级财政拨的，项目也不是给全省办的。",
  scope: "texts",
  marks: { pairs: ["省级", "省内", "全省", "委省", "委市", "委县", "委区"] },
  examples: {
    bad: [
      { text: "财政拨款收入是省级财政拨给本部门的钱。", slot: "glossary" },
      { text: "“三公”经费按省级预算的口径列报。", slot: "glossary", agency: "北岭街道办事处" },
      { text: "省级部门当年安排的费用。", slot: "glossary", agency: "松江县水利局" },
      { text: "为省内常住人口提供公共卫生服务", kind: "description" },
      { text: "及时落实市委区政府安排", kind: "description", agency: "海城区人民政府办公室" },
    ],
    good: [
      { text: "财政拨款收入是县级财政拨给本部门的钱。", slot: "glossary" },
      { text: "按照《省级财政预算公开办法》公开。", slot: "preamble" },
      { text: "财政拨款收入是省级财政拨给本部门的钱。", slot: "glossary", agency: "河北省水利厅" },
      { text: "财政拨款收入：指省级财政当年拨付的资金。", slot: "glossary", agency: "淮栗县人民法院" },
      { text: "为省内常住人口提供公共卫生服务", kind: "description", agency: "河北省水利厅" },
      { text: "居民收入高于全省居民人均水平，向省级财政申请。", kind: "goal" },
      { text: "落实市委、市政府和区委区政府安排", kind: "description", agency: "海城区人民政府办公室" },
    ],
  },
  check({ text, section, facts }) {
    const crossed = CROSSED.exec(text);
    if (crossed !== null) {
      const [word] = crossed;
      return [
        {
          message: `两级写成一个词。${around(text, crossed.index, word.length)}里“${word}”是两级的，写“${word.slice(0, 2)}、${word[0]}政府”还是“${word[2]}委、${word[2]}政府”，核对。`,
          printed: word,
        },
      ];
    }
    if (!BELOW.test(facts.agency) || RUN_FROM_ABOVE.test(facts.agency)) return [];
    const residents = RESIDENTS.exec(text);
    const found = residents ?? (section === "glossary" ? PROVINCE.exec(text) : null);
    if (found === null) return [];
    const what = residents === null ? "名词解释还是省级的" : "说的是全省";
    return [
      {
        message: `${what}。${around(text, found.index, found[0].length)}，本单位是${quote(facts.agency)}，改成本级。`,
        printed: found[0],
      },
    ];
  },
};
