import type { Draft } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

const NONE = /(无|没有|未安排|不涉及|为零|[^\d.]0(\.0+)?万元)/;

const BELOW = /(?:具体|详细|有关)?(?:内容|情况|明细)?(?:详)?见(?:下表|附表|表内|下面的表)/;
/** So many rows with a value tell that the table was filled in. */
const FILLED = 2;

/** Rows of a filled table of which nothing is written. */
function emptyRows(rows: Draft["assets"]["rows"]): readonly Found[] {
  if (rows.filter(({ value }) => /\d/.test(value)).length < FILLED) return [];
  const open = rows.flatMap(({ item, quantity, value }, i) =>
    item.trim() !== "" && (quantity + value).trim() === "" ? [{ item: item.trim(), i }] : [],
  );
  const [first] = open;
  if (first === undefined) return [];
  const names = open.map(({ item }) => quote(item)).join("、");
  return [
    {
      message: `资产表有空行。${names}没有写数量和价值，没有就写 0 或“——”。`,
      severity: "info",
      section: "assets",
      field: `rows.${first.i + 1}.value`,
      printed: names,
    },
  ];
}

export const emptyTable: DocumentRule = {
  id: "document.empty-table",
  title: "空表、空行没有说明",
  severity: "warning",
  why: "没有数据的表照样公开，要写一句“本部门无此项预算”，没有的项写 0 或“——”，不然像漏填。",
  source: "预算公开操作规程：空表也要列示并说明",
  scope: "document",
  examples: {
    bad: [
      { texts: { procurement: ["本年的采购安排列在下面的表里。"] } },
      { texts: { procurement: ["采购预算共38.20万元，逐项列表。"] } },
      { assets: ["资产总额|——|", "1、房屋||"], texts: { assets: ["固定资产情况见下表。"] } },
      { texts: { procurement: ["2026年安排政府采购预算0万元。具体内容见下表。"] } },
      { assets: ["资产总额|——|16.72", "1、房屋（平方米）||", "2、车辆（台、辆）|2|9.60", "4、其他固定资产||7.12"] },
    ],
    good: [
      { texts: { procurement: ["本年不采购，采购预算为零，无此项安排。"] } },
      { texts: { procurement: ["本年采购预算为0万元。"] } },
      { texts: { procurement: ["2026年政府采购预算15.80万元，采购电脑6台。"] } },
      { procurement: [{ item: "电脑", total: "2.00" }], texts: { procurement: ["采购预算共2.00万元。"] } },
      {
        assets: [
          "资产总额|——|16.72",
          "1、房屋（平方米）|0|0",
          "2、车辆（台、辆）||9.60",
          "3、单价在20万元以上设备|——|——",
          "4、其他固定资产||7.12",
        ],
      },
      { assets: ["资产总额|——|16.72"], texts: { assets: ["固定资产情况见下表。"] } },
    ],
  },
  check({ draft }) {
    const { procurement, assets, narrative } = draft;
    const found: Found[] = [];
    const say = (section: "procurement" | "assets", what: string) => {
      const text = narrative[section].join("");
      // In other counties the chapter is a paragraph: a table is expected where the text speaks of one.
      if (text.trim() === "" || !/表/.test(text)) return;
      if (NONE.test(text)) {
        const below = section === "procurement" ? BELOW.exec(text) : null;
        if (below === null || /无|没有|未安排|不涉及|空表/.test(text)) return;
        found.push({
          message: `表是空的。文字写着没有，又说“${below[0]}”，${what}里一行也没有，去掉这句，或者写“此表为空”。`,
          severity: "info",
          section,
          field: "paragraph.1",
          printed: below[0],
        });
        return;
      }
      found.push({
        message: `空表没有说明。${what}一行也没有填，文字里也没有说“无”，补上数据，或者写明没有。`,
        section,
        field: "paragraph.1",
        printed: text.slice(0, 30),
      });
    };
    const kept = draft.parts.some(
      ({ part, blocks }) => part === "procurement" && blocks.some(({ kind }) => kind === "grid"),
    );
    if (!kept && procurement.rows.every(({ total, item }) => total.trim() === "" && item.trim() === ""))
      say("procurement", "政府采购表");
    if (assets.rows.length > 0 && assets.rows.every(({ value, quantity }) => !/\d/.test(value + quantity))) {
      say("assets", "国有资产表");
    }
    return [...found, ...emptyRows(assets.rows)];
  },
};
