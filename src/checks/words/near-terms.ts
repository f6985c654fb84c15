import { pairTable, pairValue, putPair } from "./pair-table.ts";
import type { WrongWord } from "./quote.ts";

/**
 * Fixed terms of this field, and characters that a pinyin keyboard or a hasty eye puts in place of others: a term that
 * differs by one such character is a slip of the hand wherever it stands.
 */
const TERMS = `财政拨款 一般公共预算 政府性基金 国有资本经营 绩效目标 绩效指标 绩效评价 绩效自评 绩效管理 部门预算 预算收入 预算支出 收支预算
预算编制 预算执行 预算安排 基本支出 项目支出 人员经费 公用经费 机关运行经费 三公经费 公务接待 公务用车 运行维护 因公出国 政府采购 采购预算
国有资产 固定资产 资产总额 专项资金 转移支付 上级补助 资金用途 资金来源 资金拨付 资金到位 拨付及时 支付进度 支出计划 财政资金 自筹资金
产出指标 效益指标 效果指标 满意度指标 数量指标 质量指标 时效指标 成本指标 经济效益 社会效益 生态效益 可持续影响 服务对象 群众满意度 家长满意度
社会公众 历史标准 行业标准 国家标准 计划标准 工作计划 实施方案 年度计划 问卷调查 调查问卷 验收合格 合格率 完成率 覆盖率 使用率 发放率 知晓率
及时率 完好率 达标率 完成时间 完成时限 按时完成 按期完成 及时发放 足额发放 正常运转 日常运转 有效保障 得到保障 充分保障 切实保障 持续改善 明显改善 有效提升 显著提升
基本生活 困难群众 生活补助 补助标准 补助资金 社会保障 住房公积金 医疗保险 养老保险 失业保险 工资福利 津贴补贴 商品和服务
行政单位医疗 事业单位 行政单位 参照公务员 财政供养 乡村振兴 人居环境 环境整治 环境卫生 生活垃圾 垃圾清运 污水处理 道路养护 公路养护 农村公路
水利工程 河湖长制 河长制 防汛抗旱 森林防火 消防安全 安全生产 安全隐患 隐患排查 应急处置 应急管理 矛盾纠纷 信访维稳 社会治安 综合治理
疫情防控 疾病防控 公共卫生 义务教育 学前教育 文化活动 志愿服务 基层党建 党员教育 村级组织 村民委员会 社区工作 网格管理 退役军人 优抚对象
残疾儿童 最低生活 临时救助 职业培训 技能培训 就业创业 劳动就业 食品安全 市场监督 土地整治 耕地保护 工程建设 工程质量 竣工验收 招标投标
设备购置 设施维护 信息公开 监督检查 制度建设 规章制度 长效机制 内部控制 财务管理 统计调查 档案管理 组织领导 贯彻落实 名词解释 等方式取得`;

/** Each group: one for another. */
const MIXED = `标表裱镖 款宽 拨拔泼播 效校孝 益意义议谊 绩积迹续 算祘 预予 财才材 政正证整 支只之指址 出初处 付副傅负复附 金今进津巾 资姿咨 经径泾 费废 项向象像
目木 专转 公工功 程成城承呈 建健见 设社射 施拖师 保报饱 障帐账章幛 维为唯围 护户互沪 修休 管官馆 理里礼 服福 务物勿误 培陪赔 训讯驯 采彩踩 购够沟
招昭 投头 调掉 查察茬 测侧 监间 督都 宣喧 传转 完丸 时实事食 率律帅 覆复履 盖该 质置致治制智 量亮 满漫 度渡 家加佳 长常涨场 式试是士 医寮 疗寮僚
问闻 卷券 例列 善擅 落洛 稳隐 防访仿放 环还坏 境镜竞 整正政 垃拉 圾极 清青情 运云 污无 养样 路露 水永 利力立 河何 旱早 森林深 消削 安按 全金 隐引
患换 排徘 急及 处外 纠究 纷份 访防 综宗 合和 疾急 控空 卫伟 教叫 育预 化花 活话 动运 党挡 村存 级极 社设 区去 网往 格隔 退腿 役疫 军均 优忧 抚扶 象像
残惨 低抵 救就 职织 业亚亊 技枝 能熊 食实 品晶 市是 场厂 监鉴 土士 地他 耕根 程呈 竣峻俊 验检险 收受 招召 标飘 备倍 置治 信倍 息惜 开升 检捡 制致治 长常 机几
内那 财才 统同 计记 档挡 案按 组祖 织职 领令 贯惯 彻切澈 实时 名各 词辞 解介 方放 取去 位未 行型 单草 事亊 业亚 津律 贴帖 补卜 品晶 老考 险检 住注 房户
参叁 照找 供共 贫贪 兴新 振镇 人入 居局 卫位 生升 活话 补捕 准淮 历厉 史使 国围 众终 群裙 持池特 续绪 影景 响晌 社杜 会绘 知之 晓哓 及急 好号 达大 按安 期其
足促 额颌 正政 常长 日目 有友 显县 著着 提题 升生 明名 改该 基墓 本木 困因 难滩 助肋 标称`;

const TWINS = new Map<string, string>();
for (const group of MIXED.split(/\s+/)) {
  for (const sign of group) TWINS.set(sign, (TWINS.get(sign) ?? "") + group);
}
const twins = (a: string, b: string): boolean => a !== b && b !== "" && (TWINS.get(a) ?? "").includes(b);

const HEADS = new Map<string, string[]>();
const TAILS = new Map<string, string[]>();
const ALL = TERMS.split(/\s+/);
/** Two neighbouring characters, one of them mistaken or put in: what a text with a slip holds, and most texts do not. */
const SLIPS = new Set<string>();

const add = (map: Map<string, string[]>, pair: string, term: string) => {
  map.set(pair, [...(map.get(pair) ?? []), term]);
};
for (const term of ALL) {
  add(HEADS, term.slice(0, 2), term);
  add(TAILS, term.slice(-2), term);
  const signs = [...term];
  signs.forEach((right, i) => {
    const before = signs[i - 1] ?? "";
    for (const sign of (TWINS.get(right) ?? "") + (i > 1 ? `了${TWINS.get(before) ?? ""}` : "")) {
      if (sign !== right) SLIPS.add(i === 0 ? sign + (signs[1] ?? "") : before + sign);
    }
  });
}

/** What a text must hold to be looked at. */
export const SLIP_PAIRS: readonly string[] = [...SLIPS];

/** The term with one character mistaken or one put in, at a place where its first two characters stand. */
function fromHead(text: string, at: number, term: string): string | undefined {
  let i = 2;
  while (i < term.length && text[at + i] === term[i]) i++;
  if (i === term.length) return undefined;
  const sign = text[at + i] ?? "";
  const right = term[i] ?? "";
  const rest = term.slice(i + 1);
  const put = sign === "了" || twins(right, sign) || twins(term[i - 1] ?? "", sign);
  if (put && text.startsWith(right + rest, at + i + 1)) return text.slice(at, at + term.length + 1);
  return twins(right, sign) && text.startsWith(rest, at + i + 1) ? text.slice(at, at + term.length) : undefined;
}

/** The same where its last two characters stand; an error there is found from the head. */
function fromTail(text: string, end: number, term: string): string | undefined {
  const at = end - term.length;
  if (at < 0) return undefined;
  let off = -1;
  for (let i = 0; i < term.length - 2; i++) {
    if (text[at + i] === term[i]) continue;
    if (off !== -1 || i > 1 || !twins(term[i] ?? "", text[at + i] ?? "")) return undefined;
    off = i;
  }
  return off === -1 ? undefined : text.slice(at, end);
}

/** Right where what stands beside it makes another word of it. */
const RIGHT = /长治久|使用了率先|律[师所协动]|帅[才]|政治(?:生态|学习|建设|环境)|全面/;

/** 1 at each pair that a term begins or ends with. */
const ENDS = pairTable(2 * ALL.length);
for (const pair of [...HEADS.keys(), ...TAILS.keys()]) putPair(ENDS, pair.charCodeAt(0), pair.charCodeAt(1), 1);

/** Terms with one character off, in the order of the text. */
export function nearTerms(text: string): readonly WrongWord[] {
  const found: WrongWord[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    if (pairValue(ENDS, text.charCodeAt(at), text.charCodeAt(at + 1)) === 0) continue;
    const pair = text.slice(at, at + 2);
    for (const term of HEADS.get(pair) ?? []) {
      const wrong = fromHead(text, at, term);
      if (wrong !== undefined && isSlip(text, at, wrong)) found.push({ index: at, wrong, right: term });
    }
    for (const term of TAILS.get(pair) ?? []) {
      const wrong = fromTail(text, at + 2, term);
      if (wrong === undefined) continue;
      const index = at + 2 - term.length;
      if (isSlip(text, index, wrong)) found.push({ index, wrong, right: term });
    }
  }
  return found;
}

/** Not where it is itself a term, or part of another word that is right. */
function isSlip(text: string, index: number, wrong: string): boolean {
  if (ALL.includes(wrong)) return false;
  return !RIGHT.test(text.slice(Math.max(0, index - 1), index + wrong.length + 2));
}
