const [MONTH, DAY, WHOLE] = ['yyyy"年"m"月"', 'm"月"d"日"', 'yyyy"年"m"月"d"日"'];
const [HOUR, SECOND] = ['h"时"mm"分"', 'h"时"mm"分"ss"秒"'];

/** Formats that a Chinese workbook has without writing them down, by number (ECMA-376 18.8.30, zh-cn). */
export const CHINESE_FORMATS: Readonly<Record<number, string>> = {
  27: MONTH,
  28: DAY,
  29: DAY,
  30: "m-d-yy",
  31: WHOLE,
  32: HOUR,
  33: SECOND,
  34: `上午/下午${HOUR}`,
  35: `上午/下午${SECOND}`,
  36: MONTH,
  50: MONTH,
  51: DAY,
  52: MONTH,
  53: DAY,
  54: DAY,
  55: `上午/下午${HOUR}`,
  56: `上午/下午${SECOND}`,
  57: MONTH,
  58: DAY,
};
