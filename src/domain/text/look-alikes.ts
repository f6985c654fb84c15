/** Radicals of Unicode's supplement block (U+2E80 to U+2EF3) and the characters they look like, in the same order. */
const SUPPLEMENT =
  "⺁⺂⺃⺄⺅⺆⺈⺉⺊⺌⺍⺎⺏⺐⺒⺓⺔⺖⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺲⺶⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳";
const CHARACTERS =
  "厂乛乚乙亻冂刀刂卜小小兀尣尢巳幺彑忄扌攵旡日月歺母民氵氺灬爫丬牛犭王疋目示礻竹糹纟罒羊聿肉臼艹艹艹虎衤覀西见角讠贝足车辶辶辶邑钅長镸长门阝雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

/** Radicals that have no compatibility decomposition, by what they stand for (UCD, EquivalentUnifiedIdeograph). */
export const RADICALS: ReadonlyMap<string, string> = new Map(
  [...SUPPLEMENT].map((radical, at) => [radical, [...CHARACTERS][at] ?? radical]),
);
