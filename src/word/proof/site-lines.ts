import type { Line } from "./lines.ts";

/** What only a site writes round a document: where one is, when it was published, what to press, who runs the site. */
const SITE: readonly RegExp[] = [
  /^(?:网站)?首页(?:$|[|｜>＞»›/·-])/,
  /^(?:您|你)?(?:现在|当前|所在)?的?位置[:：]/,
  /(?:发布|发表|更新|生成|成文)(?:时间|日期)[:：]|(?:信息)?来源[:：]/,
  /(?:浏览|点击|阅读|访问)(?:次数|量|数|次|人数)|(?:字体|字号)[:：]?(?:大小)?[:：【[（(]?(?:大|小|T|A)/,
  /^(?:索引号|发文机关|发布机构|公开(?:方式|类别|形式)|(?:主题|体裁|信息)分类|责任编辑|编辑|审核|初审|终审)[:：]/,
  /^[【[（(〔]?(?:打印|关闭|返回|收藏|分享|纠错|上一[篇条页]|下一[篇条页]|我要(?:打印|纠错))/,
  /^(?:相关(?:文章|链接|信息|新闻|阅读|推荐|附件)|友情链接|推荐阅读|网站地图|联系我们|关于我们|扫一扫|手机(?:版|看|浏览)|无障碍)/,
  /扫一扫|分享到|加入收藏|设为首页/,
  /ICP备|公网安备|公安备案|网站标识码|版权所有|Copyright|©/i,
  /^(?:网站)?(?:主办|承办|协办|维护|技术支持|运维)(?:单位)?[:：]/,
];

/** Lines of the approved draft with fewer signs may stand on a page of a site by chance. */
const TELLING = 12;
/** Title, office and date of a cover, which a site prints over the page once more. */
const COVER = 4;

/** What was published, and the lines of the site round it. */
export interface Told {
  readonly body: readonly Line[];
  readonly site: readonly Line[];
}

/**
 * Tells the lines of a site from the document that it shows: what stands above the last line that only a site writes, before
 * the document begins, and from the first such line on behind its end. What the approved draft prints limits both, so that
 * nothing within the document is ever taken for the site's.
 */
export function withoutSite(published: readonly Line[], approved: readonly Line[]): Told {
  const cover = new Set(approved.slice(0, COVER).map(({ key }) => key));
  const known = new Set(approved.flatMap(({ key }) => (key.length >= TELLING || key === "目录" ? [key] : [])));
  const within = (line: Line): boolean => known.has(line.key) && !cover.has(line.key);
  const begin = published.findIndex(within);
  if (begin === -1) return { body: published, site: [] };
  let end = published.length;
  while (end > begin && !within(published[end - 1] as Line)) end--;
  const isSites = (line: Line): boolean => !known.has(line.key) && SITE.some((form) => form.test(line.key));
  let from = begin;
  while (from > 0 && !isSites(published[from - 1] as Line)) from--;
  const behind = published.slice(end).findIndex(isSites);
  const to = behind === -1 ? published.length : end + behind;
  return { body: published.slice(from, to), site: [...published.slice(0, from), ...published.slice(to)] };
}
