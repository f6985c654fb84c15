import { type ReactNode, useState } from "react";
import { newProject } from "../../../domain/index.ts";
import {
  addProject,
  changeProject,
  duplicateProject,
  moveProject,
  type Place,
  removeProject,
} from "../../../session/index.ts";
import { sameSpot, useEditor } from "../../navigation/index.ts";
import { type MenuItem, useStrips } from "../../parts/index.ts";
import { stepBack, useSession } from "../../session/index.ts";
import { MoveDialog } from "./move-dialog.tsx";

/**
 * What can be done with a whole project, wherever it is pointed at: on its page, in the outline, in the list of all. What
 * deletes says so in a strip with the way back. The dialog has to be drawn beside the menu.
 */
export function useProjectMenu(): {
  readonly itemsOf: (projectId: string) => readonly MenuItem[];
  readonly dialog: ReactNode;
} {
  const session = useSession();
  const { spot, goTo, goSpot } = useEditor();
  const strips = useStrips();
  const [moving, setMoving] = useState<string>();
  const undo = () =>
    stepBack({
      session,
      strips,
      goTo: (place: Place | undefined) => {
        if (place !== undefined) goTo(place);
      },
    });

  const itemsOf = (projectId: string): readonly MenuItem[] => {
    const { draft, layout, readOnly } = session.state();
    const { projects } = draft;
    const index = projects.findIndex(({ id }) => id === projectId);
    const project = projects[index];
    if (project === undefined || readOnly) return [];
    const { name, indicators, agencyHeader } = project;
    const insert = () => {
      const added = newProject(layout);
      session.apply(addProject(added, { id: projectId, edge: "before" }));
      goTo({ section: "project", projectId: added.id, field: "name" });
    };
    const copy = () => {
      const command = duplicateProject(project);
      session.apply(command);
      goTo({ ...command.place, field: "name" });
      strips.tell(`已复制“${name}”，接在它后面`, undo());
    };
    const clear = () => {
      const { merge: _merge, ...step } = changeProject(projectId, "indicators", { indicators: [] });
      session.apply({ ...step, label: "清空指标" });
      strips.tell(`已清空 ${indicators.length} 行指标`, undo());
    };
    const remove = () => {
      const next = projects[index + 1] ?? projects[index - 1];
      if (sameSpot(spot, { kind: "project", id: projectId })) {
        goSpot(next === undefined ? { kind: "chapter", key: "projects" } : { kind: "project", id: next.id });
      }
      session.apply(removeProject(projectId));
      strips.tell(`已删除项目“${name || "未命名项目"}”`, undo());
    };
    const move = (by: 1 | -1) => () => void session.apply(moveProject(projectId, index + by));
    return [
      { label: "在前面插入项目", onSelect: insert },
      { label: "复制项目", onSelect: copy },
      {
        label: "上移",
        hint: "目录里 Alt+Shift+↑",
        begins: true,
        onSelect: move(-1),
        ...(index === 0 ? { off: "已是第一个" } : {}),
      },
      {
        label: "下移",
        hint: "目录里 Alt+Shift+↓",
        onSelect: move(1),
        ...(index === projects.length - 1 ? { off: "已是最后一个" } : {}),
      },
      { label: "移到…", onSelect: () => setMoving(projectId) },
      ...(layout.projectFields.includes("agencyHeader") && agencyHeader === undefined
        ? [
            {
              label: "加表头单位",
              begins: true,
              onSelect: () => void session.apply(changeProject(projectId, "agencyHeader", { agencyHeader: "" })),
            },
          ]
        : []),
      ...(indicators.length > 0 ? [{ label: "清空指标", begins: true, onSelect: clear }] : []),
      { label: "删除项目", danger: true, onSelect: remove },
    ];
  };
  return { itemsOf, dialog: moving === undefined ? null : movingDialog(moving) };

  function movingDialog(projectId: string): ReactNode {
    const { projects } = session.state().draft;
    const index = projects.findIndex(({ id }) => id === projectId);
    return (
      <MoveDialog
        name={projects[index]?.name ?? ""}
        index={index}
        count={projects.length}
        onClose={() => setMoving(undefined)}
        onMove={(to) => {
          setMoving(undefined);
          session.apply(moveProject(projectId, to));
        }}
      />
    );
  }
}
