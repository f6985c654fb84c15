import type { KnownPart, NarrativeSlot } from "../../../domain/index.ts";

/** What a document itself says it has none of: the list or slot, and the sentence that says so in one of the chapters. */
const SAID: readonly (readonly [string, readonly NarrativeSlot[], RegExp])[] = [
  [
    "procurement",
    ["procurement", "other"],
    /(没有|未|无|不)(需)?(安排|编制|涉及)?(任何)?政府采购(预算|项目|支出|事项)*(安排)?([。，；,;]|$)/,
  ],
  [
    "threePublic",
    ["threePublic", "other"],
    /(没有|未|无|不)(安排)?(财政拨款)?(安排的)?[“"]?三公[”"]?经费(预算|支出)*(安排)?([。，；,;]|$)/,
  ],
  ["operating", ["operating", "other"], /(没有|未|无|不)(安排)?机关运行经费(预算|支出)*(安排)?([。，；,;]|$)/],
  ["assets", ["assets", "other"], /(没有|无)(占用|占有)?(国有|固定)资产([。，；,;]|$)/],
  [
    "organisations",
    ["organisations", "duties"],
    /(没有|无)(所属|下属|下设)(的)?(二级|独立核算)?(预算)?单位([。，；,;]|$)/,
  ],
  ["projects", ["performance"], /(没有|未|无)(安排)?(预算)?项目(支出|绩效目标)*(预算)?([。，；,;]|$)/],
];

/** "无其他需要说明的事项。", "无。": all that such a chapter says. */
const NOTHING =
  /^[^。；]{0,20}?(没有|无)(其[他它])?(需要|需|应)?(其[他它])?(说明)?(的)?(其[他它])?(重要)?(事项|情况|问题)?。?$/;

/** Names of lists and slots that the document's own sentences, or a note below an empty table, confirm as none. */
export function saidAsNone(
  slots: Readonly<Record<NarrativeSlot, readonly { readonly text: string }[]>>,
  empty: ReadonlySet<KnownPart>,
): readonly string[] {
  const found = SAID.filter(([, from, pattern]) =>
    from.some((slot) => slots[slot].some(({ text }) => pattern.test(text.replace(/\s/g, "")))),
  ).map(([name]) => name);
  const other = slots.other.length === 1 ? (slots.other[0]?.text.replace(/\s/g, "") ?? "") : "";
  const nothing = other !== "" && other.length <= 40 && NOTHING.test(other) ? ["other"] : [];
  return [...new Set<string>([...found, ...empty, ...nothing])];
}
