import { matchesIn } from "./matches.ts";

const MARK = /(^|[\s。；;，：:用于])(?:[（(](\d{1,2})[)）]|(\d{1,2})(?:[.．、](?!\d)|(?=新建|购置|维修)))/g;

/** Cuts an enumeration into its items: “1.…；2.…”, “（1）…（2）…”; one item where there is none. */
export function enumerated(text: string): readonly string[] {
  let expected = 1;
  const cuts: number[] = [];
  for (const mark of matchesIn(text, MARK)) {
    if (Number(mark[2] ?? mark[3]) !== expected) continue;
    cuts.push(mark.index + (mark[1]?.length ?? 0));
    expected++;
  }
  if (cuts.length < 2) return [text];
  return cuts.map((cut, i) => text.slice(cut, cuts[i + 1] ?? text.length));
}
