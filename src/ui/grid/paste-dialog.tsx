import { useState } from "react";
import type { PasteColumns } from "../../session/index.ts";
import { Dialog } from "../parts/index.ts";
import type { PasteQuestion } from "./core.ts";
import type { GridPlace } from "./model/index.ts";
import styles from "./paste-dialog.module.css";

/** Rows of the block that are shown while choosing. */
const SHOWN = 5;
const NOWHERE = "";

interface Offer {
  readonly value: string;
  readonly label: string;
}

/** What a pasted column may be: a column of the grid, 指标值 whole or one of its parts, or nothing. */
function offers(places: readonly GridPlace[]): readonly Offer[] {
  const columns = places.flatMap((place): readonly Offer[] => {
    if (place.part === undefined) return [{ value: place.key, label: place.label }];
    const part = { value: place.key, label: `指标值 ${place.label}` };
    return place.part === "symbol" ? [{ value: "target", label: "指标值" }, part] : [part];
  });
  return [{ value: NOWHERE, label: "不粘贴" }, ...columns];
}

/** The pasted columns under a row of pickers; nothing is written before 粘贴 is pressed. */
export function PasteDialog({
  question,
  places,
  onPaste,
  onClose,
}: {
  readonly question: PasteQuestion;
  readonly places: readonly GridPlace[];
  readonly onPaste: (columns: PasteColumns) => void;
  readonly onClose: () => void;
}) {
  const { cells, guess } = question;
  const width = Math.max(0, ...cells.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => index);
  const [fields, setFields] = useState<readonly (string | undefined)[]>(columns.map((index) => guess.fields[index]));
  const [headerRows, setHeaderRows] = useState(guess.headerRows);
  const chosen = fields.filter((field) => field !== undefined);
  const twice = chosen.some((field, index) => chosen.indexOf(field) !== index);
  const ready = chosen.length > 0 && !twice;
  const paste = () => {
    if (ready) onPaste({ fields, headerRows });
  };
  return (
    <Dialog
      title="每一列粘贴到哪里"
      onClose={onClose}
      onSubmit={paste}
      answer={`粘贴 ${Math.max(0, cells.length - headerRows)} 行`}
      off={!ready}
      aside={
        <span className={styles.why}>
          {twice ? "有两列选了同一个栏目。" : chosen.length === 0 ? "还没有选栏目。" : ""}
        </span>
      }
    >
      <p className={styles.lead}>复制来的有 {width} 列，表里从这一格起放不下。选好每一列的栏目再粘贴。</p>
      <div className={styles.block}>
        <table>
          <thead>
            <tr>
              {columns.map((index) => (
                <th key={index} scope="col">
                  <select
                    aria-label={`第 ${index + 1} 列`}
                    value={fields[index] ?? NOWHERE}
                    onChange={(event) => {
                      const next = event.target.value === NOWHERE ? undefined : event.target.value;
                      setFields(fields.map((field, at) => (at === index ? next : field)));
                    }}
                  >
                    {offers(places).map((offer) => (
                      <option key={offer.value} value={offer.value}>
                        {offer.label}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.slice(0, SHOWN).map((row, y) => (
              // Rows of a block have no name but their number.
              <tr key={row.join("\t") || y} className={y < headerRows ? styles.skipped : undefined}>
                {columns.map((x) => (
                  <td key={x} className={fields[x] === undefined ? styles.skipped : undefined}>
                    {row[x] ?? ""}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <label className={styles.header}>
        <input
          type="checkbox"
          checked={headerRows > 0}
          onChange={(event) => setHeaderRows(event.target.checked ? Math.max(1, guess.headerRows) : 0)}
        />
        第一行是栏目名，不粘贴
      </label>
    </Dialog>
  );
}
