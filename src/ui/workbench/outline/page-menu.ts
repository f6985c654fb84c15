import { addOwnPart, movePage, removePage, restoreHeadings } from "../../../session/index.ts";
import { sameSpot, useEditor } from "../../navigation/index.ts";
import { type MenuItem, useStrips } from "../../parts/index.ts";
import type { DraftPage } from "../../places/pages.ts";
import { destinations, neighbour } from "../../places/spots.ts";
import { stepBack, useSession } from "../../session/index.ts";

/** What can be done with a chapter as a whole: its place, its headings, one more behind it, taking it out. */
export function usePageMenu(): (page: DraftPage) => readonly MenuItem[] {
  const session = useSession();
  const strips = useStrips();
  const { spot, goTo, goSpot } = useEditor();
  return (page) => {
    if (session.state().readOnly || page.key === "cover" || !page.planned) return [];
    const { key, title, parts } = page;
    const own = page.chapter === undefined;
    const worded = own ? [] : parts.filter(({ heading }) => heading !== undefined).map(({ id }) => id);
    const move = (by: 1 | -1) => {
      const before = session.state().draft;
      session.apply(movePage(before, key, by));
      if (session.state().draft === before) strips.tell(by === -1 ? "前面没有同级的了" : "后面没有同级的了");
    };
    const add = (level: 1 | 2) => {
      const command = addOwnPart(session.state().draft, level, key);
      session.apply(command);
      goTo(command.place);
    };
    const remove = () => {
      const { draft } = session.state();
      const all = destinations(draft);
      const removed = { kind: "chapter", key } as const;
      const next = sameSpot(spot, removed) ? (neighbour(all, removed, 1) ?? neighbour(all, removed, -1)) : undefined;
      session.apply(removePage(draft, key));
      strips.tell(
        own ? `已删除“${title}”` : `已去掉“${title}”，写过的还在草稿里，不印`,
        stepBack({
          session,
          strips,
          goTo: (place) => {
            if (place !== undefined) goTo(place);
          },
        }),
      );
      if (next !== undefined) goSpot(next.spot);
    };
    return [
      { label: "上移", hint: "目录里 Alt+Shift+↑", onSelect: () => move(-1) },
      { label: "下移", hint: "目录里 Alt+Shift+↓", onSelect: () => move(1) },
      { label: "后面加一章", onSelect: () => add(1) },
      { label: "后面加一节", onSelect: () => add(2) },
      ...(worded.length === 0
        ? []
        : [{ label: "标题恢复标准", onSelect: () => void session.apply(restoreHeadings(worded)) }]),
      { label: own ? `删除这一${page.inset ? "节" : "章"}` : "从文件里去掉", danger: true, onSelect: remove },
    ];
  };
}
