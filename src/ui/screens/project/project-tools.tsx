import { memo } from "react";
import { useEditor } from "../../navigation/index.ts";
import { Button, MenuButton } from "../../parts/index.ts";
import { useSession } from "../../session/index.ts";
import { useProjectMenu } from "../../workbench/outline/project-menu.tsx";

export interface ProjectToolsProps {
  readonly projectId: string;
  readonly index: number;
  readonly count: number;
  readonly folded: boolean;
  readonly readOnly: boolean;
  readonly onFold: (folded: boolean) => void;
}

/**
 * The right end of the project bar: fold, previous and next, and what can be done with the whole project. It takes
 * what it shows and not the project, which is another one after each key.
 */
export const ProjectTools = memo(function ProjectTools(props: ProjectToolsProps) {
  const { projectId, index, count, folded, readOnly, onFold } = props;
  const session = useSession();
  const { goSpot } = useEditor();
  const { itemsOf, dialog } = useProjectMenu();
  const goBy = (by: 1 | -1) => {
    const next = session.state().draft.projects[index + by];
    if (next !== undefined) goSpot({ kind: "project", id: next.id });
  };
  return (
    <>
      <Button
        look="bare"
        size="small"
        icon={folded ? "down" : "up"}
        aria-expanded={!folded}
        onClick={() => onFold(!folded)}
      >
        {folded ? "展开项目信息" : "收起项目信息"}
      </Button>
      <Button
        look="bare"
        size="small"
        icon="left"
        disabled={index === 0}
        title={index === 0 ? "已是第一个" : "Alt+PgUp"}
        onClick={() => goBy(-1)}
      >
        上一个
      </Button>
      <Button
        look="bare"
        size="small"
        icon="right"
        iconAt="end"
        disabled={index === count - 1}
        title={index === count - 1 ? "已是最后一个" : "Alt+PgDn"}
        onClick={() => goBy(1)}
      >
        下一个
      </Button>
      {readOnly ? null : (
        <MenuButton label="更多" look="bare" size="small" icon="more" items={() => itemsOf(projectId)} />
      )}
      {dialog}
    </>
  );
});
