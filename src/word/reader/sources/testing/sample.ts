import { field, p, r, tbl, tc, tr, wordFile } from "../docx/fixture.ts";

const wide = (width: number, more = ""): string => `<w:tcW w:w="${width}" w:type="dxa"/>${more}`;
const grid = (columns: number): string => `<w:tblGrid>${'<w:gridCol w:w="1500"/>'.repeat(columns)}</w:tblGrid>`;
const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join("");
const table = (columns: number, ...rows: readonly string[]): string =>
  tbl(...rows)
    .replace("<w:tblGrid/>", grid(columns))
    .replace("<w:tblPr/>", `<w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr>`);
const restart = '<w:vMerge w:val="restart"/>';
const goes = "<w:vMerge/>";

const indicators = table(
  6,
  tr(tc("绩效目标", wide(1500)), tc(p("1.水清岸绿。") + p("2.群众满意。"), wide(7500, '<w:gridSpan w:val="5"/>'))),
  tr(...["一级指标", "二级指标", "三级指标", "描述", "指标值", "依据"].map((text) => tc(text, wide(1500)))),
  tr(
    tc("产出指标", wide(1500, restart)),
    tc("数量指标", wide(1500, restart)),
    ...["巡河次数", "全年巡河的次数", "≥12次", "台账"].map((text) => tc(text, wide(1500))),
  ),
  tr(
    tc("", wide(1500, goes)),
    tc("", wide(1500, goes)),
    ...["保洁长度", "", "", "“两河”清单"].map((text) => tc(text, wide(1500))),
  ),
  tr(
    tc("", wide(1500, goes)),
    tc("质量指标", wide(1500)),
    tc(
      `<w:p>${r("合格")}<w:del w:id="1" w:author="甲">${r("次").replaceAll("w:t", "w:delText")}</w:del><w:ins w:id="2" w:author="甲">${r("率")}</w:ins></w:p>`,
      wide(1500),
    ),
    tc(table(2, tr(tc("甲", wide(700)), tc("乙", wide(700)))).replaceAll("1500", "700") + p("见上"), wide(1500)),
    tc("≥95%", wide(1500)),
    tc("", wide(1500)),
  ),
);

const number = (level: number): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;

/** A Word file, invented, that holds what other formats must carry: levels, numbers, fields, tracked changes, merges, a table in a table. */
export const sample: Uint8Array = wordFile({
  body:
    p("云溪镇人民政府2026年部门预算") +
    p("部门职责", `<w:pStyle w:val="1"/>${number(0)}`) +
    p("云溪镇负责河道保洁、道路养护与安全生产监督。") +
    p("收支情况", `<w:pStyle w:val="1"/>${number(0)}`) +
    p("收入", number(1)) +
    p("支出", number(1)) +
    `<w:p>${r("全年")}${field(" PAGE ", r("1"))}${r("万元")}${r("不印", "<w:vanish/>")}${r("，其中")}<w:r><w:br/></w:r>${r("接待费")}</w:p>` +
    `<w:p>${r("值")}<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${r("3")}</w:p>` +
    p("1、河道保洁绩效目标表") +
    indicators +
    p("2、道路养护绩效目标表") +
    table(2, tr(tc("项目名称", wide(1500)), tc("道路养护", wide(1500)))) +
    p("完") +
    "<w:sectPr/>",
  styles:
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
  numbering:
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
});
