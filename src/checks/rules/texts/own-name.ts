import type { AgencyKind } from "../../facts.ts";
import type { TextRule } from "../../rule.ts";
import { pairsOf } from "../../words/marks.ts";
import { matchesIn } from "../../words/matches.ts";
import { around, quote } from "../../words/quote.ts";

const SELF =
  /(我局(?![部限面])|我镇|我乡|我街道|我院|我校|我委(?!托)|我厅|我所(?![在有以需])|我中心|全镇|全乡|全街道|镇域|乡域|街道党?工委(?=会|研究|班子|审议|同意)|(?<=[经由报过，。；、])(?:[镇乡]党委|局党组)(?=会|研究|审议|同意)|(?<=督促|协调|指导|会同|组织|[经由报向])局(?=有关(?:部门|科室|股室)|机关|各[科股]|领导))/g;
/** What an office of a kind may rightly call itself and its area. */
const RIGHT: Readonly<Record<AgencyKind, RegExp | undefined>> = {
  street: /^(我街道|全街道|我委|街道党?工委)$/,
  town: /^(我镇|全镇|镇域|镇党委)$/,
  township: /^(我乡|全乡|乡域|乡党委)$/,
  bureau: /^(我局|局党组|局|[镇乡]党委)$/,
  zone: /^(我委|局|[镇乡]党委)$/,
  office: /^(我委|局|局党组|[镇乡]党委)$/,
  unknown: undefined,
};

export const ownName: TextRule = {
  id: "texts.own-name",
  title: "自称不对",
  severity: "error",
  why: "街道办写成“我局”、开发区写成“我镇”，是抄别的单位留下的。",
  scope: "texts",
  marks: {
    pairs: [
      ...pairsOf("我", "局镇乡街院校委厅所中"),
      ...pairsOf("全", "镇乡街"),
      ...pairsOf("镇乡", "域党"),
      ...pairsOf("道", "工党"),
      ...pairsOf("局", "党有机各领"),
    ],
  },
  examples: {
    bad: [
      { text: "我局公务接待费压减到0.30万元。", agency: "北岭街道办事处" },
      { text: "让我镇冬天的空气更干净", kind: "goal", agency: "云溪经济开发区管理委员会" },
      { text: "大额支出通过街道工委会议研究决定。", agency: "云溪经济开发区管理委员会" },
      { text: "经局党组会议研究后实施。", agency: "云溪镇人民政府" },
      { text: "督促局有关部门落实防汛责任。", agency: "北岭街道办事处" },
    ],
    good: [
      { text: "我镇安排“三公”经费7.20万元，覆盖全镇。", agency: "云溪镇人民政府" },
      { text: "贯彻我县禁煤区政策", kind: "goal", agency: "云溪经济开发区管理委员会" },
      { text: "我局安排经费。", agency: "松江县融媒体中心" },
      { text: "健全镇村两级网络，保障安全乡村建设，我所在单位负责。", agency: "松江县水利局" },
      { text: "报镇党委会议研究，经县水利局党组审议，配合县财政局有关科室。", agency: "云溪镇人民政府" },
      { text: "大额支出经街道党工委会议研究决定。", agency: "北岭街道办事处" },
      { text: "督促局有关部门落实，经局党组研究。", agency: "松江县水利局" },
      { text: "落实《全镇环境整治方案》。", agency: "云溪经济开发区管理委员会" },
    ],
  },
  check({ text, facts }) {
    const right = RIGHT[facts.agencyKind];
    if (right === undefined) return [];
    const plain = text.replace(/《[^《》]*》/g, (quoted) => "　".repeat(quoted.length));
    const found = matchesIn(plain, SELF).find(
      ([word], i, all) => !right.test(word) && !/^(健|完|安)$/.test(plain[(all[i]?.index ?? 0) - 1] ?? ""),
    );
    if (found === undefined) return [];
    return [
      {
        message: `自称不对。${around(text, found.index, found[0].length)}写的是“${found[0]}”，本单位是${quote(facts.agency)}，核对是不是抄来的。`,
        printed: found[0],
      },
    ];
  },
};
