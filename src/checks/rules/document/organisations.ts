import type { DocumentRule, Found } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

const FULL = { nature: "行政单位", rank: "正科级", funding: "财政拨款" };

export const organisations: DocumentRule = {
  id: "document.organisations",
  title: "机构设置表没有填全",
  severity: "warning",
  why: "机构设置表要列出本单位，名称、性质、规格、经费保障形式都要有。",
  scope: "document",
  examples: {
    bad: [
      { organisations: [{ name: "云溪镇人民政府", ...FULL, rank: "" }] },
      { organisations: [{ ...FULL, name: "" }] },
      { organisations: [{ name: "石桥镇人民政府", ...FULL }] },
    ],
    good: [
      { organisations: [{ name: "云溪镇人民政府", ...FULL }] },
      { organisations: [] },
      {
        organisations: [
          { name: "松江县云溪镇人民政府", ...FULL },
          { name: "农业综合服务站", ...FULL },
        ],
      },
    ],
  },
  check({ draft }) {
    const { organisations: rows, agency } = draft;
    if (rows.length === 0) return [];
    const found = rows.flatMap((row, i): readonly Found[] => {
      const open = (
        [
          ["name", "单位名称"],
          ["nature", "单位性质"],
          ["rank", "单位规格"],
          ["funding", "经费保障形式"],
        ] as const
      ).filter(([field]) => row[field].trim() === "");
      const [first] = open;
      if (first === undefined) return [];
      const words = open.map(([, label]) => label).join("、");
      return [
        {
          message: `机构设置表没有填全。第 ${i + 1} 行${quote(row.name)}还没有写：${words}。`,
          section: "organisations",
          field: `rows.${i + 1}.${first[0]}`,
          printed: words,
        },
      ];
    });
    const short = (name: string) => name.replace(/\s/g, "");
    const own = short(agency.name);
    const named = rows.map((row) => short(row.name)).filter((name) => name !== "");
    if (own !== "" && named.length > 0 && !named.some((name) => name.includes(own) || own.includes(name))) {
      // Many offices publish under a short name: only names without a common pair are certainly others'.
      const pairs = Array.from({ length: Math.max(0, own.length - 1) }, (_, i) => own.slice(i, i + 2)).filter(
        (pair) => !/(人民|民政|政府|街道|办事|事处|管理|委员|员会|镇人|道办|委会|理委)/.test(pair),
      );
      if (!named.some((name) => pairs.some((pair) => name.includes(pair)))) {
        found.push({
          message: `机构设置表里没有本单位。表里是${quote(named[0] ?? "")}，本单位是${quote(agency.name)}，核对。`,
          section: "organisations",
          field: "rows.1.name",
          printed: named[0] ?? "",
          expected: agency.name,
        });
      }
    }
    return found;
  },
};
