import { p } from "../sources/docx/fixture.ts";
import { document, table, tall, wide } from "./draw.ts";

/** Word files as offices of further provinces publish them, about invented places, in this project's own words. */

/** Indicators of the whole term above those of the year; the values of three years under one header. */
export const threeYears = (): Uint8Array =>
  document(
    "云溪镇2025年部门预算项目支出绩效目标表",
    table(
      ["项目名称", wide("村级服务中心运转", 7)],
      ["项目总预算（万元）", wide("66", 3), "项目当年预算（万元）", wide("33", 3)],
      ["长期绩效目标", wide("三年内每村有一处服务点。", 7)],
      ["年度绩效目标", wide("新增五处服务点。", 7)],
      [tall("长期绩效目标表", 2), "一级指标", "二级指标", wide("三级指标", 2), "绩效标准", wide("指标值", 2)],
      ["产出指标", "数量指标", wide("服务点总数", 2), "计划标准", wide("15处", 2)],
      [
        tall("年度绩效目标表", 4),
        ...[tall("一级指标", 2), tall("二级指标", 2), tall("三级指标", 2), tall("绩效标准", 2), wide("指标值", 3)],
      ],
      ["前年", "上年", "预计当年实现"],
      ["产出指标", "数量指标", "新增服务点", "计划标准", "4处", "5处", "6处"],
      ["满意度指标", "服务对象满意度指标", "村民满意度", "历史标准", "88%", "90%", "≥92%"],
    ),
  );

/** Goals of the term and of the year side by side, labels letter below letter, cut by a page, signed in its last row. */
export const cutForm = (): Uint8Array =>
  document(
    "项目支出绩效目标申报表",
    "（2025年度）",
    table(
      [wide("项目名称", 2), wide("病死畜禽收集处理", 4)],
      [wide("主管部门及代码", 2), wide("009 青禾县农业农村局", 2), "实施单位", "云溪镇人民政府"],
      [wide("项目资金\n（万元）", 2, 3), wide("资金总额：", 2), wide("12.40", 2)],
      [wide("其中：财政拨款", 2), wide("12.40", 2)],
      [wide("其他资金", 2), wide("0", 2)],
      [wide("总体目标", 1, 2), wide("中期目标（2024年—2026年）", 3), wide("年度目标", 2)],
      [wide("三年内收集点覆盖各村。", 3), wide("设12个收集点，当日收运。", 2)],
      [tall("绩\n效\n指\n标", 3), "一级指标", "二级指标", "三级指标", "指标值", "备注"],
      ["产出指标", "数量指标", "收集点", "12个", ""],
      ["产出指标", "时效指标", "收运时限", "当日", ""],
    ),
    "",
    table(
      [tall("绩\n效\n指\n标", 4), "一级指标", "二级指标", "三级指标", "指标值", "备注"],
      ["效益指标", "生态效益指标", "随意丢弃", "明显减少", "与上年比"],
      ["满意度指标", "服务对象满意度指标", "养殖户满意度", "95%以上", ""],
      [wide("填报人：赵某　　联系电话：0000-2223334　　填报日期：2025年1月6日", 5)],
    ),
  );

/** The whole office: amounts by income and by spending, its tasks, its goals; no project. */
export const wholeOffice = (): Uint8Array =>
  document(
    "表15",
    "2025年部门整体支出绩效目标表",
    table(
      [wide("部门（单位）名称", 2), wide("云溪乡人民政府", 5)],
      [tall("年度主要任务", 3), tall("任务名称", 2), wide("主要内容", 2, 2), wide("预算金额（万元）", 3)],
      ["总额", "财政拨款", "其他资金"],
      ["任务1", wide("保障机关运转", 2), "560.30", "560.30", "0"],
      [wide("整体绩效目标", 2), wide("目标一：农田不撂荒。\n目标二：应保尽保。", 5)],
      [tall("年度绩效指标", 4), "一级指标", wide("二级指标", 2), wide("指标内容", 2), "指标值"],
      [tall("产出指标", 2), wide("数量指标", 2), wide("整治撂荒地", 2), "≥120亩"],
      [wide("时效指标", 2), wide("年度任务", 2), "2025年12月底前"],
      ["满意度指标", wide("服务对象满意度指标", 2), wide("群众满意度", 2), "≥90%"],
    ),
  );

/** Amounts below their labels, the sign, the number and the unit under one 指标值, 目标 of one kind. */
export const dividedValue = (): Uint8Array =>
  document(
    "部门预算项目（政策）绩效目标表",
    "（2025年度）",
    table(
      ["项目（政策）名称", wide("农村危房改造补助", 6)],
      ["预算资金情况", wide("预算金额", 2), wide("其中：财政拨款", 2), wide("其他资金", 2)],
      ["", wide("48.00", 2), wide("48.00", 2), wide("0.00", 2)],
      ["总体目标", wide("危房不住人。", 6)],
      [tall("年度绩效指标", 4), ...[tall("一级指标", 2), tall("二级指标", 2), tall("三级指标", 2), wide("指标值", 3)]],
      ["运算符号", "内容", "度量单位"],
      ["产出指标", "数量指标", "改造户数", "=", "16", "户"],
      ["满意度指标", "服务对象满意度指标", "受益户满意度", "≥", "95", "%"],
    ),
  );

/** Two indicators with their values beside each other in a row; satisfaction below a line and a header of its own. */
export const besideAndBelow = (): Uint8Array =>
  document(
    "项目绩效目标表",
    table(
      ["项目名称", wide("村庄亮化", 5)],
      ["项目资金\n（万元）", wide("年度资金总额：30.5\n其中：财政拨款：28\n其他资金：2.5", 5)],
      ["绩效目标", wide("巷巷有灯。", 5)],
      [wide("产出和效益", 6)],
      ["一级指标", "二级指标", "三级指标", "年初目标值", "三级指标", "年初目标值"],
      [tall("产出指标", 2), "数量指标", "新装路灯", "120盏", "改造路灯", "35盏"],
      ["质量指标", "合格率", "100%", "", ""],
      [wide("满意度", 6)],
      ["一级指标", "二级指标", wide("三级指标", 2), wide("年初目标值", 2)],
      ["满意度指标", "服务对象满意度指标", wide("村民满意度", 2), wide("≥90%", 2)],
    ),
  );

/** An old form: tick boxes, reasons in groups, a schedule, both terms of goals, who signs. */
export const oldForm = (): Uint8Array =>
  document(
    "财政支出项目绩效目标申报表",
    "（2025年度）",
    "填报单位（盖章）：云溪镇人民政府",
    table(
      ["项目名称", wide("集镇污水管网维护", 2), "项目属性", wide("新增项目□ 延续项目√", 2)],
      ["资金总额（万元）", wide("27.60", 2), "财政拨款", wide("27.60", 2)],
      ["项目立项情况", "立项依据", wide("镇长办公会议纪要第3期，按上年标准安排，专款专用。", 4)],
      ["", "必要性", wide("管网淤堵影响居民生活，需要常年维护。", 4)],
      [tall("项目绩效目标", 2), wide("长期目标", 2), wide("年度目标", 3)],
      [wide("管网常年畅通。", 2), wide("清淤18公里，\n换管2公里。", 3)],
      [tall("年度绩效指标", 4), "一级指标", "二级指标", "指标内容", "指标值", "备注"],
      [tall("产出指标", 2), "数量指标", "清淤\n长度", "18\n公里", ""],
      ["时效指标", "完工\n时间", "2025年\n10月底", ""],
      ["社会公众或服务对象满意度指标", "具体指标", "居民满意度", "90%", ""],
      ["其他说明的问题", wide("无", 5)],
      [wide("填报人：吴某　单位负责人：郑某　填报日期：2025年1月5日", 6)],
    ),
  );

const OTHER_TABLES = [
  "表1　收支总表",
  table(
    [wide("收入", 2), wide("支出", 2)],
    ["项目", "预算数", "项目", "预算数"],
    ["一、一般公共预算拨款收入", "1200.00", "一、一般公共服务支出", "1200.00"],
  ),
  "表3　“三公”经费支出表",
  table(["合计", "因公出国（境）费", "公务用车运行费", "公务接待费"], ["6.00", "0.00", "4.00", "2.00"]),
  "表4　项目支出表",
  table(
    ["项目代码", "项目名称", "项目单位", "合计", "财政拨款", "其他资金"],
    ["25T001", "防火物资", "云溪镇人民政府", "3.00", "3.00", "0"],
    ["25T002", "文化活动", "云溪镇人民政府", "2.00", "2.00", "0"],
  ),
];

/** The tables of a budget around a form that nobody filled in: no project. */
export const emptyForm = (): Uint8Array =>
  document(
    "云溪镇人民政府2025年部门预算",
    "第一部分 部门概况",
    "一、主要职责",
    "管理镇域事务。",
    "第二部分　部门预算表",
    ...OTHER_TABLES,
    "表7　项目支出绩效目标表",
    table(
      [wide("项目名称", 2), wide("", 3)],
      [wide("主管部门", 2), "", "实施单位", ""],
      [wide("项目资金（万元）", 2), "年度资金总额", wide("", 2)],
      [wide("年度目标", 2), wide("", 3)],
      [tall("绩效指标", 3), "一级指标", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "", ""],
      ["满意度指标", "服务对象满意度指标", "……", ""],
    ),
    "注：本表无数据。",
  );

/** A list of projects with their goals and no indicators, below the same tables. */
export const goalList = (): Uint8Array =>
  document(
    "云溪镇人民政府2025年部门预算",
    "第二部分　部门预算表",
    ...OTHER_TABLES,
    "表11　项目支出绩效目标情况表",
    "单位：元",
    table(
      ["序号", "项目名称", "预算金额", "年度绩效目标"],
      ["1", "防火物资", "30,000", "备足防火物资。"],
      ["2", "文化活动", "20,000", "办好六场活动。"],
      ["", "合计", "50,000", ""],
    ),
  );

/** The tables of two projects inside a frame of one column, their headings beside them in the frame. */
export const framed = (): Uint8Array => {
  const inner = (name: string): string =>
    table(
      ["项目名称", wide(name, 3)],
      ["绩效目标", wide(`做好${name}。`, 3)],
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "次数", "4次"],
    );
  return document(
    "云溪镇2025年项目绩效目标",
    table(
      [`${p("1、送医下乡绩效目标表")}${inner("送医下乡")}${p("")}`],
      [`${p("2、法治宣传绩效目标表")}${inner("法治宣传")}${p("")}`],
    ),
  );
};
