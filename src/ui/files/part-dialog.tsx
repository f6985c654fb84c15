import { placeWords } from "../../domain/index.ts";
import { type ArrivedPart, compareValues, describeChanges, placeOf, printed } from "../../session/index.ts";
import { Dialog } from "../parts/index.ts";
import styles from "./part-dialog.module.css";

const shown = (text: string) => (text === "" ? "（空）" : text);

/** What an office filled in, old beside new, before it is taken in. */
export function PartDialog({
  part: { ask, fill, into, draft, conflicts, removed },
  onTake,
  onClose,
}: {
  readonly part: ArrivedPart;
  readonly onTake: () => void;
  readonly onClose: () => void;
}) {
  const lines = describeChanges(compareValues(into, draft), into, draft);
  const by = fill.by === ask.office ? "" : `（${fill.by}）`;
  return (
    <Dialog title={`${ask.office}交回的填报件`} onClose={onClose} onSubmit={onTake} answer="收下" leave="先不收">
      <div className={styles.body}>
        <p>
          {into.title}，{ask.projects.length} 个项目{by}。
          {lines.length === 0 ? "没有要改的。" : `改 ${lines.length} 处，收下算一步，能撤销。`}
        </p>
        {lines.length === 0 ? null : (
          <table className={styles.list} aria-label="改了哪里">
            <thead>
              <tr>
                <th>位置</th>
                <th>现在</th>
                <th>改成</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ place, words, before, after, kind }) => (
                <tr key={`${kind}${JSON.stringify(place)}`}>
                  <td>{words}</td>
                  <td>{kind === "增" ? "（没有）" : shown(before)}</td>
                  <td>{kind === "删" ? "（删去）" : shown(after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {conflicts.length === 0 ? null : (
          <>
            <p className="is-warning">有 {conflicts.length} 处发出以后这里也改过，先照这里的，收下后逐处选定：</p>
            <table className={styles.list} aria-label="两边都改过">
              <thead>
                <tr>
                  <th>位置</th>
                  <th>这里</th>
                  <th>交回的</th>
                </tr>
              </thead>
              <tbody>
                {conflicts.map(({ path, mine, theirs }) => (
                  <tr key={path.join("/")}>
                    <td>{placeWords(draft, placeOf(path))}</td>
                    <td>{mine === undefined ? "（已删去）" : shown(printed(mine))}</td>
                    <td>{theirs === undefined ? "（删去）" : shown(printed(theirs))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
        {removed.length === 0 ? null : (
          <p>
            那边删了项目{removed.map((name) => `“${name || "未命名项目"}”`).join("、")}
            ，这里不删；不要的在项目列表里删。
          </p>
        )}
      </div>
    </Dialog>
  );
}
