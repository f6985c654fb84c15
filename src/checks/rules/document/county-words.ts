import type { Draft } from "../../../domain/index.ts";
import type { DocumentRule } from "../../rule.ts";
import { runningTexts } from "../../texts.ts";
import { around, quote } from "../../words/quote.ts";

const COUNTY = /(?:^|[^区市、])(全县|我县|县委|县政府|县民政)/;
/** Areas that are run as one and lie in a county as well as in a district. */
const ZONE =
  /(开发|高新|经开|园|新|度假|保护|示范|合作|[实试]验|[集聚]聚|保税|功能|商务|服务|加工|贸|旅游|风景|名胜|工业|产业|灌|矿|牧|垦)区/;
const DISTRICT = /(高新区|开发区|区委|区政府|区管委会|党工委、管委会|我区|全区|区内)/g;

/** Plain text of the chapters; quotes name other documents. */
function said(draft: Draft) {
  return runningTexts(draft).map((item) => ({ ...item, text: item.text.replace(/《[^《》]*》/g, "") }));
}

export const countyWords: DocumentRule = {
  id: "document.county-words",
  title: "出现了别处的“全县”",
  severity: "warning",
  why: "本单位属于区，文里却写“全县”，是抄县里单位的文字留下的。",
  limits: { district: 3 },
  scope: "document",
  examples: {
    bad: [
      {
        agency: "北岭办事处",
        texts: { duties: ["向高新区党工委反馈。", "配合区政府工作，服务区内企业。"], change: [] },
        goal: ["推进全县环保工作。"],
      },
      { agency: "海城区北岭街道办事处", goal: ["筑牢全县防汛安全底线。"] },
      { agency: "海城区人民政府办公室", texts: { duties: ["落实县委决定。"] } },
    ],
    good: [
      { agency: "松江县云溪镇人民政府", goal: ["推进全县环保工作。"] },
      { agency: "云溪镇人民政府", goal: ["落实县委、县政府决定。"] },
      { agency: "海城区人民政府办公室", goal: ["推进全区工作。"] },
      { agency: "琼湾产业园区管理委员会", goal: ["承办县委、县政府交办的事项，服务园区内企业。"] },
      { agency: "青石灌区管理处", goal: ["落实县委决定。"] },
      { agency: "永安县经济开发区管理委员会", goal: ["落实县委决定，服务区内企业，提升我区环境，区内整洁。"] },
    ],
  },
  check({ draft, limits }) {
    const { name } = draft.agency;
    if (name === "" || /县/.test(name)) return [];
    const texts = said(draft);
    if (ZONE.test(name)) return [];
    const inDistrict = /[^小社景片辖库校营市地]区(?!域)/.test(name);
    const district = texts.reduce((count, { text }) => count + (text.match(DISTRICT)?.length ?? 0), 0);
    if (!inDistrict && district < (limits.district ?? 0)) return [];
    // One finding a document: which sentences were copied the clerk sees when looking for the word.
    const hits = texts.filter(({ text }) => COUNTY.test(text));
    const [first] = hits;
    const found = COUNTY.exec(first?.text ?? "");
    if (first === undefined || found === null) return [];
    const word = found[1] ?? "";
    const more = hits.length > 1 ? `这样的还有 ${hits.length - 1} 处，` : "";
    return [
      {
        message: `出现了“${word}”。${around(first.text, found.index + found[0].length - word.length, word.length)}，本单位是${quote(name)}，属于区，${more}核对是不是抄来的。`,
        section: first.section ?? "overall",
        field: first.field,
        printed: word,
        expected: name,
      },
    ];
  },
};
