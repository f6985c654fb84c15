import { askedOffices } from "../../../session/index.ts";
import { changedTime } from "../../format/index.ts";
import { useDraft, useSessionState } from "../../session/index.ts";
import styles from "./projects-page.module.css";

/** Which offices were given projects to fill in, and who has not answered. */
export function AskedOffices() {
  const { id, projects } = useDraft();
  const events = useSessionState((state) => state.review.events);
  const asked = askedOffices(events, id);
  if (asked.length === 0) return null;
  const now = Date.now();
  const named = new Map(projects.map((project) => [project.id, project.name || "未命名项目"]));
  const waiting = asked.filter(({ fill }) => fill === undefined).length;
  return (
    <section className={styles.asked} aria-labelledby="asked-offices">
      <h2 id="asked-offices">
        发给科室填报的{" "}
        <span className="quiet">{waiting === 0 ? "都交回了" : `${asked.length} 家，${waiting} 家没有交回`}</span>
      </h2>
      <table className={styles.list}>
        <thead className="heads">
          <tr>
            <th>科室、站所</th>
            <th>项目</th>
            <th>发出</th>
            <th>交回</th>
          </tr>
        </thead>
        <tbody>
          {asked.map(({ ask, fill }) => (
            <tr key={ask.id}>
              <td className={styles.when}>{ask.office}</td>
              <td className={styles.names}>{ask.projects.map((each) => named.get(each) ?? "已删的项目").join("、")}</td>
              <td className={styles.when}>{changedTime(ask.at, now)}</td>
              <td className={styles.when}>
                {fill === undefined ? (
                  <span className="is-warning">没有交回</span>
                ) : (
                  `${changedTime(fill.at, now)}${fill.by === ask.office ? "" : `，${fill.by}`}`
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
