import { chineseNumber, newSubGoal, SUB_GOAL_FIELDS, type SubGoal } from "../../domain/index.ts";
import { addSubGoal, changeSubGoal, moveSubGoal, type Place, removeSubGoal } from "../../session/index.ts";
import { Button, classes, MenuButton, useStrips } from "../parts/index.ts";
import { stepBack, useDraft, useReadOnly, useSession } from "../session/index.ts";
import sheet from "./agency-form.module.css";
import { DraftText } from "./draft-text.tsx";
import { paragraphsOf, textOf } from "./paragraphs.ts";
import { placeAttribute } from "./place-attribute.ts";
import { foundClass, saidOf, usePlaceMark } from "./place-marks.tsx";
import styles from "./sub-goals.module.css";

const PARTS = ["content", "target", "indicators"] as const satisfies readonly (keyof SubGoal)[];

function labelOf(id: string): string {
  return SUB_GOAL_FIELDS.find((field) => field.id === id)?.label ?? id;
}

/** One text of a sub-goal. */
function SubGoalCell({
  place,
  value,
  label,
  onText,
}: {
  readonly place: Place;
  readonly value: string;
  readonly label: string;
  readonly onText: (text: string) => void;
}) {
  const readOnly = useReadOnly();
  const mark = usePlaceMark(place);
  return (
    <td className={foundClass(mark)}>
      <DraftText
        value={value}
        readOnly={readOnly}
        aria-label={label}
        data-place={placeAttribute(place)}
        {...saidOf(mark)}
        onText={onText}
      />
    </td>
  );
}

function SubGoalForm({
  goal,
  index,
  count,
}: {
  readonly goal: SubGoal;
  readonly index: number;
  readonly count: number;
}) {
  const session = useSession();
  const strips = useStrips();
  const readOnly = useReadOnly();
  const number = `（${chineseNumber(index + 1)}）`;
  const place = (field: string) => ({ section: "overall", rowId: goal.id, field });
  const remove = () => {
    session.apply(removeSubGoal(goal.id));
    strips.tell(`已删除分项目标${number}`, stepBack({ session, strips }));
  };
  return (
    <table className={classes("sheet", sheet.sheet, styles.goal)} aria-label={`分项目标${number}`}>
      <colgroup>
        <col className={styles.label} />
        <col />
        <col className={styles.menu} />
      </colgroup>
      <tbody>
        <tr>
          <th scope="row">
            {number} {labelOf("title")}
          </th>
          <SubGoalCell
            place={place("title")}
            value={goal.title}
            label={`${number}${labelOf("title")}`}
            onText={(text) => session.apply(changeSubGoal(goal.id, "title", { title: text.replace(/[\r\n]+/g, "") }))}
          />
          <td rowSpan={PARTS.length + 1} className={classes("plain", styles.tools)}>
            {readOnly ? null : (
              <MenuButton
                look="bare"
                size="small"
                icon="more"
                label={`分项目标${number}：移动、删除`}
                items={[
                  { label: "下面加一项", onSelect: () => session.apply(addSubGoal(newSubGoal(), goal.id)) },
                  {
                    label: "上移",
                    onSelect: () => session.apply(moveSubGoal(goal.id, index - 1)),
                    ...(index === 0 ? { off: "已是第一项" } : {}),
                  },
                  {
                    label: "下移",
                    onSelect: () => session.apply(moveSubGoal(goal.id, index + 1)),
                    ...(index === count - 1 ? { off: "已是最后一项" } : {}),
                  },
                  { label: "删除这一项", danger: true, onSelect: remove },
                ]}
              />
            )}
          </td>
        </tr>
        {PARTS.map((part) => (
          <tr key={part}>
            <th scope="row">{labelOf(part)}</th>
            <SubGoalCell
              place={place(part)}
              value={textOf(goal[part])}
              label={`${number}${labelOf(part)}`}
              onText={(text) => session.apply(changeSubGoal(goal.id, part, { [part]: paragraphsOf(text) }))}
            />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 分项绩效目标: what is done, what comes of it, and how it is measured. */
export function SubGoals() {
  const session = useSession();
  const readOnly = useReadOnly();
  const { subGoals } = useDraft().overall;
  return (
    <section aria-label="分项绩效目标">
      <div className={styles.bar}>
        <h2>分项绩效目标</h2>
        <span className="quiet small">{subGoals.length === 0 ? "还没有" : `${subGoals.length} 项`}</span>
        <span className="push" />
        {readOnly ? null : (
          <Button size="small" icon="plus" onClick={() => session.apply(addSubGoal(newSubGoal()))}>
            添加分项目标
          </Button>
        )}
      </div>
      {subGoals.map((goal, index) => (
        <SubGoalForm key={goal.id} goal={goal} index={index} count={subGoals.length} />
      ))}
    </section>
  );
}
