import type { DocumentRule } from "../../rule.ts";
import { MONEY, quantitiesIn } from "../../words/quantities.ts";
import { around } from "../../words/quote.ts";

const OTHER = /(会议费|培训费|差旅费|办公费|印刷费|劳务费|维修费)[^，。；]{0,8}$/;

/** A heading that reading left among the paragraphs: “（四）机关运行经费”. */
const HEADING = /^[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]?[^，。；：\d]{2,20}$/;
const OF_THREE = /三公|公务|出国|境/;

/** The paragraphs up to the heading of something else. */
function ownParagraphs(texts: readonly string[]): readonly string[] {
  const end = texts.findIndex(
    (text) => (HEADING.test(text) && !OF_THREE.test(text)) || (text.includes("运行经费") && !text.includes("三公")),
  );
  return end === -1 ? texts : texts.slice(0, end);
}

export const threePublicOther: DocumentRule = {
  id: "figures.three-public-other",
  title: "“三公”经费里有别的费用",
  severity: "warning",
  why: "“三公”经费只有因公出国（境）费、公务用车购置及运行维护费、公务接待费三项，会议费、培训费不在里面。",
  source: "《党政机关厉行节约反对浪费条例》和部门预算公开格式",
  scope: "figures",
  examples: {
    bad: [
      { texts: { threePublic: ["另外列了会议费0.30万元。"] } },
      { texts: { threePublic: ["公务接待费2万元，培训费1.5万元。"] } },
      { texts: { threePublic: ["其中差旅费共计0.50万元。"] } },
    ],
    good: [
      { texts: { threePublic: ["公务接待费2.00万元，和上年一样。"] } },
      { texts: { threePublic: ["因公出国（境）费，说的是住宿费、培训费等。"] } },
      { texts: { threePublic: ["会议费0万元。"] } },
      { texts: { threePublic: ["公务接待费2万元。", "（四）机关运行经费", "安排20.70万元，其中印刷费1.20万元。"] } },
      { texts: { threePublic: ["公务接待费2万元。", "机关运行经费20.70万元，主要是办公费、印刷费18.70万元。"] } },
      { texts: { threePublic: ["公务接待费0.60万元。会议费0万元；培训费1.20万元，与上年持平。"] } },
    ],
  },
  check({ draft }) {
    const paragraphs = ownParagraphs(draft.narrative.threePublic);
    // Elsewhere the chapter tells of the fees for meetings and training as well, beside the three.
    const all = paragraphs.join("");
    if (/会议费/.test(all) && /培训费/.test(all)) return [];
    return paragraphs.flatMap((text, i) =>
      quantitiesIn(text).flatMap((amount) => {
        const found =
          amount.unit === MONEY ? OTHER.exec(text.slice(Math.max(0, amount.index - 10), amount.index)) : null;
        if (found === null || Number(amount.value) === 0) return [];
        return [
          {
            message: `“三公”里有${found[1]}。${around(text, amount.index, amount.length)}不属于“三公”经费，移到机关运行经费，合计也要减掉。`,
            section: "threePublic",
            field: `paragraph.${i + 1}`,
            printed: `${found[1]}${amount.number}`,
          },
        ];
      }),
    );
  },
};
