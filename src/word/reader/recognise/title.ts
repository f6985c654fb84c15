import { parseChineseNumber } from "../../../domain/index.ts";
import type { Paragraph } from "./items.ts";
import { isAboveTitle } from "./page-frame.ts";

const SENTENCE = /[。；;！？]/;
const LONGEST_TITLE_LINE = 60;
/** What a document of this field is about. */
const SUBJECT = /预算|决算|绩效|公开/;

/** What the lines above the first chapter say about the whole document. */
export interface FrontMatter {
  readonly title: string;
  readonly agency: string;
  readonly titleLines: readonly Paragraph[];
  /** Everything else above the first chapter. */
  readonly preamble: readonly Paragraph[];
}

/** Numbers of annexes and tables, which stand above a title. */
const ANNEX = /^(附件|附表|附|表)[\d一二三四五六七八九十]{0,3}([:：]|$)/;
const LONGEST_TITLE = 4;
/** “二、绩效完成情况” heads a chapter. */
const NUMBERED = /^(?:第[一二三四五六七八九十]{1,3}[章节部]|[（(]?[一二三四五六七八九十]{1,3}[、）)])/;

/**
 * Splits the paragraphs above the first heading into the title, printed in one line or several, and the preamble. Lines
 * of a web page above the title belong to neither.
 */
export function frontMatterOf(paragraphs: readonly Paragraph[]): FrontMatter {
  const start = startOfTitle(paragraphs);
  let end = start;
  while (end < paragraphs.length && end < start + LONGEST_TITLE && isTitleLine(paragraphs[end])) end++;
  const lines = paragraphs.slice(start, end);
  const last = lines.map((line) => SUBJECT.test(line.text)).lastIndexOf(true);
  const titleLines = lines.slice(0, last + 1);
  const title = titleLines.map((line) => line.text.replace(/\s+/g, "")).join("");
  // “石门县2025年度部门决算公开——石门县林业局”
  const named = title.split("——")[1] ?? "";
  return {
    title,
    agency: isAgencyName(named) ? named : agencyIn(title),
    titleLines,
    preamble: paragraphs.slice(start + titleLines.length),
  };
}

/**
 * The title begins with the page's own first heading, or behind what a web page or a list of annexes prints above it;
 * else with the first line.
 */
function startOfTitle(paragraphs: readonly Paragraph[]): number {
  const isTold = (line: Paragraph): boolean => isTitleLine(line) && SUBJECT.test(line.text);
  const headed = paragraphs.findIndex(
    (line) => line.level !== undefined && line.level <= 2 && isTold(line) && !NUMBERED.test(line.text),
  );
  const dated = paragraphs.findIndex((line) => isTold(line) && yearIn(line.text) !== undefined);
  const told = headed === -1 ? dated : headed;
  const above = paragraphs.slice(0, Math.max(0, told));
  const framed = above.some(({ text }) => isAboveTitle(text) || ANNEX.test(text));
  if (told === -1 || (headed === -1 && !framed)) return 0;
  const belongs = (line: Paragraph | undefined): boolean =>
    isTitleLine(line) && (headed === -1 || line?.level !== undefined || isAgencyName(line?.text ?? ""));
  let start = told;
  while (start > 0 && told - start < LONGEST_TITLE - 1 && belongs(paragraphs[start - 1])) start--;
  return start;
}

function isTitleLine(paragraph: Paragraph | undefined): boolean {
  if (paragraph === undefined) return false;
  return (
    paragraph.text.length <= LONGEST_TITLE_LINE &&
    !SENTENCE.test(paragraph.text) &&
    !/[:：，]$|^(预算|编制|填报|编报|公开|申报)?(主管)?(单位|部门)(名称)?[:：]/.test(paragraph.text) &&
    !isAboveTitle(paragraph.text) &&
    !ANNEX.test(paragraph.text)
  );
}

/** True for a name that ends as those of offices do. */
export function isAgencyName(text: string): boolean {
  return text.length <= 40 && /(政府|街道|办事处|镇|乡|局|委员会|管委会|中心|办公室|开发区)$/.test(text);
}

/** The office that a line names as the title of a document; "" where it is none. */
export function agencyInTitle(line: string): string {
  return /20\d\d年/.test(line) && /预算|决算|绩效/.test(line) ? officeInTitle(line) : "";
}

/** The office that a title begins with: "云溪镇人民政府项目支出绩效目标表"; "" where it begins with something else. */
export function officeInTitle(line: string): string {
  const agency = agencyIn(line.replace(/\s/g, ""));
  return isAgencyName(agency) ? agency : "";
}

/** Words that stand before 预算 or 绩效 in a title and name no office: a notice, a kind of table, a number of a form. */
const NO_OFFICE =
  /^(部门|单位|项目|本级|年度|报表|预算|附件|附表|表|中央对|省对|市对)|转移支付|整体|(部门|单位|资金|专项|经费|补助|项目|工程|政策)$|公布|公开|绩效|支出|目标|通知|编号|报表|批复|[:：,，]/;

/** A place of which none speaks as of an office; 经开区 and the like are offices. */
const PLACE = /[省市县旗盟]$|(?<!开发|经开|高新|园|景|试验|示范|合作)区$/;

/** "云溪镇人民政府2026年部门预算信息公开" → 云溪镇人民政府; "云溪镇人民政府关于公布…的通知" too; "" where none is named. */
function agencyIn(title: string): string {
  const match =
    /^(?:关于)?(?:20\d\d年度?|[二〇零一三四五六七八九]{4}年度?)?(.{2,40}?)(?:关于|20\d\d年|[二〇零一三四五六七八九]{4}年|年度|(?:部门|单位)(?:[预决]算|绩效|整体)|项目支出|[预决]算|绩效)/.exec(
      title,
    );
  const name = match?.[1] ?? "";
  // “某市某区2026年区级部门预算” says where, and a line of its own below it who.
  return NO_OFFICE.test(name) || PLACE.test(name) ? "" : name;
}

/** The first year a text names, in figures or in Chinese ("二〇二六年"). */
export function yearIn(text: string): number | undefined {
  const figures = /(20\d\d)\s*年/.exec(text)?.[1];
  if (figures !== undefined) return Number(figures);
  const chinese = /([二][〇零○一二三四五六七八九]{3})年/.exec(text)?.[1];
  if (chinese === undefined) return undefined;
  const digits = [...chinese].map((char) => (char === "○" ? 0 : (parseChineseNumber(char) ?? 0)));
  return Number(digits.join(""));
}

/** The year that budget sentences name most often, leaving out years that something is compared with. */
export function yearOfSentences(
  texts: readonly string[],
): { readonly year: number; readonly count: number; readonly years: ReadonlySet<number> } | undefined {
  const counts = new Map<number, number>();
  for (const text of texts) {
    for (const match of text.matchAll(
      /(较|比|与|同|截至|截止|《[^》]{0,30})?(20\d\d)年(?=[^，。；]{0,24}(预算|安排|收入|支出|绩效))/g,
    )) {
      if (match[1] !== undefined) continue;
      const year = Number(match[2]);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return first && { year: first[0], count: first[1], years: new Set(counts.keys()) };
}
