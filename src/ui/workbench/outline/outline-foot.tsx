import { difference, sameAmount } from "../../../domain/index.ts";
import { signed } from "../../format/index.ts";
import { Agrees } from "../../parts/index.ts";
import styles from "./outline.module.css";

function Comparison({ projects, figure }: { readonly projects: string; readonly figure: string }) {
  if (sameAmount(projects, figure)) return <Agrees>{figure}</Agrees>;
  const gap = difference(figure, projects);
  return (
    <span className="is-error">
      {figure}
      {gap === undefined ? "" : `　差 ${signed(gap)}`}
    </span>
  );
}

/** Σ of the projects against 项目支出 of chapter two. */
export function OutlineFoot({ projects, figure }: { readonly projects: string; readonly figure: string }) {
  return (
    <div className={styles.foot}>
      <div>
        <span>项目合计（万元）</span>
        <span>{projects || "—"}</span>
      </div>
      <div>
        <span>第二章项目支出</span>
        {figure === "" ? <span>—</span> : <Comparison projects={projects} figure={figure} />}
      </div>
    </div>
  );
}
