import { memo, useState } from "react";
import { Button, MenuButton } from "../../parts/index.ts";
import { MoveDialog } from "./move-dialog.tsx";
import { useProjectActions } from "./project-actions.ts";

export interface ProjectToolsProps {
  readonly projectId: string;
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly folded: boolean;
  readonly readOnly: boolean;
  readonly hasRows: boolean;
  /** The layout prints a line with the agency's code and name above the table, and the project has none yet. */
  readonly lacksAgencyHeader: boolean;
  readonly onFold: (folded: boolean) => void;
}

/**
 * The right end of the project bar: fold, previous and next, and what can be done with the whole project. It takes
 * what it shows and not the project, which is another one after each key.
 */
export const ProjectTools = memo(function ProjectTools(props: ProjectToolsProps) {
  const { projectId, name, index, count, folded, readOnly, hasRows, lacksAgencyHeader, onFold } = props;
  const [moving, setMoving] = useState(false);
  const actions = useProjectActions(projectId);
  const header = { label: "加表头单位", onSelect: actions.addAgencyHeader };
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
        onClick={() => actions.goBy(-1)}
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
        onClick={() => actions.goBy(1)}
      >
        下一个
      </Button>
      {readOnly ? null : (
        <MenuButton
          label="更多"
          look="bare"
          size="small"
          icon="more"
          items={[
            { label: "复制项目", onSelect: actions.copy },
            { label: "移到…", onSelect: () => setMoving(true) },
            ...(lacksAgencyHeader ? [header] : []),
            ...(hasRows ? [{ label: "清空指标", onSelect: actions.clear }] : []),
            { label: "删除项目", danger: true, onSelect: actions.remove },
          ]}
        />
      )}
      {moving ? (
        <MoveDialog
          name={name}
          index={index}
          count={count}
          onClose={() => setMoving(false)}
          onMove={(to) => {
            setMoving(false);
            actions.moveTo(to);
          }}
        />
      ) : null}
    </>
  );
});
