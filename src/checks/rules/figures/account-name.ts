import type { DocumentRule, Found } from "../../rule.ts";
import { ACCOUNT_NAMES } from "../../words/account-names.ts";
import { gridsOf, textIn } from "../../words/own-grid.ts";

const plain = (name: string) => name.replace(/[（()）\s]/g, "").replace(/^(其中[：:])/, "");
/** Names that a year or a county shortens without meaning another account. */
const SHORT = [/费用?$/, /支出$/, /等支出$/, /缴费$/];
const stem = (name: string) => SHORT.reduce((text, tail) => text.replace(tail, ""), plain(name));

/** True for names that differ in one character of theirs. */
function isOneOff(meant: string, said: string): boolean {
  return meant.length === said.length && [...meant].filter((sign, at) => sign !== said[at]).length === 1;
}

const TABLE = (code: string, name: string) => [
  "科目编码|科目名称|合计",
  "302|商品和服务支出|93.80",
  "30201|办公费|22.00",
  `${code}|${name}|8.00`,
];

export const accountName: DocumentRule = {
  id: "figures.account-name",
  title: "科目的编码和名称不配",
  severity: "warning",
  why: "编码是一个科目，名称是另一个，或者名称里有错字，表按编码汇总，名称给人看。",
  source: "政府收支分类科目",
  scope: "figures",
  behind: { rules: ["texts.typing-error", "texts.old-account"], at: "place" },
  examples: {
    bad: [
      { own: [TABLE("30231", "公务用车购置")] },
      { own: [TABLE("30208", "手续费")] },
      { own: [TABLE("2101101", "行政单位医寮")] },
      { own: [TABLE("20805", "行政事业单位养老去出")] },
      { own: [TABLE("2100717", "计划生育机构")] },
    ],
    good: [
      { own: [TABLE("30231", "公务用车运行维护费")] },
      { own: [TABLE("30212", "因公出国(境)费")] },
      { own: [TABLE("2049999", "其他公共安全支出")] },
      { own: [TABLE("30239", "其他交通费")] },
      { own: [["编号|名称", "30208|档案柜"]] },
    ],
  },
  check({ draft }) {
    return gridsOf(draft.parts).flatMap(({ lines, placeOf }) => {
      // A table of accounts names several of them by their numbers.
      const known = lines.flatMap((line) => {
        const at = line.findIndex((cell) => ACCOUNT_NAMES.has(textIn(cell)));
        const [code, name] = [line[at], line[at + 1]];
        return code === undefined || name === undefined || !/[一-龥]{2}/.test(name.text)
          ? []
          : [{ code: code.text, name }];
      });
      const right = known.filter(({ code, name }) => stem(ACCOUNT_NAMES.get(code) ?? "") === stem(name.text));
      if (right.length < 2 || right.length * 2 < known.length) return [];
      return known.flatMap(({ code, name }): readonly Found[] => {
        const meant = ACCOUNT_NAMES.get(code) ?? "";
        const said = plain(name.text);
        const same = stem(meant) === stem(name.text) || plain(meant).includes(said) || said.includes(stem(meant));
        if (same && !isOneOff(plain(meant), said)) return [];
        return [
          {
            message: `科目的编码和名称不配。编码 ${code} 是“${meant}”，表里写的是“${name.text}”，核对编码和名称。`,
            ...placeOf(name),
            printed: name.text,
            expected: meant,
          },
        ];
      });
    });
  },
};
