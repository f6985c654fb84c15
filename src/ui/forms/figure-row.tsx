import {
  computedFigure,
  difference,
  type Figure,
  type FigureYear,
  figureValue,
  growth,
  isOverridden,
} from "../../domain/index.ts";
import { setFigure } from "../../session/index.ts";
import { amountProblem, signed } from "../format/index.ts";
import { useEditor } from "../navigation/index.ts";
import { Button, classes } from "../parts/index.ts";
import { useDraft, useSession } from "../session/index.ts";
import { FigureCell } from "./figure-cell.tsx";
import styles from "./figure-table.module.css";
import { useSettledAmount } from "./settled-amount.ts";

/** How a figure comes about, in a few words. */
function How({ figure }: { readonly figure: Figure }) {
  const draft = useDraft();
  const { goSpot } = useEditor();
  const parts = figure.parts?.length ?? 0;
  if (parts > 0) return <>下列 {parts} 项之和</>;
  const [words, key] =
    figure.from === "projects"
      ? [`${draft.projects.length} 个项目之和`, "projects"]
      : figure.from === "procurement"
        ? ["采购表合计之和", "procurement"]
        : figure.from === "assets"
          ? ["资产表资产总额", "assets"]
          : ["", ""];
  if (words === "") return null;
  return (
    <Button look="link" onClick={() => goSpot({ kind: "chapter", key })}>
      {words}
    </Button>
  );
}

/** One figure: this year, last year, the difference, the growth. */
export function FigureRow({
  figure,
  row,
  selected,
}: {
  readonly figure: Figure;
  readonly row: number;
  /** The class of a selected cell. */
  readonly selected: (row: number, column: number) => string | undefined;
}) {
  const session = useSession();
  const draft = useDraft();
  const { label } = figure;
  const now = figureValue(draft, label);
  const before = figureValue(draft, label, "last");
  const delta = difference(now, before);
  const rate = growth(now, before);
  const computed = computedFigure(draft, label);
  const overridden = isOverridden(draft, label);
  const problem = amountProblem(now) ?? amountProblem(before);
  const settled = useSettledAmount();
  const settle = (year: FigureYear) => (text: string) => settled(text, (amount) => setFigure(label, year, amount));
  return (
    <tr className={classes(figure.depth === 0 && styles.top)}>
      <th scope="row" className={styles[`depth${figure.depth}`]}>
        {label}
      </th>
      <FigureCell figure={figure} year="this" row={row} selected={selected(row, 0)} onSettled={settle("this")} />
      <FigureCell figure={figure} year="last" row={row} selected={selected(row, 1)} onSettled={settle("last")} />
      <td className={classes("num", styles.computed)}>{delta === undefined ? "" : signed(delta)}</td>
      <td className={classes("num", styles.computed)}>
        {rate === undefined ? (delta === undefined ? "" : "—") : signed(rate)}
      </td>
      <td className={classes("plain", styles.why)}>
        {problem !== undefined ? (
          <span className="is-error" title={problem}>
            不是金额。只写数字，如 186.00
          </span>
        ) : overridden && computed !== undefined ? (
          <span className="is-warning" title={`各项合计 ${computed}，填的是 ${now}`}>
            差 {signed(difference(now, computed) ?? "")}{" "}
            <Button look="link" onClick={() => session.apply(setFigure(label, "this", ""))}>
              改用合计
            </Button>
          </span>
        ) : (
          <How figure={figure} />
        )}
      </td>
    </tr>
  );
}
