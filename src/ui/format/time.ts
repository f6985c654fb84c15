/** Times as a clerk reads them, in the time zone of the machine. */

function two(n: number): string {
  return String(n).padStart(2, "0");
}

/** "09:41" */
export function clockTime(at: number): string {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** "2026年2月6日", as it is printed in papers. */
export function printedDay(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
}

/** Whole days between two moments by the calendar: yesterday 23:59 is one day before 00:01. */
function daysBetween(earlier: Date, later: Date): number {
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  return Math.round((midnight(later) - midnight(earlier)) / 86_400_000);
}

/** "今天 09:41", "昨天 17:20", "2 月 9 日 16:32", "2024 年 2 月 6 日". */
export function changedTime(at: number, now: number): string {
  const date = new Date(at);
  const today = new Date(now);
  const days = daysBetween(date, today);
  if (days === 0) return `今天 ${clockTime(at)}`;
  if (days === 1) return `昨天 ${clockTime(at)}`;
  const day = `${date.getMonth() + 1} 月 ${date.getDate()} 日`;
  return date.getFullYear() === today.getFullYear() ? `${day} ${clockTime(at)}` : `${date.getFullYear()} 年 ${day}`;
}
