import type { Arrival, DraftSummary, Merged } from "../../session/index.ts";

/** What came of a package, in one sentence. @param before the draft's line before it was let in */
export function arrivalWords(
  { title, events, submissions, part }: Arrival,
  merged: Merged | undefined,
  before: DraftSummary | undefined,
): string {
  if (part !== undefined) {
    const { taken = 0, conflicts = 0 } = merged ?? {};
    const chosen = conflicts === 0 ? "" : `，${conflicts} 处两边都改过，要选`;
    return `已收下${part.ask.office}交回的，改动 ${taken} 处${chosen}`;
  }
  if (merged === undefined && events.some(({ kind }) => kind === "ask")) return `已打开“${title}”，填好按“交回”`;
  if (merged === undefined) {
    return events.some(({ kind }) => kind === "opinion")
      ? `已收下“${title}”的意见件；这台电脑上没有送出它的草稿，先当作收来审的放着`
      : `已收下“${title}”，可以看、可以写批注，内容不会动`;
  }
  const { round, events: fresh, taken, conflicts, locked } = merged;
  const rounds = Math.max(0, ...submissions.map((submission) => submission.round));
  const here = before?.review?.rounds ?? 0;
  if (round === undefined && fresh + taken + conflicts === 0) {
    return rounds < here
      ? `这是“${title}”第 ${rounds} 次送审的，这里已有第 ${here} 次，没有动它`
      : `“${title}”的这一份已经收过，没有新的批注和意见`;
  }
  const parts = [
    ...(round === undefined ? [] : [`收到第 ${round} 次送审`]),
    fresh > 0 ? `新的批注和意见 ${fresh} 条` : "没有新的批注和意见",
    ...(taken > 0 ? [`改动 ${taken} 处`] : []),
    ...(conflicts > 0 ? [`${conflicts} 处两边都改过，要选`] : []),
    ...(locked > 0 ? [`已经定稿，${locked} 处改动没有并入`] : []),
  ];
  return parts.join("，");
}
