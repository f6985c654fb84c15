import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIVE_TAGS, printedText } from "./live.ts";
import { liveSentence } from "./live-sentences.ts";
import { sampleDraft } from "./sample/index.ts";

const draft = sampleDraft();
const live = (text: string) => liveSentence(draft, text).text;

describe("liveSentence", () => {
  it("lets a figure live that the words before it name", () => {
    expect(live("2026年部门预算收入1486.32万元，其中：一般公共预算收入1320.32万元。")).toBe(
      "{年度}年部门预算收入{收入合计}万元，其中：一般公共预算收入{一般公共预算收入}万元。",
    );
    expect(live("基本支出638.47万元，包括人员经费562.85万元、日常公用经费75.62万元；")).toBe(
      "基本支出{基本支出}万元，包括人员经费{人员经费}万元、日常公用经费{日常公用经费}万元；",
    );
  });
  it("takes an increase, a rate and 持平 for those of the figure named last", () => {
    expect(live("公务接待费0.80万元，比上年减少0.10万元。")).toBe(
      "公务接待费{公务接待费}万元，比上年{公务接待费增减}。",
    );
    expect(live("与2025年相比，收入预算增加83.62万元，增长5.96%。")).toBe(
      "与{上年度}年相比，收入预算{收入合计增减}，{收入合计增减幅度}。",
    );
    expect(live("因公出国（境）费0万元，与上年持平。")).toBe(
      "因公出国（境）费{因公出国（境）费}万元，与上年{因公出国（境）费增减}。",
    );
  });
  it("leaves what is not certain as it is, and says so", () => {
    const { text, doubts } = liveSentence(draft, "2026年收支安排1486.32万元。");
    expect(text).toBe("{年度}年收支安排1486.32万元。");
    expect(doubts.map(({ message }) => message)).toEqual([expect.stringContaining("1486.32")]);
    expect(live("改厕补助1.30万元。")).toBe("改厕补助1.30万元。");
  });
  it("keeps the years of quoted titles, of days, and of the past", () => {
    expect(live("按《2026年预算公开办法》（云财〔2026〕5号）公开。")).toBe(
      "按《2026年预算公开办法》（云财〔2026〕5号）公开。",
    );
    expect(live("2026年2月5日")).toBe("2026年2月5日");
    expect(live("2025年新增绿地，2026年养护。")).toBe("2025年新增绿地，{年度}年养护。");
    expect(live("截至2025年12月31日，")).toBe("截至{资产截止时间}，");
  });
  it("names the office and what is counted", () => {
    expect(live("云溪镇人民政府预算单位共3个，安排14个项目。")).toBe(
      "{单位名称}预算单位共{机构个数}个，安排{项目个数}个项目。",
    );
  });
  it("prints the same text letter by letter, whatever stands in it", () => {
    const word = fc.constantFrom(
      ...LIVE_TAGS.map(({ label }) => label),
      ...LIVE_TAGS.map(({ value }) => value(draft)),
      ...[
        "{",
        "}",
        "{收入合计}",
        "万元",
        "，",
        "。",
        "比",
        "2025年",
        "2026年",
        "《",
        "》",
        "持平",
        "增加",
        "0",
        "云溪镇人民政府",
      ],
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = words.join("");
        expect(printedText(draft, liveSentence(draft, text).text)).toBe(text);
      }),
      { numRuns: 400 },
    );
  });
});
