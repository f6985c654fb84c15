/** What a line of a text dump says about itself: a line of a cell, or the beginning of a new paragraph. */

const NUMBERED = /^[\s\u3000]*[（(]?(?:(\d{1,3})|([一二三四五六七八九十]{1,3}))[)）]?[、.．:：\s)）]/;
const TITLE_OF_TABLE = /绩效目标表|绩效指标表/;
const PART = /^[\s\u3000]*第[一二三四五六七八九十]部分/;
const CHINESE_DIGITS = "一二三四五六七八九十";
const LONGEST_HEADING = 80;
/** How many lines of a cell are searched for the number before. */
const LINES_LOOKED_AT = 50;

/**
 * True where a line without TAB, printed right below a cell, is no line of that cell but a heading after a torn row:
 * a title, or a number that continues nothing in the cell ("合计" followed by "七、国有资产信息").
 */
export function startsNewParagraph(cell: readonly string[], line: string): boolean {
  if (line.length > LONGEST_HEADING || /[。；;，,]\s*$/.test(line)) return false;
  if (PART.test(line)) return true;
  const number = numberOf(line);
  if (number === undefined) return false;
  if (TITLE_OF_TABLE.test(line)) return true;
  if (number.value === 1) return false;
  return !cell.slice(-LINES_LOOKED_AT).some((earlier) => continues(earlier, number));
}

interface LineNumber {
  readonly value: number;
  readonly chinese: boolean;
}

function numberOf(line: string): LineNumber | undefined {
  const match = NUMBERED.exec(line);
  if (!match) return undefined;
  if (match[1] !== undefined) return { value: Number(match[1]), chinese: false };
  return { value: chineseValue(match[2] ?? ""), chinese: true };
}

function chineseValue(digits: string): number {
  const [tens, units] = digits.includes("十") ? digits.split("十") : ["", digits];
  const digit = (text: string | undefined): number => CHINESE_DIGITS.indexOf(text ?? "") + 1;
  const ten = digits.includes("十") ? 10 * Math.max(1, tens ? digit(tens) : 1) : 0;
  return ten + (units ? digit(units) : 0);
}

/** True where a line of the cell carries the number before, at its beginning or in its midst ("1.…；2.…"). */
function continues(earlier: string, number: LineNumber): boolean {
  const before = number.value - 1;
  const own = numberOf(earlier);
  if (own && own.chinese === number.chinese && own.value === before) return true;
  const printed = number.chinese ? CHINESE_DIGITS[before - 1] : String(before);
  return [..."、.．)）"].some((mark) => earlier.includes(`${printed}${mark}`));
}
