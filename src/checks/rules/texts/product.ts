import type { TextRule } from "../../rule.ts";
import { wrongMean } from "../../words/mean-products.ts";
import { wrongProducts } from "../../words/product.ts";
import { around } from "../../words/quote.ts";

export const textProduct: TextRule = {
  id: "texts.product",
  title: "文字里的数乘不拢",
  severity: "warning",
  why: "标准、数量和总数写在一句话里，读者会顺手乘一遍。",
  scope: "texts",
  strays: true,
  marks: { characters: "每均各×＊*/／xX", numbers: 2 },
  examples: {
    bad: [
      { text: "全年举办培训班6期，每期35人，共培训240人次，带动60人稳定就业。", kind: "goal" },
      { text: "48名保洁员每人每月400元，12个月共计25.04万元。", kind: "purpose" },
      "用于公厕管护及保洁，其中保洁员42人，每人每月800元，全年38.40万元。",
      "举办公益性艺术培训6期，每期35人，全年培训200人次。",
      "开展河湖巡查，全年12次、每月2次。",
      "放映公益电影1116场（93个行政村每村11场）。",
      "图书馆60.00万元，9个乡镇文化站各12.50万元共108.00万元。",
      "三年合计扫描260万页，平均每年80万页。",
      "培训费预算2.60万元，拟开展培训2期，每期60人，人均200元。",
      "护林员48人×3000元×6个月=64.80万元。",
      "公务用车运行维护费7.20万元，与上年持平。现有公务用车2辆，车均运行维护费7.20万元。",
    ],
    good: [
      "垃圾清运服务费165.00万元，26个村每村每年6.00万元，镇区另安排9.00万元。",
      "放映公益电影1116场（93个行政村每村12场）。",
      "三年合计扫描240万页，平均每年80万页。",
      "公务接待费1.92万元，预计接待8批次、96人次，人均接待费200元。",
      "公务用车运行维护费17.00万元，公务用车保有量6辆，平均每辆2.83万元。",
      "培训费预算2.40万元，拟开展村干部履职培训2期，每期60人，人均200元。",
      "培训3个月，学员60人，每人每月补助200元，分两年实施，共计7.20万元。",
      "疗休养费3.60万元，安排2批，每批15人，人均1000元。",
      "接待费2.40万元，其中外事接待96人次，人均200元。",
      { text: "按每株1.5元给予种苗补助，共12万株，计18万元。", kind: "goal" },
      { text: "每期约35人，办6期，共培训200人次。", kind: "goal" },
      { text: "每人每月400元，共安排保洁资金20万元。", kind: "purpose" },
      { text: "每户300元共20户，每人50元共10人，合计0.65万元。", kind: "purpose" },
      { text: "每人每月400元，其中财政承担一半，48人12个月共计11.52万元。", kind: "purpose" },
    ],
  },
  check({ text, kind }) {
    if (kind === "name") return [];
    const mean = wrongMean(text);
    const wrong = wrongProducts(text);
    return (wrong.length > 0 || mean === undefined ? wrong : [mean]).map(({ factors, total, made, index }) => ({
      message: `文字里的数乘不拢。${around(text, index, factors[factors.length - 1]?.length ?? 1)}，${factors.join("×")}＝${made}，写的是 ${total.printed}，核对。`,
      printed: total.printed,
      expected: made,
    }));
  },
};
