import { clockTime } from "../../format/index.ts";

/** "3 月 4 日 16:20"; of another year with the year and without the clock. */
export function receivedTime(at: number, now: number): string {
  const date = new Date(at);
  const day = `${date.getMonth() + 1} 月 ${date.getDate()} 日`;
  return date.getFullYear() === new Date(now).getFullYear()
    ? `${day} ${clockTime(at)}`
    : `${date.getFullYear()} 年 ${day}`;
}
