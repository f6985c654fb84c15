import { scale } from "../../domain/index.ts";

/** An amount of money in running text, in 万元. */
export interface Amount {
  /** As printed, without the unit. */
  readonly printed: string;
  /** In 万元. */
  readonly value: string;
  readonly index: number;
  readonly length: number;
  /** Up to ten characters before it, of the same clause. */
  readonly before: string;
  /** Up to ten characters after it. */
  readonly after: string;
}

const AMOUNT = /(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,8})?)\s?(万元|亿元|元)/g;
const POWER: Readonly<Record<string, number>> = { 万元: 0, 亿元: 4, 元: -4 };

export function amountsIn(text: string): readonly Amount[] {
  if (!text.includes("元")) return [];
  return [...text.matchAll(AMOUNT)].flatMap((match) => {
    const [whole, printed = "", unit = ""] = match;
    const plain = printed.replace(/,/g, "");
    const value = scale(plain, POWER[unit] ?? 0);
    if (value === undefined) return [];
    const before = /[^，。；：,;]*$/.exec(text.slice(Math.max(0, match.index - 10), match.index))?.[0] ?? "";
    const after = text.slice(match.index + whole.length, match.index + whole.length + 10);
    return [{ printed: plain, value, index: match.index, length: whole.length, before, after }];
  });
}

/** True for a standard such as 每人每月300元 or 500元/户: it is no part of a total. */
export function isRate({ before, after }: Amount): boolean {
  return (
    /^\s*[/／]/.test(after) ||
    /(每[^，。；]{0,6}|人均|户均|平均|标准[^，。；]{0,4}|单价|按照?[^，。；]{0,3}|补助|均)$/.test(before)
  );
}

/** True where the words before say that it sums up what stands before it. */
export function isSubtotal({ before }: Amount): boolean {
  return /(共计|合计|总计|小计|共需|共|总额|总投资|总金额)(资金|需要?|安排|投入|金额|为|是|：|:)*$/.test(before);
}

/** Cuts an enumeration into its items: “1.…；2.…”, “（1）…（2）…”; one item where there is none. */
export function enumerated(text: string): readonly string[] {
  const marks = [
    ...text.matchAll(/(^|[\s。；;，：:用于])(?:[（(](\d{1,2})[)）]|(\d{1,2})(?:[.．、](?!\d)|(?=新建|购置|维修)))/g),
  ];
  let expected = 1;
  const cuts: number[] = [];
  for (const mark of marks) {
    if (Number(mark[2] ?? mark[3]) !== expected) continue;
    cuts.push(mark.index + (mark[1]?.length ?? 0));
    expected++;
  }
  if (cuts.length < 2) return [text];
  return cuts.map((cut, i) => text.slice(cut, cuts[i + 1] ?? text.length));
}
