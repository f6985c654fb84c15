import type { ClipboardEvent } from "react";
import { FIGURES, type Figure, type FigureYear } from "../../domain/index.ts";
import { combine, setFigure } from "../../session/index.ts";
import { useStrips } from "../parts/index.ts";
import { stepBack, useDraft, useReadOnly, useSession } from "../session/index.ts";
import { rememberText } from "./cell-field.ts";
import { moveAmongCells, pastedBlock, pressCell } from "./cell-keys.ts";
import { readFigureBlock, unknownNames, withoutComputed } from "./figure-block.ts";
import { FigureRow } from "./figure-row.tsx";
import styles from "./figure-table.module.css";
import { figureWidths } from "./figure-widths.ts";

/** Room that names and 怎样得出 need, px. */
const LABELS = 280;

/** The figures of some sections: white cells are typed, grey ones computed, differences and growth come by themselves. */
export function FigureTable({
  sections,
  label,
}: {
  readonly sections: readonly Figure["section"][];
  readonly label: string;
}) {
  const session = useSession();
  const strips = useStrips();
  const readOnly = useReadOnly();
  const draft = useDraft();
  const figures = FIGURES.filter((figure) => sections.includes(figure.section));
  const { amount, delta, percent } = figureWidths(draft, figures);

  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const { target } = event;
    const block = pastedBlock(event.clipboardData.getData("text/plain"));
    if (block === undefined || readOnly || !(target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const year: FigureYear = target.dataset.col === "1" ? "last" : "this";
    const at = { row: Number(target.dataset.row), year };
    const labels = figures.map((figure) => figure.label);
    const pasted = readFigureBlock(block, labels, at);
    if (pasted.length === 0) {
      strips.warn("粘贴的内容里没有认出金额。第一栏写项目名称，后面两栏写本年、上年的数。");
      return;
    }
    const commands = withoutComputed(draft, pasted).map((one) => setFigure(one.label, one.year, one.amount));
    const place = { section: "figures", field: labels[at.row] ?? label };
    session.apply(combine(`粘贴 ${pasted.length} 个数`, place, commands));
    const unknown = unknownNames(block);
    const left = unknown.length === 0 ? "" : `。表里没有“${unknown.join("”“")}”，没有粘贴`;
    strips.tell(`已粘贴 ${pasted.length} 个数${left}`, stepBack({ session, strips }));
  };

  return (
    <table className={styles.table} aria-label={label} style={{ minWidth: LABELS + 2 * amount + delta + percent }}>
      <colgroup>
        <col />
        <col style={{ width: amount }} />
        <col style={{ width: amount }} />
        <col style={{ width: delta }} />
        <col style={{ width: percent }} />
        <col className={styles.how} />
      </colgroup>
      <thead>
        <tr>
          <th>万元</th>
          <th className="num">{draft.year} 年预算</th>
          <th className="num">{draft.year - 1} 年预算</th>
          <th className="num">增减额</th>
          <th className="num">增减（%）</th>
          <th>怎样得出</th>
        </tr>
      </thead>
      <tbody onKeyDown={moveAmongCells} onPaste={onPaste} onFocus={rememberText} onMouseDown={pressCell}>
        {figures.map((figure, row) => (
          <FigureRow key={figure.label} figure={figure} row={row} />
        ))}
      </tbody>
    </table>
  );
}
