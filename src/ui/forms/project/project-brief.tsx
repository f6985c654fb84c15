import type { Layout, Project } from "../../../domain/index.ts";
import styles from "./project-head.module.css";

/** The head folded to two lines: what one compares the indicators with while writing them. */
export function ProjectBrief({ project, layout }: { readonly project: Project; readonly layout: Layout }) {
  const { code, budget, purpose, goals, spendingPlan } = project;
  const has = (field: Layout["projectFields"][number]) => layout.projectFields.includes(field);
  const parts = [
    budget.fiscal === "" ? "" : `财政 ${budget.fiscal}`,
    budget.other === "" ? "" : `其他 ${budget.other}`,
  ];
  const made = parts.filter((part) => part !== "").join(" ＋ ");
  const purposeShown = has("purpose");
  return (
    <section className={styles.brief} aria-label="项目信息，已收起">
      {has("code") || has("budget") ? (
        <div>
          {has("code") ? (
            <>
              <span className={styles.key}>编码</span>
              <span className={styles.code}>{code === "" ? "未填" : code}</span>
            </>
          ) : null}
          {has("budget") ? (
            <>
              <span className={styles.key}>预算数</span>
              {budget.total === "" ? "未填" : budget.total}{" "}
              <span className={styles.aside}>{made === "" ? "万元" : `＝ ${made} 万元`}</span>
            </>
          ) : null}
          {has("spendingPlan") && spendingPlan.some((step) => step.percent !== "") ? (
            <>
              <span className={styles.key}>支出计划</span>
              {spendingPlan.map((step) => step.percent || "未填").join(" · ")} %
            </>
          ) : null}
        </div>
      ) : null}
      <div>
        <span className={styles.key}>{purposeShown ? "用途" : "目标"}</span>
        {(purposeShown ? purpose : goals.join("　")) || "未填"}
      </div>
    </section>
  );
}
