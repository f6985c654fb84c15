import { FIGURES, type Figure } from "../../domain/index.ts";
import { type Cells, combine, FIGURE_YEARS, figureTable, setFigure } from "../../session/index.ts";
import { classes } from "../parts/index.ts";
import { useDraft } from "../session/index.ts";
import type { Spot } from "../sheet/index.ts";
import { readFigureBlock, unknownNames, withoutComputed } from "./figure-block.ts";
import { FigureRow } from "./figure-row.tsx";
import styles from "./figure-table.module.css";
import { figureWidths } from "./figure-widths.ts";
import type { SheetPaste } from "./sheet-paste.ts";
import { useSheet } from "./use-sheet.tsx";

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
  const draft = useDraft();
  const figures = FIGURES.filter((figure) => sections.includes(figure.section));
  const labels = figures.map((figure) => figure.label);
  const { amount, delta, percent } = figureWidths(draft, figures);

  const readBlock = (block: Cells, { row, column }: Spot): SheetPaste => {
    const pasted = readFigureBlock(block, labels, { row, year: FIGURE_YEARS[column] ?? "this" });
    const unknown = unknownNames(block);
    const left = unknown.length === 0 ? "" : `表里没有“${unknown.join("”“")}”，没有粘贴`;
    if (pasted.length === 0) {
      const hint = "粘贴的内容里没有认出金额。第一栏写项目名称，后面两栏写本年、上年的数";
      return { words: `${left === "" ? hint : left}。` };
    }
    const commands = withoutComputed(draft, pasted).map((one) => setFigure(one.label, one.year, one.amount));
    const words = [`已粘贴 ${pasted.length} 个数`, left].filter((part) => part !== "").join("。");
    const place = { section: "figures", field: labels[row] ?? label };
    return { command: combine(`粘贴 ${pasted.length} 个数`, place, commands), words };
  };
  const sheet = useSheet({
    table: figureTable(sections),
    columns: FIGURE_YEARS,
    placeAt: ({ row }) => ({ section: "figures", field: labels[row] ?? label }),
    grows: false,
    readBlock,
  });

  return (
    <>
      <table
        className={classes("sheet", styles.table)}
        aria-label={label}
        style={{ minWidth: LABELS + 2 * amount + delta + percent }}
      >
        <colgroup>
          <col />
          <col style={{ width: amount }} />
          <col style={{ width: amount }} />
          <col style={{ width: delta }} />
          <col style={{ width: percent }} />
          <col className={styles.how} />
        </colgroup>
        <thead className="heads">
          <tr>
            <th>万元</th>
            <th className="num">{draft.year} 年预算</th>
            <th className="num">{draft.year - 1} 年预算</th>
            <th className="num">增减额</th>
            <th className="num">增减（%）</th>
            <th>怎样得出</th>
          </tr>
        </thead>
        <tbody {...sheet.handlers}>
          {figures.map((figure, row) => (
            <FigureRow key={figure.label} figure={figure} row={row} selected={sheet.selected} />
          ))}
        </tbody>
      </table>
      {sheet.layer}
    </>
  );
}
