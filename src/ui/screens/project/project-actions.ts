import { changeProject, duplicateProject, moveProject, type Place, removeProject } from "../../../session/index.ts";
import { useEditor } from "../../navigation/index.ts";
import { useStrips } from "../../parts/index.ts";
import { stepBack, useSession } from "../../session/index.ts";

/** What can be done with a whole project; each says so in a strip with the way back. */
export function useProjectActions(projectId: string) {
  const session = useSession();
  const editor = useEditor();
  const strips = useStrips();
  const goTo = (place: Place | undefined) => {
    if (place !== undefined) editor.goTo(place);
  };
  const undo = () => stepBack({ session, strips, goTo });
  const present = () => {
    const { projects } = session.state().draft;
    const index = projects.findIndex(({ id }) => id === projectId);
    return { project: projects[index], before: projects[index - 1], after: projects[index + 1] };
  };
  return {
    goBy: (by: 1 | -1) => {
      const { before, after } = present();
      const next = by === 1 ? after : before;
      if (next !== undefined) editor.goSpot({ kind: "project", id: next.id });
    },
    copy: () => {
      const { project } = present();
      if (project === undefined) return;
      const command = duplicateProject(project);
      session.apply(command);
      editor.goTo({ ...command.place, field: "name" });
      strips.tell(`已复制“${project.name}”，接在它后面`, undo());
    },
    remove: () => {
      const { project, before, after } = present();
      const next = after ?? before;
      if (project === undefined) return;
      const command = removeProject(projectId);
      editor.goSpot(next === undefined ? { kind: "chapter", key: "projects" } : { kind: "project", id: next.id });
      session.apply(command);
      strips.tell(`已删除项目“${project.name}”`, undo());
    },
    clear: () => {
      const { project } = present();
      if (project === undefined) return;
      const { merge: _merge, ...step } = changeProject(projectId, "indicators", { indicators: [] });
      const command = { ...step, label: "清空指标" };
      session.apply(command);
      strips.tell(`已清空 ${project.indicators.length} 行指标`, undo());
    },
    addAgencyHeader: () => session.apply(changeProject(projectId, "agencyHeader", { agencyHeader: "" })),
    moveTo: (to: number) => session.apply(moveProject(projectId, to)),
  };
}
