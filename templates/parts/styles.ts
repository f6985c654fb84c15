import { CHARACTER_SPACE, FONT, LINE_PITCH, SIZE, TYPE_WIDTH } from "./measures.ts";

/**
 * The styles of the shipped templates. Headings are the built-in ones (Word and WPS show them as 标题 1 … 3), so that
 * contents and navigation work; the others have Chinese names that a clerk finds in the list of styles.
 */
interface Style {
  readonly id: string;
  readonly name: string;
  /** Inside of `w:pPr`, in the order of the schema (CT_PPrBase, ECMA-376 part 1, 17.3.1.26). */
  readonly paragraph: string;
  readonly font?: string;
  /** Half-points. */
  readonly size?: number;
  readonly bold?: true;
  readonly basedOn?: string;
}

/** First line indented by two characters of 三号. */
const INDENT = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';
const TIGHT = '<w:snapToGrid w:val="0"/><w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>';

/** Official papers set no space between characters and figures. */
const NO_AUTO_SPACE = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';

function justified(value: "left" | "center" | "right" | "both"): string {
  return `<w:jc w:val="${value}"/>`;
}

function outline(level: number): string {
  return `<w:outlineLvl w:val="${level}"/>`;
}

function contents(level: 1 | 2 | 3): Style {
  const tab = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${TYPE_WIDTH}"/></w:tabs>`;
  const indent = `<w:ind w:leftChars="${(level - 1) * 100}" w:left="${(level - 1) * 280}"/>`;
  return {
    id: `TOC${level}`,
    name: `toc ${level}`,
    paragraph: `${tab}<w:spacing w:line="460" w:lineRule="exact"/>${indent}${justified("left")}`,
    size: SIZE.四号,
  };
}

const STYLES: readonly Style[] = [
  { id: "Body", name: "公文正文", paragraph: INDENT },
  { id: "Title", name: "Title", paragraph: `<w:keepNext/>${justified("center")}`, font: FONT.title, size: SIZE.二号 },
  { id: "Heading1", name: "heading 1", paragraph: `<w:keepNext/>${INDENT}${outline(0)}`, font: FONT.heading1 },
  { id: "Heading2", name: "heading 2", paragraph: `<w:keepNext/>${INDENT}${outline(1)}`, font: FONT.heading2 },
  { id: "Heading3", name: "heading 3", paragraph: `<w:keepNext/>${INDENT}${outline(2)}`, bold: true },
  { id: "Heading4", name: "heading 4", paragraph: `<w:keepNext/>${INDENT}${outline(3)}` },
  { id: "ProjectHeading", name: "项目表标题", paragraph: `<w:keepNext/>${INDENT}${outline(2)}`, bold: true },
  {
    id: "Part",
    name: "部分标题",
    paragraph: `<w:keepNext/>${justified("center")}${outline(1)}`,
    font: FONT.heading1,
  },
  { id: "PartHeading", name: "部分内标题", paragraph: `<w:keepNext/>${INDENT}${outline(2)}`, font: FONT.heading2 },
  {
    id: "TableTitle",
    name: "表题",
    paragraph: `<w:keepNext/>${justified("center")}`,
    font: FONT.heading1,
    size: SIZE.四号,
  },
  { id: "TableHead", name: "表头", paragraph: `${TIGHT}${justified("center")}`, size: SIZE.五号, bold: true },
  { id: "TableText", name: "表格文字", paragraph: `${TIGHT}${justified("left")}`, size: SIZE.五号 },
  { id: "TableCentre", name: "表格居中", paragraph: `${TIGHT}${justified("center")}`, size: SIZE.五号 },
  { id: "TableAmount", name: "表格数字", paragraph: `${TIGHT}${justified("right")}`, size: SIZE.五号 },
  { id: "TableNote", name: "表注", paragraph: `${TIGHT}${justified("left")}`, size: SIZE.五号 },
  {
    id: "Gap",
    name: "表间",
    paragraph: '<w:snapToGrid w:val="0"/><w:spacing w:line="120" w:lineRule="exact"/>',
    size: 2,
  },
  { id: "Closing", name: "落款", paragraph: `<w:ind w:rightChars="400" w:right="1280"/>${justified("right")}` },
  {
    id: "ContentsTitle",
    name: "目录标题",
    paragraph: `<w:spacing w:before="240" w:after="120"/>${justified("center")}`,
    font: FONT.heading1,
  },
  contents(1),
  contents(2),
  contents(3),
  {
    id: "Footer",
    name: "footer",
    paragraph: '<w:snapToGrid w:val="0"/><w:spacing w:line="240" w:lineRule="auto"/>',
    font: FONT.number,
    size: SIZE.四号,
  },
];

function fonts(font: string): string {
  return `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}"/>`;
}

function styleXml({ id, name, paragraph, font, size, bold, basedOn = "Normal" }: Style): string {
  const run = `${font ? fonts(font) : ""}${bold ? "<w:b/>" : ""}${size && size !== SIZE.三号 ? '<w:spacing w:val="0"/>' : ""}${size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : ""}`;
  const custom = /[一-龥]/.test(name) ? ' w:customStyle="1"' : "";
  return `<w:style w:type="paragraph"${custom} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:qFormat/><w:pPr>${paragraph}</w:pPr>${run ? `<w:rPr>${run}</w:rPr>` : ""}</w:style>`;
}

/** The whole `word/styles.xml`. */
export function stylesXml(): string {
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(FONT.body)}<w:kern w:val="2"/><w:sz w:val="${SIZE.三号}"/><w:szCs w:val="${SIZE.三号}"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>${NO_AUTO_SPACE}<w:spacing w:line="${LINE_PITCH}" w:lineRule="exact"/>${justified("both")}</w:pPr><w:rPr><w:spacing w:val="${CHARACTER_SPACE}"/></w:rPr></w:style>`;
  const table =
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${defaults}${normal}${table}${STYLES.map(styleXml).join("")}</w:styles>`;
}
