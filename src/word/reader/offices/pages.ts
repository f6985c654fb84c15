/**
 * Saved pages and clipboards as they come from the sites and programs of further provinces, about invented places, in
 * this project's own words: tables that arrange the page, empty columns, breaks instead of rows, marks of Word and Excel.
 */

/** A page of a county's site around some content: banner, bar of links, path, title, date, and what stands below. */
const site = (title: string, content: string): string => `<!DOCTYPE html><html><head><meta charset="utf-8">
<title>${title}_青禾县人民政府</title><style>.nav{}</style><script>var a=1<2;</script></head><body>
<table width="1000" align="center"><tr><td height="120"><img src="banner.jpg"></td></tr>
<tr><td><table width="100%"><tr><td width="80">&nbsp;</td><td><a href="/">网站首页</a></td><td><a href="/z">政务公开</a></td></tr></table></td></tr>
<tr><td><table><tr><td>您现在的位置：<a href="/">首页</a> &gt; <a href="/c">财政预决算</a></td></tr></table></td></tr>
<tr><td><table width="96%"><tr><td align="center"><h1>${title}</h1></td></tr>
<tr><td>发布时间：2025-02-18 09:30&nbsp;&nbsp;来源：青禾县财政局&nbsp;&nbsp;字体：【<a href="#">大</a> <a href="#">小</a>】</td></tr>
<tr><td><div id="zoom">${content}</div></td></tr><tr><td>【<a href="#">打印本页</a>】【<a href="#">关闭窗口</a>】</td></tr></table></td></tr>
<tr><td align="center">主办：青禾县人民政府办公室&nbsp;&nbsp;备案号：青ICP备00000000号</td></tr></table></body></html>`;

/** The whole office by names of indicators alone, beside a label that is written downwards. */
export const wholeOfficePage = site(
  "云溪镇人民政府2025年部门预算公开",
  `<p style="text-align:center"><b>2025年部门（单位）整体绩效目标表</b></p><p align="right">单位：万元</p>
<table border="1"><tbody><tr><td colspan="2">部门（单位）名称</td><td colspan="2">云溪镇人民政府</td><td>支出预算总量</td><td>3,256.80</td></tr>
<tr><td colspan="2">当年整体绩效目标</td><td colspan="4">办好群众身边的事，<br>守住安全底线。</td></tr>
<tr><td rowspan="4">绩<br>效<br>指<br>标</td><td>指标名称</td><td>指标权重</td><td>计量单位</td><td>指标性质</td><td>指标值</td></tr>
<tr><td>新建农村公路</td><td>30</td><td>公里</td><td>≥</td><td>6.5</td></tr>
<tr><td>安全检查次数</td><td>20</td><td>次</td><td>＝</td><td>48</td></tr>
<tr><td>人居环境</td><td>20</td><td></td><td>定性</td><td>有效提升</td></tr></tbody></table>`,
);

/** Chapters of a disclosure with the page's own data above the title and the site's words below the last chapter. */
export const framedChapters = `<html><body>
<table class="xxgk"><tr><td>索引号：</td><td>000000/2025-0001</td><td>发布机构：</td><td>云溪镇</td></tr>
<tr><td>主题分类：</td><td>财政</td><td>发布日期：</td><td>2025-02-11</td></tr></table>
<h2>云溪镇人民政府2025年部门预算信息公开</h2><p>一、部门职责</p><p>管好镇里的事。</p><p>五、预算绩效信息</p><p>1.残疾人帮扶绩效目标表</p>
<table border=1><tr><th>项目名称</th><th colspan=3>残疾人帮扶</th></tr><tr><th>绩效目标</th><td colspan=3>帮扶到户。</td></tr>
<tr><th>一级指标</th><th>二级指标</th><th>三级指标</th><th>指标值</th></tr><tr><td>产出指标</td><td>数量指标</td><td>帮扶户数</td><td>≥52户</td></tr></table>
<p>九、其他需要说明的事项</p><p>无其他需要说明的事项。</p><p>2025年2月10日</p><p>上一篇：云溪镇防汛通知</p><p>下一篇：没有了</p>
<p>【打印本页】　【关闭窗口】</p><div>主办：云溪镇人民政府　备案号：青ICP备00000000号</div></body></html>`;

/** One project a table: whose it is beside the unit, the amount of the year beside its sources, weights. */
export const weighted = ["场镇路灯维护|18.60|维护路灯|盏|≥|260", "河道漂浮物清理|9.00|清理河道|公里|＞|11"]
  .map((one) => one.split("|"))
  .map(
    ([name, total, indicator, unit, symbol, value], at) => `<table border=1>
<tr><td colspan=8><strong>2025年项目支出绩效目标表</strong></td></tr>
<tr><td colspan=2>编制单位：</td><td colspan=4>云溪镇人民政府</td><td colspan=2>单位：万元</td></tr>
<tr><td colspan=2>项目名称</td><td colspan=3>${name}</td><td>项目编码</td><td colspan=2>YX25T${at}</td></tr>
<tr><td colspan=2 rowspan=2>当年预算</td><td rowspan=2 colspan=2>${total}</td><td>本级资金</td><td colspan=3>${total}</td></tr>
<tr><td>上级补助</td><td colspan=3></td></tr><tr><td colspan=2>当年绩效目标</td><td colspan=6>按期完成${name}。</td></tr>
<tr><td rowspan=3>绩效指标</td><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标权重</td><td>计量单位</td><td>指标性质</td><td>指标值</td></tr>
<tr><td>产出指标<td>数量指标<td>${indicator}<td>60<td>${unit}<td>${symbol}<td>${value}</tr>
<tr><td>效益指标<td>社会效益指标<td>群众反映<td>30<td>无<td>定性<td>好</tr></table>`,
  )
  .join("<p>&nbsp;</p>");

const word = (text: string): string =>
  `<p class=MsoNormal align=center style='mso-line-height-rule:exactly'><span lang=EN-US style='mso-hansi-font-family:宋体'>${text}<o:p></o:p></span></p>`;
const cell = (text: string, spans = ""): string =>
  `<td ${spans} style='border:solid windowtext 1.0pt'>${word(text)}</td>`;

/** A page that Word saved: numbered indicators, lines of the form that nobody filled in, full-width signs. */
export const savedByWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--></head><body lang=ZH-CN><div class=WordSection1>
${word("附件3")}${word("项目支出绩效目标表")}${word("（<span lang=EN-US>2025</span>年度）")}
<table class=MsoNormalTable border=0><tr>${cell("项目名称", "colspan=2")}${cell("农村道路养护", "colspan=3")}</tr>
<tr>${cell("项目资金<br>（万元）", "colspan=2 rowspan=2")}${cell("年度资金总额：")}${cell("45.5", "colspan=2")}</tr>
<tr>${cell("&nbsp;&nbsp;其中：财政拨款")}${cell("45.5", "colspan=2")}</tr>
<tr>${cell("总<br>体<br>目<br>标", "rowspan=2")}${cell("年度目标", "colspan=4")}</tr>
<tr>${cell("目标1：养护村道36公里；<br>目标2：险情当日处置。", "colspan=4")}</tr>
<tr>${cell("绩<br>效<br>指<br>标", "rowspan=6")}${cell("一级指标")}${cell("二级指标")}${cell("三级指标")}${cell("指标值")}</tr>
<tr>${cell("产<br>出<br>指<br>标", "rowspan=3")}${cell("数量指标", "rowspan=2")}${cell("指标1：养护里程")}${cell("36公里")}</tr>
<tr>${cell("指标2：补植行道树")}${cell("≥400株")}</tr><tr>${cell("质量指标")}${cell("指标1：路面完好率")}${cell("大于等于95%")}</tr>
<tr>${cell("效益指标")}${cell("可持续影响指标")}${cell("……")}${cell("")}</tr>
<tr>${cell("满意度指标")}${cell("服务对象满意度指标")}${cell("指标1：村民满意度")}${cell("≥９０％")}</tr></table></div></body></html>`;

/** Excel's clipboard: a sheet of projects, its title and unit inside, a header of two lines, the office over several projects. */
export const fromExcel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet></head><body>
<table border=0 style='border-collapse:collapse'><!--StartFragment--><col width=72 span=11>
<tr height=40><td colspan=11 class=xl65>部门预算项目绩效目标表（2025年度）</td></tr>
<tr height=20><td></td><td></td><td></td><td></td><td></td><td></td><td></td><td></td><td></td><td colspan=2 class=xl67>金额单位：元</td></tr>
<tr><td rowspan=2>单位名称</td><td rowspan=2>项目名称</td><td rowspan=2>预算数</td><td rowspan=2>年度目标</td><td colspan=7>绩效指标</td></tr>
<tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标性质</td><td>指标值</td><td>度量单位</td><td>权重</td></tr>
<tr><td rowspan=3>331001-云溪镇人民政府</td><td rowspan=2>村干部培训</td><td rowspan=2 x:num="86000">&nbsp;86,000.00 </td><td rowspan=2>每季一次集中学习</td><td>产出指标</td><td>数量指标</td><td>培训期数</td><td>＝</td><td>4</td><td>期</td><td>40</td></tr>
<tr><td>效益指标</td><td>社会效益指标</td><td>办事能力</td><td>定性</td><td>优良中低差</td><td></td><td>30</td></tr>
<tr><td>堰塘整治</td><td>120,500.50</td><td>整治堰塘三口</td><td>产出指标</td><td>数量指标</td><td>堰塘</td><td>=</td><td>3</td><td>口</td><td>90</td></tr>
<!--EndFragment--></table></body></html>`;

/** Office and project in one column, the numbers of the columns, the office in a row of its own, 指标内容 as description. */
export const officeRows = `<p>云溪镇人民政府2025年部门项目支出绩效目标表</p>
<table><tr><td>单位名称、项目名称</td><td>项目年度绩效目标</td><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标性质</td><td>指标值</td><td>度量单位</td><td>指标属性</td><td>指标内容</td></tr>
<tr><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</td><td>7</td><td>8</td><td>9</td><td>10</td></tr>
<tr><td>云溪镇人民政府</td><td>&nbsp;</td><td></td><td></td><td></td><td></td><td></td><td></td><td></td><td></td></tr>
<tr><td rowspan="2">&nbsp;&nbsp;村组水管员补助</td><td rowspan="2">管好38个水池。</td><td>产出指标</td><td>数量指标</td><td>水管员人数</td><td>=</td><td>38</td><td>人</td><td>定量指标</td><td>在岗水管员的人数</td></tr>
<tr><td>满意度指标</td><td>服务对象满意度指标</td><td>农户满意度</td><td>&gt;=</td><td>90</td><td>%</td><td>定量指标</td><td>抽样问卷</td></tr>
<tr><td>&nbsp;&nbsp;森林防火</td><td>全年不发生火灾。</td><td>产出指标</td><td>时效指标</td><td>火情响应</td><td>&lt;=</td><td>30</td><td>分钟</td><td>定量指标</td><td>接报到出发的时间</td></tr></table>`;

/** A term and its year side by side, breaks inside the labels. */
export const termAndYear = `<table><tr><td colspan="8">云溪镇财政项目支出绩效目标批复表</td></tr><tr><td colspan="8">（2025年度）</td></tr>
<tr><td>项目<br>名称</td><td colspan="2">背街小巷照明改造</td><td>中期预算<br>（万元）</td><td>210.00</td><td colspan="2">本年度申请预算资金<br>（万元）</td><td>70.00</td></tr>
<tr><td rowspan="2">总体<br>目标</td><td colspan="4">中期滚动目标<br>（2025年—2027年）</td><td colspan="3">年度目标</td></tr>
<tr><td colspan="4">改造小巷31条。</td><td colspan="3">改造小巷10条，<br>夜间亮灯。</td></tr>
<tr><td rowspan="3">绩效<br>指标</td><td>一级<br>指标</td><td>二级<br>指标</td><td>三级<br>指标</td><td>指标值<br>（或计划水平）</td><td>二级<br>指标</td><td>三级<br>指标</td><td>计划指标值<br>（或计划水平）</td></tr>
<tr><td>预期产出<br>指标</td><td>数量指标（或建设规模指标）</td><td>改造小巷</td><td>31条</td><td>数量指标（或建设规模指标）</td><td>改造小巷</td><td>10条</td></tr>
<tr><td>效果指标</td><td>社会、经济、生态效益指标</td><td>夜间投诉</td><td>±3%以内</td><td>社会、经济、生态效益指标</td><td>夜间投诉</td><td>不超过3次</td></tr></table>`;

/** Several indicators in the cells of one row, line by line; a class that is only broken by a narrow column. */
export const sharedCells = `<p>附：项目绩效目标表</p><table border="1"><tr><td>项目名称</td><td colspan="3">集镇公厕管护</td></tr>
<tr><td>预算金额(元)</td><td colspan="3">24000</td></tr><tr><td>绩效目标</td><td colspan="3">公厕全天开放，干净无味。</td></tr>
<tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标值</td></tr>
<tr><td>产出指标</td><td>数量指标<br>质量指标<br>时效指标</td><td>管护公厕<br>保洁合格率<br>开放时间</td><td>6座<br>≥95%<br>全天</td></tr>
<tr><td>效益指标</td><td>社会效益指标</td><td>1.如厕方便程度<br>2.有效投诉</td><td>明显改善<br>≤5件</td></tr>
<tr><td>满意度指标</td><td>服务对象<br>满意度指标</td><td>居民<br>满意度</td><td>≥90%</td></tr></table>`;

/** Goals instead of indicators in the header, the head in a table of its own, its unit beside one amount. */
export const dividedGoals = `<p style="text-align:center">项目绩效目标表</p>
<table><tr><td>项目名称：</td><td>垃圾分类宣传</td><td>项目类别：</td><td>经常性专项业务费</td></tr>
<tr><td>项目资金（元）：</td><td>180000</td><td>当年财政拨款：</td><td>180000</td></tr>
<tr><td>项目总目标：</td><td colspan=3>分类习惯养成。</td></tr><tr><td>年度绩效目标：</td><td colspan=3>宣传进小区42个。</td></tr></table>
<table><tr><td rowspan=3>分解目标</td><td>一级目标</td><td>二级目标</td><td>绩效指标</td><td>指标目标值</td></tr>
<tr><td>产出目标</td><td>数量</td><td>宣传小区</td><td>=42个</td></tr><tr><td>满意度目标</td><td>满意度</td><td>居民满意度</td><td>≥85%</td></tr></table>`;

/** Values of half the year and of the whole, points behind the classes, empty columns between all others. */
export const spaced = `<table><caption>2025年度项目支出绩效目标表</caption>${[
  ["项目名称", "牧道维修", "年度资金总额（元）", "230000"],
  ["一级指标", "二级指标", "三级指标", "半年（程）目标值", "全年（程）目标值"],
  ["产出指标（50分）", "数量指标", "维修牧道", "＝10公里", "&gt;=52公里"],
  ["&nbsp;", "成本指标", "每公里成本", "", "&lt;=4423元"],
  ["效益指标（30分）", "社会效益指标", "转场安全", "改善", "有保障"],
]
  .map(
    (row) => `<tr><td width=4>&nbsp;</td>${row.map((text) => `<td>${text}</td><td width=4>&nbsp;</td>`).join("")}</tr>`,
  )
  .join("")}</table>`;

/** The indicators in a table inside the form, with marks of fields that a converter left. */
export const formWithin = `<div><p>困难党员慰问项目绩效目标表</p>
<table><tr><td>项目名称</td><td>困难党员慰问</td><td>预算数（万元）</td><td>3.60</td></tr><tr><td>年度目标</td><td colspan=3>节前走访慰问到户。</td></tr>
<tr><td>绩效指标</td><td colspan=3><table><tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标值</td></tr>
<tr><td>产出指标</td><td>数量指标</td><td>慰问户数</td><td>&#4;≥60户&#5;</td></tr>
<tr><td>满意度指标</td><td>服务对象满意度指标</td><td>满意度</td><td>≥95%</td></tr></table></td></tr></table></div>`;

/** Nothing of it is a performance table, though it has some of their words. */
export const lookalikes = `<h1>云溪镇2025年工作安排</h1>
<table><tr><td>序号</td><td>指标名称</td><td>单位</td><td>2024年</td><td>2025年</td></tr><tr><td>1</td><td>粮食产量</td><td>吨</td><td>800</td><td>820</td></tr></table>
<table><tr><td>项目名称</td><td>河堤加固</td></tr><tr><td>施工单位</td><td>某公司</td></tr></table>
<table><tr><td>目标</td><td>措施</td><td>责任人</td></tr><tr><td>增收</td><td>种茶</td><td>甲</td></tr></table>
<table><tr><td>考核项目</td><td>一级指标</td><td>分值</td></tr><tr><td>党建</td><td>组织建设</td><td>10</td></tr></table>`;

/** The classes as columns of a sheet: goals and amounts are read, what stands under a class is kept under its name. */
export const classColumns = `<p>2025年项目绩效目标表</p><table>
<tr><td rowspan=2>项目名称</td><td rowspan=2>预算数（万元）</td><td rowspan=2>绩效目标</td><td colspan=2>绩效指标</td></tr>
<tr><td>产出指标</td><td>满意度指标</td></tr>
<tr><td>广场灯光</td><td>3.2</td><td>夜里亮堂。</td><td>更换灯具40盏；合格率100%</td><td>群众满意度≥90%</td></tr></table>`;
