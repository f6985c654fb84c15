import { type Finding, findingPlace, placeWords } from "../../../domain/index.ts";
import { TODO, useEditor } from "../../navigation/index.ts";
import { Button, classes } from "../../parts/index.ts";
import { countFindings } from "../../places/marks.ts";
import { placeOfFinding, splitMessage, wordsOfFinding } from "../../places/places.ts";
import { useDraft } from "../../session/index.ts";
import styles from "./export-dialog.module.css";

const SHOWN = 4;

function consequence(errors: number, unfilled: number): string {
  if (errors === 0) return "未填的会空着印进文件";
  return unfilled === 0 ? "错误会原样印进文件" : "错误会原样、未填的会空着印进文件";
}

/** What would be printed wrong or empty, with the way to each place. */
export function ExportErrors({
  findings,
  unfilled,
  onLeave,
}: {
  readonly findings: readonly Finding[];
  readonly unfilled: readonly Finding[];
  readonly onLeave: () => void;
}) {
  const draft = useDraft();
  const { goTo, goSpot } = useEditor();
  const { errors, warnings } = countFindings(findings);
  const listed = [
    ...findings.filter(({ severity }) => severity === "error").map((finding) => ({ finding, go: "去改" })),
    ...unfilled.map((finding) => ({ finding, go: "去填" })),
  ];
  if (errors + warnings + unfilled.length === 0) return <span className={styles.plain}>没有查出问题</span>;
  return (
    <div className={styles.plain}>
      <p>
        {errors > 0 ? <b className="is-error">{errors} 错误　</b> : null}
        {warnings > 0 ? <b className="is-warning">{warnings} 提醒　</b> : null}
        {unfilled.length > 0 ? <b>{unfilled.length} 未填　</b> : null}
        {listed.length > 0 ? <span className="quiet">{consequence(errors, unfilled.length)}</span> : null}
      </p>
      {listed.length > 0 ? (
        <ul className={styles.errors}>
          {listed.slice(0, SHOWN).map(({ finding, go }) => (
            <li key={`${finding.rule} ${JSON.stringify(finding.where)} ${finding.message}`}>
              <span className={styles.where}>{placeWords(draft, findingPlace(draft, finding), { brief: true })}</span>
              <span>{splitMessage(finding.message).what}</span>
              <Button
                look="link"
                onClick={() => {
                  onLeave();
                  goTo(placeOfFinding(finding, draft), wordsOfFinding(finding));
                }}
              >
                {go}
              </Button>
            </li>
          ))}
          {listed.length > SHOWN ? (
            <li className={classes("quiet", styles.more)}>
              还有 {listed.length - SHOWN} 处{" "}
              <Button
                look="link"
                onClick={() => {
                  onLeave();
                  goSpot(TODO);
                }}
              >
                看还差什么
              </Button>
            </li>
          ) : null}
        </ul>
      ) : null}
    </div>
  );
}
