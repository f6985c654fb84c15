import type { AssetRow, Organisation, ProcurementRow } from "../draft.ts";
import { withIds } from "./build.ts";

export const SAMPLE_ORGANISATIONS: readonly Organisation[] = withIds("o", [
  { name: "云溪镇人民政府", nature: "行政单位", rank: "正科级", funding: "财政拨款" },
  { name: "云溪镇综合服务中心", nature: "事业单位", rank: "股级", funding: "财政性资金基本保证" },
  { name: "云溪镇农业综合服务站", nature: "事业单位", rank: "股级", funding: "财政性资金基本保证" },
]);

type Bought = readonly [
  project: string,
  item: string,
  catalogue: string,
  unit: string,
  quantity: string,
  price: string,
  total: string,
  source: "general" | "fund",
];

/** 采购: amounts in 万元; 数量 × 单价 = 合计, each row from one source of money. */
const BOUGHT: readonly Bought[] = [
  ["农村人居环境整治", "分类垃圾桶", "A05030199", "组", "460", "0.02", "9.20", "general"],
  ["农村人居环境整治", "小型清扫机具", "A02050999", "台", "31", "0.30", "9.30", "general"],
  ["防汛抗旱物资储备", "移动式排水泵", "A02051901", "台", "4", "0.80", "3.20", "general"],
  ["集镇污水管网维修", "污水管网修复工程", "B08020000", "项", "1", "144.64", "144.64", "fund"],
  ["日常公用经费", "台式计算机", "A02010105", "台", "4", "0.50", "2.00", "general"],
  ["日常公用经费", "复印纸", "A05040101", "箱", "60", "0.02", "1.20", "general"],
];

export const SAMPLE_PROCUREMENT: readonly ProcurementRow[] = withIds(
  "b",
  BOUGHT.map(([project, item, catalogue, unit, quantity, price, total, source]) => ({
    project,
    funds: total,
    item,
    catalogue,
    unit,
    quantity,
    price,
    total,
    general: source === "general" ? total : "",
    fund: source === "fund" ? total : "",
    stateCapital: "",
    special: "",
    own: "",
  })),
);

export const SAMPLE_ASSETS: readonly AssetRow[] = withIds("a", [
  { item: "资产总额", quantity: "——", value: "1286.45" },
  { item: "1、房屋（平方米）", quantity: "3120.00", value: "864.30" },
  { item: "其中：办公用房（平方米）", quantity: "1860.00", value: "512.60" },
  { item: "2、车辆（台、辆）", quantity: "4", value: "68.40" },
  { item: "3、单价在20万元以上的设备", quantity: "2", value: "56.00" },
  { item: "4、其他固定资产", quantity: "——", value: "297.75" },
]);
