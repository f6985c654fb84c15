/** Offices that no county has any more since 2019, and by what words the office is called that has their work. */
const GONE: readonly (readonly [names: string, now: string])[] = [
  ["卫生局|人口和计划生育局|卫生和计划生育局|卫生和计划生育委员会|卫生计生局|卫计局|卫计委", "卫生健康"],
  ["食品药品监督管理局|工商行政管理局|质量技术监督局|工商局|质监局|食药监局", "市场监督管理"],
  ["国土资源局|国土局", "自然资源"],
  ["环境保护局|环保局", "生态环境"],
  ["安全生产监督管理局|安监局", "应急管理"],
  ["农业局|农业委员会|农委|农牧渔业局|畜牧兽医局|农业和畜牧局", "农业农村"],
  ["建设局|规划建设局|住房保障和房产管理局", "住房和城乡建设"],
  ["旅游局|旅游发展委员会|文化局|文化广电新闻出版局|文广新局|文化广播影视局", "文化"],
  ["劳动和社会保障局|人事局|人事劳动局|劳动局", "人力资源和社会保障"],
  ["扶贫开发办公室|扶贫办", "乡村振兴"],
];
const NOW = new Map(GONE.flatMap(([names, now]) => names.split("|").map((name) => [name, now] as const)));

/** Since then the names of 2018 are gone in the counties, too. */
const FIRST = 2020;

/** True for what an office was called before it got its name: 卫生和计划生育局 in a budget of 卫生健康局. */
export function isOldName(office: string, own: string, year: number): boolean {
  const now = NOW.get(office);
  return now !== undefined && year >= FIRST && own.includes(now) && !own.includes(office);
}
