import type { Item } from "./items.ts";

/** What a web site prints above a page's title: where one is, when it was published, whose page it is. */
const ABOVE =
  /[>＞»›|｜]|位置[:：]|^(网站)?首页$|^无障碍|^(用户)?(登录|注册)$|发布(时间|日期|机构)[:：]|来源[:：]|^字(体|号)[:：]|浏览(次数|量)|[【[](打印|关闭)|索引号|^分享/;
/** What a web site prints below the text: lines that begin so, and no sentence of the document does. */
const BELOW =
  /^[\s【[]*(版权所有|(主|承)办(单位)?[:：]|网站(标识码|地图)|打印本页|关闭窗口|[上下]一[篇条][:：]|扫一扫|分享到|相关(链接|文章|阅读|新闻)[:：]?$|责任编辑|[Cc]opyright|技术支持[:：])|ICP备|公网安备/;
/** Lines that are looked at from the end, and the longest of them. */
const LINES_BELOW = 30;
const LONGEST_BELOW = 120;

/** True for a line that a web site prints above the title of a page. */
export function isAboveTitle(text: string): boolean {
  return ABOVE.test(text);
}

/** True for the table of a page's own data (索引号, 发布机构 …), which government sites print above the title. */
export function isPageTable(item: Item): boolean {
  return (
    item.kind === "table" && /^[[【]?索引号/.test(item.table.rows.flat().find(({ word }) => word !== "")?.word ?? "")
  );
}

/** The items without what a web site prints below the text: from its first such line on, where only short lines follow. */
export function withoutPageEnd(items: readonly Item[]): readonly Item[] {
  let end = items.length;
  for (let at = items.length - 1; at >= 0 && at >= items.length - LINES_BELOW; at--) {
    const item = items[at];
    if (item === undefined || item.kind === "table" || item.text.length > LONGEST_BELOW) break;
    if (BELOW.test(item.text) && !item.text.endsWith("。")) end = at;
  }
  return end === items.length ? items : items.slice(0, end);
}
