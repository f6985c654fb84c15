import { useState } from "react";
import { newProject, type Project, projectState } from "../../../domain/index.ts";
import { addProject, askOf } from "../../../session/index.ts";
import { splitAtPoint } from "../../format/index.ts";
import { formatRoute, go, useEditor } from "../../navigation/index.ts";
import { Button, late, MenuButton, type MenuItem } from "../../parts/index.ts";
import { useDraft, useReadOnly, useSession, useSessionState } from "../../session/index.ts";
import { useProjectMenu } from "../../workbench/outline/project-menu.tsx";
import { AskedOffices } from "./asked-offices.tsx";
import { ListHeading } from "./list-heading.tsx";
import styles from "./projects-page.module.css";

const AskDialog = late(async () => (await import("./ask-dialog.tsx")).AskDialog);

const STATES = { empty: "未填", begun: "没有写完", complete: "写完了" } as const;

function ProjectLine({
  project,
  index,
  itemsOf,
}: {
  readonly project: Project;
  readonly index: number;
  readonly itemsOf: (projectId: string) => readonly MenuItem[];
}) {
  const readOnly = useReadOnly();
  const draftId = useSessionState((state) => state.draft.id);
  const layout = useSessionState((state) => state.layout);
  const [whole, fraction] = splitAtPoint(project.budget.total);
  const name = project.name || "未命名项目";
  return (
    <tr>
      <td className={styles.number}>{index + 1}</td>
      <td>
        <a href={formatRoute({ page: "draft", id: draftId, spot: { kind: "project", id: project.id } })}>{name}</a>
      </td>
      <td className="num">
        {whole}
        <span className={styles.fraction}>{fraction}</span>
      </td>
      <td>{project.indicators.length} 行指标</td>
      <td className="quiet">{STATES[projectState(project, layout)]}</td>
      <td>
        {readOnly ? null : (
          <MenuButton
            look="bare"
            size="small"
            icon="more"
            label={`项目 ${index + 1}：移动、复制、删除`}
            items={() => itemsOf(project.id)}
          />
        )}
      </td>
    </tr>
  );
}

/** 第二部分: all projects at a glance. */
export function ProjectsPage() {
  const session = useSession();
  const readOnly = useReadOnly();
  const { goTo } = useEditor();
  const { projects } = useDraft();
  const isPart = useSessionState((state) => askOf(state.review.events, state.draft.id) !== undefined);
  const [asking, setAsking] = useState(false);
  const { itemsOf, dialog } = useProjectMenu();
  const add = () => {
    const project = newProject(session.state().layout);
    session.apply(addProject(project));
    goTo({ section: "project", projectId: project.id, field: "name" });
  };
  return (
    <>
      {projects.length === 0 ? (
        <>
          <ListHeading title="项目" name="projects" />
          <p className={styles.none}>还没有项目。添加一个，填名称、预算数和指标；每个项目印一张绩效目标表。</p>
        </>
      ) : (
        <table className={styles.list}>
          <thead className="heads">
            <tr>
              <th>
                <span className="visually-hidden">序号</span>
              </th>
              <th>项目名称</th>
              <th className="num">预算数（万元）</th>
              <th>指标</th>
              <th>进度</th>
              <th>
                <span className="visually-hidden">操作</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {projects.map((project, index) => (
              <ProjectLine key={project.id} project={project} index={index} itemsOf={itemsOf} />
            ))}
          </tbody>
        </table>
      )}
      {readOnly ? null : (
        <div className={styles.add}>
          <Button icon="plus" onClick={add}>
            添加项目
          </Button>
          <Button onClick={() => go({ page: "read", into: session.state().draft.id })}>从文件加入…</Button>
          {isPart || projects.length === 0 ? null : <Button onClick={() => setAsking(true)}>发给科室填报…</Button>}
        </div>
      )}
      <AskedOffices />
      {asking ? <AskDialog onClose={() => setAsking(false)} /> : null}
      {dialog}
    </>
  );
}
