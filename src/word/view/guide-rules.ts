/** How tags are written, in a clerk's words: the head of the guide. The engine's own description is in `template/index.ts`. */
export interface GuideRule {
  readonly write: string;
  readonly does: string;
  readonly example: string;
}

export const GUIDE_RULES: readonly GuideRule[] = [
  {
    write: "{项目名称}",
    does: "在要印内容的地方打一对花括号，中间写标记名。字体、字号、对齐照标记自己的样子印。",
    example: "在表格里打“{项目名称}”，印出“农村人居环境整治”",
  },
  {
    write: "{#项目}…{/项目}",
    does: "中间的内容有几项就印几遍。两个记号各占一段，重复中间的段落和表格；写在同一张表的行里，重复这几行。",
    example: "“{#指标}”写在一行的第一格，“{/指标}”写在同一行的最后一格，一个指标印一行",
  },
  {
    write: "{?有上年}…{:否则}…{/有上年}",
    does: "有内容才印前一半，没有就印“{:否则}”后面的一半。“{:否则}”可以不写。",
    example: "{?资金用途}资金用途：{资金用途}{/资金用途}",
  },
  {
    write: "{^采购}…{/采购}",
    does: "空着的时候才印，用来写“无”或“本表没有数据”。",
    example: "{^采购}注：本表没有数据。{/采购}",
  },
  {
    write: "{一级指标|合并}",
    does: "写在重复的行里：上下两行相同就并成一格。并几级写几级，二级只在同一个一级里面并。",
    example: "四行都是产出指标，“产出指标”只印一格，占四行",
  },
  {
    write: "｛ 项目名称 ｝",
    does: "花括号、竖线用全角半角都行，中间有空格也行。一个标记打到一半换了字体、加了拼写标记，也认得。",
    example: "“｛项目名称｝”和“{项目名称}”一样",
  },
];
