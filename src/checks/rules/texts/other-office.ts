import type { Found, TextRule } from "../../rule.ts";
import { pairsOf } from "../../words/marks.ts";
import { matchesIn } from "../../words/matches.ts";
import { meansSame } from "../../words/offices.ts";
import { around, quote } from "../../words/quote.ts";

const VERBS = "保障|改善|支持|推进|提升|确保|加强|纳入|配合|协助";
const BEFORE = `(?:^|[^一-龥]|[县区市州省在由向到对和与及为赴是将把年]|${VERBS})`;
const OFFICE = new RegExp(
  `(${BEFORE})([一-龥]{2,3})(镇|乡|街道)(?=人民政府|政府|党委|党工委|办事处|财政所|辖区|机关|境内|各村|各社区|全体|困难|群众|居民|村民|生态|环境|人居)`,
  "g",
);
const LINKING = new RegExp(`^(?:[在由向到对和与及为赴是将把年]|${VERBS})`);
/** What stands before 镇 or 街道 without being a name. */
const NO_NAME =
  /([乡村城集各全本我该辖和与及于]$|政府|党委|县委|区委|^[各全本我该所]|发挥|加强|指导|推进|推动|完善|落实|协助|配合|协调|组织|保障|提升|改善|支持|确保|提高|负责|依托|按照|根据|通过|关于|围绕|召开|成立|开展|做好|抓好|服务|维护|建制|重点|中心|农村|基层|相关|有关|所在|其他|相邻|周边|特色|工业|试点|老旧|背街|沿街|主要|主干|小城|贫困|充分|以及|本级|进行|属地)/;

/** What an office has for itself, or only the treasury has: its own rules for money, its website, who changes its budget. */
const OWN_THING =
  /《([一-龥]{0,6}[县区市旗][一-龥]{2,9}局)[一-龥]{0,8}?(?:绩效|财务|内部控制|资金|预算|采购|资产)[^《》]{0,12}(?:办法|制度|规定|细则)》|在([一-龥]{0,4}[县区市旗][一-龥]{2,9}局)(?:门户|官方)?网站|向([一-龥]{0,4}[县区市旗][一-龥]{1,9}局)(?:提出|申请|提交)预算/g;
const OF_ALL = /财政|审计|机关事务|国有资产|国资|政务/;
/** Offices with none of their own rank above them. */
const RANKED = /(?:局|联合会|联合社|委员会|政府|办事处)$/;

/** Another office where the own one, or the treasury, has to stand. */
function inOwnPlace(text: string, agency: string): Found | undefined {
  if (!RANKED.test(agency)) return undefined;
  const found = matchesIn(text, OWN_THING).find(({ 1: rules, 2: site, 3: asked }) => {
    const name = rules ?? site ?? asked ?? "";
    return !OF_ALL.test(name) && !meansSame(name, agency);
  });
  if (found === undefined) return undefined;
  const [whole, rules, site, asked = ""] = found;
  const name = rules ?? site ?? asked;
  return {
    message: `出现了别的单位。${around(text, found.index, whole.length)}写的是“${name}”，本单位是${quote(agency)}，核对是不是抄来的。`,
    printed: name,
    expected: agency,
  };
}

export const otherOffice: TextRule = {
  id: "texts.other-office",
  title: "出现了别的单位",
  severity: "warning",
  why: "抄别的单位的文件，名字没有改全。",
  scope: "texts",
  behind: { rules: ["document.odd-office"], at: "place" },
  strays: true,
  marks: {
    pairs: [...pairsOf("镇乡道", "人政党办财辖机境各全困群居村生环"), ...pairsOf("局", "绩财内资预采专项部门网官提申")],
  },
  examples: {
    bad: [
      { text: "自评结果将在县卫生健康局门户网站公开。", agency: "松江县应急管理局" },
      { text: "按《松江县林业局绩效管理办法》开展跟踪。", agency: "松江县应急管理局" },
      { text: "对执行偏离较大的项目向县文旅局提出预算调整建议。", agency: "松江县供销合作社联合社" },
      "石桥镇人民政府2026年收支全部纳入预算。",
      { text: "保障青岭街道办事处正常运转", kind: "goal" },
      { text: "改善石桥镇辖区环境", kind: "purpose" },
      { text: "切实保障江北街道困难群众基本生活。", kind: "goal" },
      { text: "户均增收2000元以上，改善石桥镇生态环境。", kind: "goal" },
    ],
    good: [
      { text: "自评结果在县财政局网站公开，按《松江县水利局专项资金管理办法》执行。", agency: "松江县水利局" },
      { text: "在县卫健局门户网站公开，向县财政局提出预算调整建议。", agency: "松江县卫生健康局" },
      { text: "在县教育局网站公开，依据《松江县林业局关于造林的通知》。", agency: "松江县第二中学" },
      "云溪镇人民政府2026年收支全部纳入预算。",
      { text: "用于镇机关档案数字化", kind: "purpose" },
      "根据《石桥镇人民政府关于道路管护的办法》执行。",
      { text: "改善乡镇机关办公条件", kind: "purpose" },
      { text: "指导各乡镇政府开展工作", kind: "goal", agency: "松江县水利局" },
      { text: "与石桥镇交界的道路", kind: "purpose" },
      { text: "2026年云溪镇人民政府1个项目设置了绩效目标。", kind: "purpose" },
      { text: "改善集镇环境，方便老旧街道居民出行", kind: "purpose" },
    ],
  },
  check({ text, facts, field }) {
    const own = facts.agency === "" ? undefined : inOwnPlace(text, facts.agency);
    if (own !== undefined) return [own];
    // Lines that were not placed name whoever filled a form in.
    if (field === "") return [];
    if (facts.agency === "" || !/(镇|乡|街道|办事处)/.test(facts.agency)) return [];
    const plain = text.replace(/《[^《》]*》/g, (quoted) => "　".repeat(quoted.length));
    for (const found of matchesIn(plain, OFFICE)) {
      const [whole, start = "", word = "", kind = ""] = found;
      const name = word.length > 2 ? word.replace(LINKING, "") : word;
      const before = start + word.slice(0, word.length - name.length);
      if (NO_NAME.test(name) || facts.agency.includes(name)) continue;
      const isSlip = [...facts.agency].some(
        (_, at) => [...name].filter((sign, i) => facts.agency[at + i] === sign).length === name.length - 1,
      );
      const doubt = isSlip && name.length > 1 ? "是写错了字还是抄来的" : "是不是抄来的";
      return [
        {
          message: `出现了别的单位。${around(text, found.index + before.length, whole.length - before.length)}写的是“${name}${kind}”，本单位是${quote(facts.agency)}，核对${doubt}。`,
          printed: `${name}${kind}`,
          expected: facts.agency,
        },
      ];
    }
    return [];
  },
};
