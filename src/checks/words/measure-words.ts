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
const HEAVY = "吨|公斤";

/** How often and how long somebody works at a thing may be counted of nearly all of them: 次 and 天 stand nowhere here. */
const THINGS: readonly Thing[] = [
  thing(
    "设施设备",
    "桥梁|涵洞|水池|水窖|机井|水井|路灯|灯具|公厕|厕所|泵站|水闸|垃圾桶|垃圾箱|分类桶|摄像头|探头|电脑|打印机|空调|桌椅|设备|器材|车辆|变压器|水表|电表|标识牌|标牌|救生衣|帐篷|电梯|木柱|灭火器|无人机|水泵|电机",
    `${OF_PEOPLE}|${FAR}|${WIDE}|${HEAVY}|场|期|%`,
  ),
  thing(
    "场所",
    "活动室|文化广场|大棚|宣传栏|展板|卫生室|文化站|服务站|养老院|农家书屋|示范村|示范点",
    `${OF_PEOPLE}|公里|千米|${HEAVY}|场|期|%`,
  ),
  thing("点位", "停车位|车位|床位|学位|工位|点位|网点|监测点|火点|图斑|样本量?", `${FAR}|${WIDE}|${HEAVY}|小时|场|期`),
  thing("资料", "宣传资料|宣传品|宣传册|宣传单|手册|图书|读本|海报|教材|证书", `人|名|人次|${FAR}|${WIDE}|场|期|%`),
  thing("作品", "作品|短视频|宣传片|专题片|稿件|歌曲|剧目", `人|名|户|${FAR}|${WIDE}|${HEAVY}|%`),
  thing("线路", "沟渠|水渠|灌渠|管网|管道|护栏|围栏|边沟", `${OF_PEOPLE}|亩|公顷|${HEAVY}|件|台|套|场|期|%`),
  thing("道路", "道路|公路|村道|乡道|县道|机耕路|机耕道", `${OF_PEOPLE}|${HEAVY}|件|台|套|场|期|%`),
  thing("案件和样品", "案件|样品|工单|线索", `人|名|户|${FAR}|${WIDE}|%`),
  thing("经营主体", "经营主体|合作社|商户|(企业|单位|学校|机构)(?=数)", `人|名|${FAR}|${WIDE}|${HEAVY}|件|台|套|场|%`),
  thing(
    "受益的人",
    "(受益|服务|贫困|脱贫)(群众|人口)",
    `次|场|期|件|套|台|${FAR}|${WIDE}|${HEAVY}|座|栋|条|辆|处|册|份|%`,
  ),
  thing(
    "人",
    "志愿者|网格员|调解员|宣传员|巡查员|残疾人|退役军人",
    `件|套|台|${FAR}|${WIDE}|${HEAVY}|座|栋|条|辆|处|册|份|%`,
  ),
];

const ANY = new RegExp(THINGS.map(({ name }) => name.source).join("|"));

/** What a name counts that a unit cannot count; undefined where the unit may, or the name tells nothing. */
export function cannotCount(name: string, unit: string): string | undefined {
  if (!ANY.test(name)) return undefined;
  const found = THINGS.find((one) => one.name.test(name));
  return found?.not.test(unit) === true ? found.what : undefined;
}
