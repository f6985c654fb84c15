import type { DocumentRule } from "../../rule.ts";
import { otherCounts } from "../../words/own-count.ts";
import { around, quote } from "../../words/quote.ts";

export const ownCount: DocumentRule = {
  id: "document.own-count",
  title: "村、社区的个数前后不同",
  severity: "warning",
  why: "概况里写下辖几个村、几个社区，目标里说全覆盖的却是另一个数，是行政区划变了没有改全。",
  scope: "document",
  behind: { rules: ["figures.slipped-number", "projects.goal-numbers"], at: "place" },
  examples: {
    bad: [
      { texts: { duties: ["辖区面积6.8平方公里，设社区居委会16个。"], other: ["在14个社区实现“智慧养老”全覆盖。"] } },
      {
        texts: { organisations: ["下辖嘎查9个，牧民1320户。"] },
        projects: [{ name: "草原防火", goals: ["开展防火宣传10场，覆盖12个嘎查。"] }],
      },
      { texts: { duties: ["全镇辖21个行政村。"], performance: ["全镇23个行政村垃圾日产日清。"] } },
      {
        texts: { organisations: ["内设办公室、执行局，下设王圪、北原、东峪3个派出法庭。"] },
        own: ["法庭运行经费96.00万元，用于4个派出法庭，每个24.00万元。"],
      },
      {
        texts: { performance: ["保障21个行政村公用经费按时足额拨付。", "完成全镇23个行政村垃圾清运。"] },
        projects: [{ name: "垃圾清运", goals: ["完成全镇21个行政村人居环境整治。"] }],
      },
      {
        own: ["项目预算356.00万元，用于热线办理、16个社区“随手拍”整改。"],
        projects: [{ name: "社区减负", goals: ["随手拍整改覆盖15个社区。"], rows: ["覆盖社区数|15个"] }],
      },
      { texts: { duties: ["下辖13个社区。"] }, goal: ["11个社区全部达到市级和谐社区标准。"] },
    ],
    good: [
      { texts: { duties: ["设社区居委会16个。"], other: ["在16个社区实现“智慧养老”全覆盖。"] } },
      { texts: { duties: ["辖21个行政村。"], performance: ["在8个行政村开展垃圾分类试点。"] } },
      { texts: { duties: ["辖21个行政村、2个社区。"], performance: ["全镇23个村（社区）垃圾日产日清。"] } },
      {
        texts: { performance: ["全镇23个行政村垃圾日产日清。"] },
        projects: [{ name: "污水治理", goals: ["在21个行政村铺设污水管网。"], rows: ["铺设管网行政村数|21个"] }],
      },
      {
        texts: { performance: ["全镇23个行政村垃圾日产日清。", "改造6个行政村道路。"] },
        projects: [{ name: "垃圾清运", goals: ["完成全镇23个行政村人居环境整治。"] }],
      },
      { texts: { duties: ["下设16个司法所。"], performance: ["覆盖全县16个司法所、208个行政村。"] } },
      { texts: { duties: ["辖21个行政村。"], performance: ["上年帮扶周边23个行政村。"] } },
      { texts: { duties: ["辖21个行政村。", "2020年撤并前辖25个行政村。"], performance: ["覆盖23个行政村。"] } },
    ],
  },
  check({ draft }) {
    return otherCounts(draft).map(({ text, index, printed, own, count, ...place }) => ({
      ...place,
      message: `个数前后不同。${around(text, index, printed.length)}，别处写的是${quote(own)}，核对后改其中一处。`,
      printed: `${/\d+/.exec(printed)?.[0] ?? ""}个`,
      expected: `${count}个`,
    }));
  },
};
