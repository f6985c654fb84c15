import { TYPE_WIDTH } from "../parts/measures.ts";
import { listTable, plainPaper } from "../parts/plain-paper.ts";
import { p } from "../parts/text.ts";

const NUMBER = 560;
const KIND = 560;
const PLACE = 2000;
const DELTA = 1000;
const BEFORE = Math.floor((TYPE_WIDTH - NUMBER - KIND - PLACE - DELTA) / 2);
const AFTER = TYPE_WIDTH - NUMBER - KIND - PLACE - DELTA - BEFORE;

/** The Word file of the shipped 改动清单. */
export function buildChanges(): Promise<Uint8Array> {
  return plainPaper([
    p("{标题}", "Title"),
    p("改动清单", "Title"),
    p("", "Gap"),
    p("与“{对照}”对照，{概况}。{日期}"),
    p("", "Gap"),
    listTable([
      { width: NUMBER, head: "序号", row: "{#改动}{序号}", centred: true },
      { width: KIND, head: "类别", row: "{类别}", centred: true },
      { width: PLACE, head: "位置", row: "{位置}" },
      { width: BEFORE, head: "原来", row: "{原来}" },
      { width: AFTER, head: "现在", row: "{现在}" },
      { width: DELTA, head: "差额", row: "{差额}{/改动}", centred: true },
    ]),
  ]);
}
