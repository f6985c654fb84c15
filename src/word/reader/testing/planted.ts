import { field, p, r, tbl, tc, tr, wordFile } from "../sources/docx/fixture.ts";

/** Where something odd is planted: in a value, an amount, the purpose, a heading, a paragraph. */
export const PLACES = ["value", "amount", "purpose", "heading", "paragraph"] as const;
export type PlantedPlace = (typeof PLACES)[number];

/** Something that a careless reader flattens, loses or takes for something else. */
export interface Oddity {
  readonly name: string;
  /** The markup, between two pieces of plain text. */
  readonly markup: string;
  /** What must stand in the draft; where it is missing, the place must be doubted, mended or noted. */
  readonly right?: RegExp;
  /** What must not stand there, whatever is said. */
  readonly never?: RegExp;
  /** It must be said, whatever stands in the draft. */
  readonly said?: true;
}

const run = (inner: string, properties = ""): string => `<w:r><w:rPr>${properties}</w:rPr>${inner}</w:r>`;
const begin = (data = ""): string => `<w:r><w:fldChar w:fldCharType="begin">${data}</w:fldChar></w:r>`;
const code = (text: string): string => `<w:r><w:instrText xml:space="preserve"> ${text} </w:instrText></w:r>`;
const END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
const math = (inner: string): string => `<m:oMath>${inner}</m:oMath>`;
const mr = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
const drawing = (inner: string): string =>
  `<w:r><w:drawing><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${inner}</a:graphic></w:drawing></w:r>`;

/** Oddities of Word files, each standing for a kind. */
export const WORD_ODDITIES: readonly Oddity[] = [
  { name: "raised digits", markup: r("4", '<w:vertAlign w:val="superscript"/>'), right: /7⁴/, never: /74/ },
  { name: "lowered digits", markup: r("2", '<w:vertAlign w:val="subscript"/>'), right: /7₂/, never: /72/ },
  { name: "digits moved up", markup: r("4", '<w:position w:val="10"/>'), said: true },
  {
    name: "a fraction",
    markup: math(`<m:f><m:num>${mr("1")}</m:num><m:den>${mr("2")}</m:den></m:f>`),
    right: /7又1\/2/,
    never: /12/,
  },
  {
    name: "a power",
    markup: math(`<m:sSup><m:e>${mr("x")}</m:e><m:sup>${mr("3")}</m:sup></m:sSup>`),
    right: /x³/,
    never: /x3/,
  },
  {
    name: "a root",
    markup: math(`<m:rad><m:deg>${mr("3")}</m:deg><m:e>${mr("8")}</m:e></m:rad>`),
    right: /³√8/,
    never: /38/,
  },
  { name: "a fraction as a field", markup: begin() + code("EQ \\f(1,2)") + END, right: /7又1\/2/, never: /12/ },
  { name: "a power as a field", markup: begin() + code("EQ x\\s\\up8(3)") + END, right: /x³/, never: /x3/ },
  { name: "a circled number as a field", markup: begin() + code("eq \\o\\ac(○,3)") + END, right: /③/ },
  { name: "a sign as a field", markup: begin() + code('SYMBOL 179 \\f "Symbol" \\s 10') + END, right: /≥/ },
  {
    name: "a sign as a field with its last print",
    markup: field('SYMBOL 163 \\f "Symbol"', run("<w:t>£</w:t>")),
    right: /≤/,
    never: /£/,
  },
  { name: "words of a button", markup: begin() + code("MACROBUTTON 无宏 点这里") + END, said: true },
  { name: "a counted number", markup: begin() + code("AUTONUM") + END, said: true },
  {
    name: "a sign of the Symbol font",
    markup: run("<w:t>\uf0b3</w:t>", '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'),
    right: /≥/,
    never: /\uf0b3/,
  },
  {
    name: "a letter of the Symbol font",
    markup: run("<w:t>³</w:t>", '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'),
    right: /≥/,
    never: /³/,
  },
  {
    name: "a tick of a symbol font",
    markup: run("<w:t>R</w:t>", '<w:rFonts w:ascii="Wingdings 2"/>'),
    right: /☑/,
    never: /7R/,
  },
  { name: "a sign without a meaning", markup: '<w:r><w:sym w:font="Webdings" w:char="F04F"/></w:r>', said: true },
  { name: "a sign by its code", markup: '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', right: /≥/ },
  {
    name: "a choice of an old form",
    markup:
      begin(
        '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="行业标准"/><w:listEntry w:val="历史标准"/></w:ddList></w:ffData>',
      ) +
      code("FORMDROPDOWN") +
      END,
    right: /历史标准/,
    never: /行业标准/,
  },
  {
    name: "a tick of an old form",
    markup:
      begin('<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>') +
      code("FORMCHECKBOX") +
      END,
    right: /☑/,
  },
  {
    name: "a control",
    markup: `<w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent>${r("历史标准")}</w:sdtContent></w:sdt>`,
    right: /历史标准/,
  },
  { name: "struck text", markup: r("划掉", "<w:strike/>"), said: true },
  { name: "twice struck text", markup: r("划掉", "<w:dstrike/>"), said: true },
  { name: "hidden text", markup: r("藏着", "<w:vanish/>"), never: /藏着/, said: true },
  { name: "deleted text", markup: `<w:del>${run("<w:delText>删了</w:delText>")}</w:del>`, never: /删了/, said: true },
  {
    name: "a version nobody knows",
    markup: `<mc:AlternateContent><mc:Choice Requires="future">${r("新版")}</mc:Choice><mc:Fallback>${r("旧版")}</mc:Fallback></mc:AlternateContent>`,
    right: /旧版/,
    never: /新版/,
  },
  {
    name: "a version nobody knows, alone",
    markup: `<mc:AlternateContent><mc:Choice Requires="future">${r("新版")}</mc:Choice></mc:AlternateContent>`,
    said: true,
  },
  { name: "a picture", markup: drawing("<pic:pic/>"), said: true },
  {
    name: "a chart",
    markup: drawing('<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'),
    said: true,
  },
  {
    name: "SmartArt",
    markup: drawing(
      '<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:rr="urn:r" rr:dm="r99"/>',
    ),
    said: true,
  },
  { name: "an object", markup: "<w:r><w:object><v:shape><v:imagedata/></v:shape></w:object></w:r>", said: true },
  {
    name: "WordArt",
    markup: '<w:r><w:pict><v:shape><v:textpath string="艺术字"/></v:shape></w:pict></w:r>',
    right: /艺术字/,
  },
  {
    name: "a text box",
    markup: `<w:r><w:pict><v:textbox><w:txbxContent>${p("框里字")}</w:txbxContent></v:textbox></w:pict></w:r>`,
    right: /框里字/,
  },
  { name: "zero width", markup: r("8\u200b9"), right: /789/, never: /\u200b/, said: true },
  { name: "a look-alike", markup: r("公⾥"), right: /公里/, never: /⾥/, said: true },
  { name: "a compatibility form", markup: r("\uf9e9"), right: /7里/, never: /\uf9e9/, said: true },
  { name: "characters as data", markup: run("<w:t><![CDATA[8<9]]></w:t>"), right: /78<9/ },
  { name: "characters by their codes", markup: run("<w:t>&#x2265;&#56;</w:t>"), right: /≥8/ },
  { name: "a comment of XML in a text", markup: run("<w:t>8<!-- 0 -->9</w:t>"), right: /789/ },
  { name: "an instruction in a text", markup: run("<w:t>8<?x y?>9</w:t>"), right: /789/ },
  {
    name: "a prefix that changes",
    markup:
      '<q:r xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><q:t>89</q:t></q:r><q:r xmlns:q="urn:else"><q:t>旁</q:t></q:r>',
    right: /789/,
    never: /旁/,
  },
  { name: "lines of a paragraph", markup: "<w:r><w:br/></w:r>", never: /7尾/ },
  { name: "a page that begins", markup: '<w:r><w:br w:type="page"/></w:r>', never: /7尾/ },
];

/** Oddities of pages and of what is copied from them. */
export const PAGE_ODDITIES: readonly Oddity[] = [
  { name: "raised digits", markup: "<sup>4</sup>", right: /7⁴/, never: /74/ },
  { name: "lowered digits", markup: "<span style='vertical-align:sub'>2</span>", right: /7₂/, never: /72/ },
  { name: "raised digits by a class", markup: "<span class=up>4</span>", right: /7⁴/, never: /74/ },
  { name: "a fraction", markup: "<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>", right: /7又1\/2/, never: /12/ },
  {
    name: "a field in comments",
    markup: "<!--[if supportFields]><span style='mso-element:field-begin'></span> EQ \\f(1,2)<![endif]-->",
    right: /7又1\/2/,
  },
  { name: "a sign of the Symbol font", markup: "<font face=Symbol>³</font>", right: /≥/, never: /³/ },
  { name: "struck text", markup: "<s>划掉</s>", said: true },
  { name: "struck text by a class", markup: "<span class=gone>划掉</span>", said: true },
  { name: "deleted text", markup: "<del>删了</del>", never: /删了/, said: true },
  { name: "hidden text", markup: "<span style='display:none'>藏着</span>", never: /藏着/, said: true },
  { name: "hidden text by a class", markup: "<span class=not>藏着</span>", never: /藏着/, said: true },
  { name: "a picture", markup: "<img src=x>", said: true },
  { name: "a page in the page", markup: "<iframe src=x></iframe>", said: true },
  {
    name: "a ticked box",
    markup: "<input type=checkbox checked>甲<input type=checkbox>乙<br>",
    right: /甲/,
    never: /乙/,
    said: true,
  },
  { name: "a choice", markup: "<select><option>甲<option selected>乙</select>", right: /乙/, never: /甲/ },
  { name: "a choice that is not said", markup: "<select><option>甲<option>乙</select>", said: true },
  { name: "a field of a form", markup: "<input value=89>", right: /789/ },
  { name: "zero width", markup: "8&#8203;9", right: /789/, never: /\u200b/, said: true },
  { name: "a soft hyphen", markup: "8&shy;9", right: /789/, never: /\u00ad/ },
  { name: "a look-alike", markup: "公⾥", right: /公里/, never: /⾥/, said: true },
  { name: "a break", markup: "<br>", never: /7尾/ },
];

const WORDS: Readonly<Record<PlantedPlace, readonly [string, string]>> = {
  value: ["≥7", "尾公里"],
  amount: ["7", "尾"],
  purpose: ["用于养护7", "尾段。"],
  heading: ["1、村道7", "尾养护绩效目标表"],
  paragraph: ["负责村道7", "尾段的养护。"],
};
const TITLE = "云溪镇2026年部门预算信息公开";
const ROWS: readonly (readonly string[])[] = [
  ["项目编码", "13102400001", "项目名称", "村道养护"],
  ["预算规模及资金用途", "预算数", "{amount}", "其中：财政资金", "7.00", "其他资金", "0.00"],
  ["资金用途", "{purpose}"],
  ["绩效目标", "路面平整。"],
  ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"],
  ["产出指标", "数量指标", "养护里程", "养护村道里程", "{value}", "工作计划"],
];

/** A Word file with something in one place, or with plain text everywhere. */
export function wordFileWith(place?: PlantedPlace, markup = ""): Uint8Array {
  const inline = (at: PlantedPlace): string => {
    const [before, after] = WORDS[at];
    return at === place ? r(before) + markup + r(after) : r(before.replace(/7$/, "") + after.replace(/^尾/, ""));
  };
  const cell = (text: string): string => {
    const at = /^\{(\w+)\}$/.exec(text)?.[1] as PlantedPlace | undefined;
    return tc(at === undefined ? text : `<w:p>${inline(at)}</w:p>`);
  };
  const body =
    p(TITLE) +
    p("一、部门职责及机构设置情况") +
    `<w:p>${inline("paragraph")}</w:p>` +
    p("五、预算绩效信息") +
    `<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr>${inline("heading")}</w:p>` +
    p("单位：万元") +
    tbl(...ROWS.map((row) => tr(...row.map(cell))));
  return wordFile({ body });
}

/** A page with something in one place, or with plain text everywhere. */
export function pageWith(place?: PlantedPlace, markup = ""): Uint8Array {
  const inline = (at: PlantedPlace): string => {
    const [before, after] = WORDS[at];
    return at === place ? before + markup + after : before.replace(/7$/, "") + after.replace(/^尾/, "");
  };
  const rows = ROWS.map((row) => {
    const cells = row.map((text) => `<td>${text.replace(/^\{(\w+)\}$/, (_, at: PlantedPlace) => inline(at))}</td>`);
    return `<tr>${cells.join("")}</tr>`;
  });
  const style = ".up{vertical-align:super}.gone{text-decoration:line-through}.not{display:none}";
  const html = `<html><head><style>${style}</style></head><body><p>${TITLE}</p><p>一、部门职责及机构设置情况</p><p>${inline("paragraph")}</p><p>五、预算绩效信息</p><h2>${inline("heading")}</h2><p>单位：万元</p><table>${rows.join("")}</table></body></html>`;
  return new TextEncoder().encode(html);
}
