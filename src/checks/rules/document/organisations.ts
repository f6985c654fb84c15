import type { Draft } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

const FULL = { nature: "行政单位", rank: "正科级", funding: "财政拨款" };

/** Ways in which an office is paid for: two of them in one cell were typed one after the other. */
const FUNDING = /财政性资金(?:基本保证|定额或定项补助|零补助)|财政拨款|全额拨款|差额拨款|自收自支|经费自理/g;
/** 正科级, 副股级; 正科股级 is no rank. */
const RANK = /[厅局处县科股乡][厅局处县科股乡]级/;

function odd(rows: Draft["organisations"]): readonly Found[] {
  return rows.flatMap(({ name, rank, funding }, i): readonly Found[] => {
    const at = (field: string, printed: string, what: string): Found => ({
      message: `${what}。第 ${i + 1} 行${quote(name)}写的是${quote(printed)}，核对。`,
      section: "organisations",
      field: `rows.${i + 1}.${field}`,
      printed,
    });
    const ways = new Set(funding.match(FUNDING));
    return [
      ...(RANK.test(rank) && !/县处级|乡科级|厅局级|[、/（(]/.test(rank) ? [at("rank", rank, "规格写了两级")] : []),
      ...(ways.size > 1 && !/[、，/；（(]/.test(funding) ? [at("funding", funding, "经费保障形式连写了两种")] : []),
    ];
  });
}

const short = (name: string) => name.replace(/\s/g, "");

const COLUMNS = [
  ["name", "单位名称"],
  ["nature", "单位性质"],
  ["rank", "单位规格"],
  ["funding", "经费保障形式"],
] as const;

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
      { organisations: [{ name: "云溪镇人民政府", ...FULL, rank: "正科股级" }] },
      { organisations: [{ name: "云溪镇人民政府", ...FULL, funding: "财政性资金基本保证财政拨款" }] },
    ],
    good: [
      { organisations: [{ name: "云溪镇人民政府", ...FULL }] },
      { organisations: [] },
      { organisations: [{ name: "云溪镇人民政府", ...FULL, rank: "", funding: "" }] },
      { organisations: [{ name: "云溪镇人民政府", ...FULL, rank: "乡科级", funding: "财政拨款、自收自支" }] },
      { organisations: [{ name: "云溪镇人民政府", ...FULL }, { name: "合　计" }] },
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
    // Another form has other columns: what no row fills is not asked of each of them.
    const unused = COLUMNS.filter(([field]) => rows.every((row) => row[field].trim() === ""));
    const asked = unused.length > 1 || rows.length > 1 ? COLUMNS.filter((one) => !unused.includes(one)) : COLUMNS;
    const found = rows.flatMap((row, i): readonly Found[] => {
      const open = /^(合计|小计|总计)$/.test(short(row.name))
        ? []
        : asked.filter(([field]) => row[field].trim() === "");
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
    found.push(...odd(rows));
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
