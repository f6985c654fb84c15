import type { DocumentRule, Found } from "../../rule.ts";
import { slotTexts } from "../../texts.ts";
import { around } from "../../words/quote.ts";

const NONE =
  /(?:没有|无|未设|不设|未设立)(?:独立核算的?|其他)?(?:下属|所属|二级|下级)(?:独立核算的?)?(?:二级)?(?:预算|事业)?(?:预算)?单位/;
const HAVE = /(?:及|和|与|以及)(?:其|各)?(?:所属|下属)(?:各)?(?:二级)?(?:预算|事业)?单位/;

/** Where an office says of what money it tells; the glossary explains words for all offices. */
const TELLING = [
  "preamble",
  "budget",
  "income",
  "spending",
  "change",
  "operating",
  "threePublic",
  "performance",
] as const;

export const subordinates: DocumentRule = {
  id: "document.subordinates",
  title: "有没有所属单位前后不一",
  severity: "warning",
  why: "前面说没有所属单位，后面又说“及所属单位”的收支，是范本的话没有改，读者不知道数里有几家。",
  scope: "document",
  examples: {
    bad: [
      { texts: { organisations: ["本单位没有所属预算单位。"], income: ["预算包括机关本级及所属事业单位的收支。"] } },
      { texts: { organisations: ["本部门无下属单位。"], threePublic: ["“三公”经费包括本级和所属单位。"] } },
      { texts: { duties: ["我镇无下属预算单位。"], preamble: ["现将本级及下属单位预算公开如下："] } },
    ],
    good: [
      { texts: { organisations: ["所属预算单位2个。"], income: ["预算包括机关本级及所属事业单位的收支。"] } },
      { texts: { organisations: ["本单位没有所属预算单位。"], glossary: ["指本级及所属单位的支出。"] } },
      { texts: { organisations: ["本单位没有所属预算单位。"], income: ["收入包括财政拨款。"] } },
      { texts: { duties: ["指导机关及所属单位工作。"], organisations: ["本单位没有所属预算单位。"] } },
    ],
  },
  check({ draft: { narrative } }) {
    const said = [...narrative.organisations, ...narrative.duties, ...narrative.preamble];
    const none = said.map((text) => NONE.exec(text)?.[0]).find((word) => word !== undefined);
    if (none === undefined) return [];
    const texts = TELLING.flatMap((section) => slotTexts(section, narrative[section] ?? []));
    const hit = texts.find(({ text }) => HAVE.test(text) && !NONE.test(text));
    const found = HAVE.exec(hit?.text ?? "");
    if (hit === undefined || found === null) return [];
    const one: Found = {
      message: `有没有所属单位前后不一。前面写“${none}”，这里写${around(hit.text, found.index, found[0].length)}，核对后留一个。`,
      field: hit.field,
      printed: found[0],
      expected: none,
    };
    return [hit.section === undefined ? one : { ...one, section: hit.section }];
  },
};
