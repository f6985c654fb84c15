/** Units that cannot count a kind of thing, by what the name of the row ends with. */
interface Thing {
  readonly what: string;
  readonly name: RegExp;
  readonly not: RegExp;
}

const COUNTED = "(数|数量|个数|总数)?$";
const thing = (what: string, names: string, not: string): Thing => ({
  what,
  name: new RegExp(`(${names})${COUNTED}`),
  not: new RegExp(`^[万亿]?(${not})$`),
});

const OF_PEOPLE = "人|名|户|人次|户次";
const FAR = "公里|千米|米";
const WIDE = "平方米|亩|公顷|平方公里";
const TIME = "天|小时|分钟|场|期";

const THINGS: readonly Thing[] = [
  thing(
    "设施设备",
    "桥梁|涵洞|水池|水窖|机井|水井|路灯|灯具|公厕|厕所|泵站|水闸|垃圾桶|垃圾箱|分类桶|摄像头|探头|电脑|打印机|空调|桌椅|设备|器材|车辆|变压器|水表|电表|标识牌|标牌|救生衣|帐篷|电梯|木柱|灭火器|无人机|水泵|电机",
    `${OF_PEOPLE}|${FAR}|${WIDE}|${TIME}|吨|公斤|%`,
  ),
  thing(
    "场所",
    "活动室|文化广场|大棚|宣传栏|展板|卫生室|文化站|服务站|养老院|农家书屋|示范村|示范点",
    `${OF_PEOPLE}|公里|千米|${TIME}|吨|公斤|%`,
  ),
  thing(
    "资料",
    "宣传资料|宣传品|宣传册|宣传单|手册|图书|读本|海报|教材|证书|档案",
    `人|名|人次|${FAR}|${WIDE}|${TIME}|%`,
  ),
  thing("线路", "渠道|沟渠|水渠|管网|管道|护栏|围栏|边沟", `${OF_PEOPLE}|${WIDE}|${TIME}|吨|公斤|件|台|套|%`),
  thing("道路", "道路|公路|村道|乡道|县道|机耕路|机耕道", `${OF_PEOPLE}|${TIME}|吨|公斤|件|台|套|%`),
  thing("案件和样品", "案件|样品|工单|线索|隐患", `人|名|户|人次|${FAR}|${WIDE}|${TIME}|吨|公斤|%`),
  thing(
    "单位",
    "困难家庭|经营主体|合作社|商户|(企业|单位|学校|机构|家庭)(?=数)",
    `人|名|人次|${FAR}|${WIDE}|${TIME}|件|台|套|吨|公斤|%|次`,
  ),
  thing(
    "人",
    "受益群众|受益人口|服务人口|志愿者|网格员|调解员|宣传员|巡查员|残疾人|退役军人|贫困人口|脱贫人口",
    `次|场|期|件|套|台|${FAR}|${WIDE}|吨|公斤|座|栋|条|辆|处|册|份|%`,
  ),
];

const ANY = new RegExp(THINGS.map(({ name }) => name.source).join("|"));

/** What a name counts that a unit cannot count; undefined where the unit may, or the name tells nothing. */
export function cannotCount(name: string, unit: string): string | undefined {
  if (!ANY.test(name)) return undefined;
  const found = THINGS.find((one) => one.name.test(name));
  return found?.not.test(unit) === true ? found.what : undefined;
}
