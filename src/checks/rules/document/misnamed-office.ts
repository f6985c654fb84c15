import type { DocumentRule } from "../../rule.ts";
import { misnamedOffices } from "../../words/misnamed.ts";
import { around, quote } from "../../words/quote.ts";

export const misnamedOffice: DocumentRule = {
  id: "document.misnamed-office",
  title: "本单位写成了旧名、错名",
  severity: "warning",
  why: "机构改革以前的名称、写错级别或者少字换字的名称，读者会以为是另一个单位。",
  scope: "document",
  behind: { rules: ["document.other-name", "document.near-name", "document.odd-office"], at: "place" },
  examples: {
    bad: [
      { agency: "松江县卫生健康局", texts: { other: ["方案由县卫生和计划生育局审定后执行。"] } },
      { agency: "松江县农业农村局", unrecognised: ["三、监控与评价。结果报县农业委员会备案。"] },
      { agency: "松江区信访办公室", projects: [{ name: "积案化解", extra: { 主管部门: "松江区访信办公室" } }] },
      { agency: "松江县林业局", projects: [{ name: "抚育", purpose: "由县林业和草原局统一采购。" }] },
      { agency: "松江县交通运输局", texts: { other: ["绩效目标已经县公路运输管理局党组会议审定。"] } },
      { agency: "松江县公安局", texts: { other: ["自评由松江县公安分局警务保障室组织。"] } },
    ],
    good: [
      { agency: "松江县卫生健康局", texts: { other: ["方案由县卫健局审定，资金由县财政局拨付。"] } },
      { agency: "松江县卫生健康局", texts: { duties: ["2019年由原县卫生和计划生育局更名。"] } },
      { agency: "松江县卫生健康局", texts: { other: ["按《松江县卫生和计划生育局关于补助的通知》执行。"] } },
      { agency: "松江县妇女联合会", texts: { duties: ["承担县妇女儿童工作委员会办公室日常工作。"] } },
      { agency: "松江县公安局", texts: { other: ["由县公安局城东分局、县公安局交警大队实施。"] } },
      { agency: "松江县水利局", projects: [{ name: "清淤", extra: { 实施单位: "松江县水利工程管理局" } }] },
      { agency: "云溪镇人民政府", texts: { other: ["按县民政局、县农业农村局的标准发放。"] } },
    ],
  },
  check({ draft }) {
    return misnamedOffices(draft).map(({ text, index, printed, own, ...at }) => ({
      message: `单位名称不对。${around(text, index, printed.length)}写的是${quote(printed)}，本单位是${quote(own)}，核对是不是旧名或者写错了。`,
      ...at,
      printed,
      expected: own,
    }));
  },
};
