import { useMemo } from "react";
import type { Finding } from "../../../domain/index.ts";
import { type CheckedDocument, type CheckedFile, ruleTitle, SEVERITY_WORDS } from "../../../session/index.ts";
import { classes, FindingCard } from "../../parts/index.ts";
import { splitMessage } from "../../places/places.ts";
import styles from "./batch-details.module.css";
import type { Selected } from "./selected.ts";

/** More than anyone reads on a screen; the workbook has them all. */
const SHOWN = 600;

interface Detail {
  readonly key: string;
  readonly finding: Finding;
  readonly place: string;
  readonly document: CheckedDocument;
}

function detailsOf(files: readonly CheckedFile[], selected: Selected): readonly Detail[] {
  return files.flatMap((file, number) => {
    if (file.kind === "refused" || ("file" in selected && selected.file !== number)) return [];
    const { document } = file;
    const all = document.findings.map((finding, nth) => ({
      key: `${number}/${nth}`,
      finding,
      place: document.places[nth] ?? "",
      document,
    }));
    return all.filter(({ finding }) => "file" in selected || finding.rule === selected.rule);
  });
}

/** In quotes, unless the finding quotes already. */
function quoted(text: string): string {
  return text.startsWith("“") ? text : `“${text}”`;
}

function DetailCard({ finding, place, document, byFile }: Omit<Detail, "key"> & { readonly byFile: boolean }) {
  const { what, why } = splitMessage(finding.message);
  const { printed, expected, severity } = finding;
  return (
    <li>
      <FindingCard
        tone={severity}
        place={byFile ? place : `${document.agency} · ${place}`}
        kind={SEVERITY_WORDS[severity]}
        what={what}
        why={why}
      >
        {printed === undefined && expected === undefined ? null : (
          <p className={styles.values}>
            {printed === undefined ? null : <span>{printed === "" ? "空着" : `写的是${quoted(printed)}`}</span>}
            {expected === undefined ? null : <span>应为{quoted(expected)}</span>}
          </p>
        )}
      </FindingCard>
    </li>
  );
}

/** The findings of one file in the order of the document, or of one rule over all files. */
export function BatchDetails({
  files,
  selected,
}: {
  readonly files: readonly CheckedFile[];
  readonly selected: Selected;
}) {
  const details = useMemo(() => detailsOf(files, selected), [files, selected]);
  const file = "file" in selected ? files[selected.file] : undefined;
  const byFile = "file" in selected;
  const title = byFile
    ? file?.kind === "checked"
      ? file.document.agency || file.document.title || file.name
      : (file?.name ?? "")
    : ruleTitle(selected.rule);
  const left = file?.kind === "checked" ? file.document.unrecognised : 0;
  return (
    <aside className={styles.panel} aria-label="详情">
      <div className={styles.head}>
        <h2 title={title}>{title}</h2>
        <span className={styles.count}>{details.length} 处</span>
      </div>
      {/* Reachable by keyboard, as it scrolls and holds nothing to press. */}
      <section className={classes(styles.list, "scroll")} aria-label={`${title}的检查结果`} {...{ tabIndex: 0 }}>
        {left > 0 ? <p className={styles.none}>这个文件有 {left} 处没有识别，那里没有检查。</p> : null}
        {file?.kind === "refused" ? <p className={styles.none}>{file.reason}</p> : null}
        {details.length === 0 && file?.kind !== "refused" ? (
          <p className={styles.none}>{file === undefined && byFile ? "" : "没有查出问题。"}</p>
        ) : null}
        <ul>
          {details.slice(0, SHOWN).map(({ key, finding, place, document }) => (
            <DetailCard key={key} finding={finding} place={place} document={document} byFile={byFile} />
          ))}
        </ul>
        {details.length > SHOWN ? (
          <p className={styles.none}>还有 {details.length - SHOWN} 处没有列在这里，“存成表格”里有全部。</p>
        ) : null}
      </section>
    </aside>
  );
}
