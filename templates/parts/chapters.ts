import type { Paragraph } from "docx";
import { assetTable, organisationTable } from "./small-tables.ts";
import type { Block } from "./table.ts";
import { ownOr, p, when } from "./text.ts";

/** Standard wording of the chapters: written while the draft's slot is empty, from its figures. */

/** "，增长5.96%" where there is such a figure. */
function growth(figure: string): string {
  return `{?${figure}增减幅度}，{${figure}增减幅度}{/${figure}增减幅度}`;
}

/** "，与上年相比减少0.60万元" where last year's figures are known. */
function against(figure: string): string {
  return `{?有上年}，与上年相比{${figure}增减}{/有上年}`;
}

/** What stands under the heading of each part, and the flag of the part; tables and standard wording, from what is known. */
export interface PartText {
  readonly flag: string;
  readonly blocks: readonly Block[];
}

/** Parts in running text. 政府采购 ends before its table, which stands on a landscape page. */
export function chapterTexts(): readonly PartText[] {
  return [
    {
      flag: "前言段",
      blocks: ownOr("前言", [
        p(
          "根据《中华人民共和国预算法》和预决算公开的有关规定，现将{单位名称}{年度}年部门预算公开如下，欢迎社会各界监督。",
        ),
      ]),
    },
    { flag: "部门职责节", blocks: [p("{部门职责}")] },
    { flag: "机构设置节", blocks: organisationPart() },
    {
      flag: "预算安排章",
      blocks: ownOr(
        "预算安排说明",
        when("有收支", [p("按照综合预算的编制办法，{单位名称}的全部收入和支出都列入部门预算。")]),
      ),
    },
    { flag: "收入说明节", blocks: ownOr("收入说明", incomeSentence()) },
    { flag: "支出说明节", blocks: ownOr("支出说明", spendingSentence()) },
    { flag: "增减说明节", blocks: ownOr("增减说明", changeSentence()) },
    { flag: "运行经费章", blocks: ownOr("机关运行经费说明", operatingSentence()) },
    { flag: "三公经费章", blocks: ownOr("三公经费说明", threePublicSentences()) },
    { flag: "绩效信息章", blocks: [p("{绩效信息说明}")] },
    { flag: "政府采购章", blocks: ownOr("政府采购说明", procurementSentence()) },
    { flag: "国有资产章", blocks: assetPart() },
    {
      flag: "名词解释章",
      blocks: ownOr(
        "名词解释",
        GLOSSARY.map((line) => p(line)),
      ),
    },
    {
      flag: "其他事项章",
      blocks: ownOr("其他说明", when("无其他事项", [p("{单位名称}没有其他需要说明的事项。")])),
    },
    { flag: "落款段", blocks: when("落款", [p(""), p("{落款}", "Closing")]) },
  ];
}

const NO_DATA = "注：本表没有数据。";

/** A table with its title, where it has rows or none is confirmed; only then the note says so. */
function titledTable(list: string, title: string, table: Block): readonly Block[] {
  return when(`${list}表`, [p(title, "TableTitle"), table, ...when(`无${list}`, [p(NO_DATA, "TableNote")])]);
}

function organisationPart(): readonly Block[] {
  return [
    ...ownOr("机构设置说明", [
      ...when("机构", [p("{单位名称}纳入{年度}年部门预算编制范围的单位共{机构个数}个，具体情况见下表。")]),
      ...when("无机构", [p("{单位名称}没有所属预算单位。")]),
    ]),
    ...titledTable("机构", "部门机构设置情况", organisationTable()),
  ];
}

function assetPart(): readonly Block[] {
  return [...ownOr("国有资产说明", assetSentence()), ...titledTable("资产", "固定资产占用情况表", assetTable())];
}

function incomeSentence(): readonly Paragraph[] {
  return [
    p(
      "{年度}年部门预算收入{收入合计}万元，其中：一般公共预算收入{一般公共预算收入}万元，政府性基金预算收入{政府性基金预算收入}万元，国有资本经营预算收入{国有资本经营预算收入}万元，财政专户核拨收入{财政专户核拨收入}万元，其他来源收入{其他来源收入}万元。",
    ),
  ];
}

function spendingSentence(): readonly Paragraph[] {
  return [
    p(
      "{年度}年部门预算支出{支出合计}万元。其中：基本支出{基本支出}万元，包括人员经费{人员经费}万元、日常公用经费{日常公用经费}万元；项目支出{项目支出}万元，共{项目个数}个项目{?主要项目}，预算数较多的是{主要项目}{/主要项目}。",
    ),
  ];
}

/** What 其中 divides is the spending: without it, it says nothing of the income before. */
function changeSentence(): readonly Paragraph[] {
  const against = (budget: string, figure: string) => `${budget}与{上年度}年相比{${figure}增减}${growth(figure)}。`;
  return [
    p(
      `${against("收入预算", "收入合计")}${against("支出预算", "支出合计")}其中：基本支出{基本支出增减}，包括人员经费{人员经费增减}、日常公用经费{日常公用经费增减}；项目支出{项目支出增减}。`,
    ),
  ];
}

function operatingSentence(): readonly Paragraph[] {
  return [
    p(
      `{年度}年机关运行经费预算安排{机关运行经费}万元${against("机关运行经费")}，主要用于办公、印刷、水电、取暖、维修、差旅等机关日常运行。`,
    ),
  ];
}

function threePublicSentences(): readonly Paragraph[] {
  const item = (figure: string) => `${figure}{${figure}}万元${against(figure)}`;
  return [
    p(`{年度}年财政拨款“三公”经费预算安排{三公经费合计}万元${against("三公经费合计")}。`),
    p(`${item("因公出国（境）费")}。`),
    p(`${item("公务用车购置及运行维护费")}。其中：${item("公务用车购置费")}；${item("公务用车运行维护费")}。`),
    p(`${item("公务接待费")}。`),
  ];
}

function procurementSentence(): readonly Paragraph[] {
  return when(
    "采购",
    [p("{年度}年安排政府采购预算{政府采购预算}万元，具体情况见下表。")],
    when("无采购", [p("{年度}年没有安排政府采购预算。")], [p("{年度}年安排政府采购预算{政府采购预算}万元。")]),
  );
}

function assetSentence(): readonly Paragraph[] {
  return [
    p(
      "截至{资产截止时间}，{单位名称}固定资产金额为{上年末固定资产金额}万元，具体情况见下表。{年度}年拟购置固定资产总额{拟购置固定资产总额}万元。",
    ),
  ];
}

const GLOSSARY = [
  "1.一般公共预算收入：由财政部门当年从一般公共预算中拨付给本部门使用的资金。",
  "2.政府性基金预算收入：由财政部门从政府性基金预算中拨付、按规定专款专用的资金。",
  "3.财政专户核拨收入：存入财政专户管理的收费，经核准后拨回本部门使用的资金。",
  "4.其他来源收入：除财政拨款和财政专户核拨以外，本部门依规定取得的各项收入。",
  "5.基本支出：维持机构正常运转、完成日常工作所需要的支出，分为人员经费和日常公用经费两部分。",
  "6.项目支出：在基本支出之外，为完成某项专门任务或者实现某个事业发展目标而安排的支出。",
  "7.机关运行经费：行政单位和参照公务员法管理的事业单位用于购买货物、工程和服务、保障机关运转的资金。",
  "8.“三公”经费：用财政拨款开支的因公出国（境）费、公务用车购置及运行维护费和公务接待费。",
  "9.绩效目标：预算资金在一定期限内计划达到的产出和效果，用绩效指标逐项衡量。",
] as const;
