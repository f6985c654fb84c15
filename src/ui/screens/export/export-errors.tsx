import type { Finding } from "../../../domain/index.ts";
import { useEditor } from "../../navigation/index.ts";
import { Button, classes } from "../../parts/index.ts";
import { useDraft } from "../../session/index.ts";
import { countFindings } from "../editor/marks.ts";
import { placeOfFinding, placeWords, splitMessage, wordsOfFinding } from "../editor/places.ts";
import styles from "./export-dialog.module.css";

const SHOWN = 4;

/** What would be printed wrong, with the way to each place. */
export function ExportErrors({
  findings,
  onLeave,
}: {
  readonly findings: readonly Finding[];
  readonly onLeave: () => void;
}) {
  const draft = useDraft();
  const { goTo } = useEditor();
  const { errors, warnings } = countFindings(findings);
  const listed = findings.filter((finding) => finding.severity === "error");
  if (errors + warnings === 0) return <span className={styles.plain}>没有查出问题</span>;
  return (
    <div className={styles.plain}>
      <p>
        {errors > 0 ? <b className="is-error">{errors} 错误　</b> : null}
        {warnings > 0 ? <b className="is-warning">{warnings} 提醒　</b> : null}
        {errors > 0 ? <span className="quiet">错误会原样印进文件</span> : null}
      </p>
      {errors > 0 ? (
        <ul className={styles.errors}>
          {listed.slice(0, SHOWN).map((finding) => (
            <li key={`${finding.rule} ${JSON.stringify(finding.where)} ${finding.message}`}>
              <span className={styles.where}>{placeWords(finding)}</span>
              <span>{splitMessage(finding.message).what}</span>
              <Button
                look="link"
                onClick={() => {
                  onLeave();
                  goTo(placeOfFinding(finding, draft), wordsOfFinding(finding));
                }}
              >
                去改
              </Button>
            </li>
          ))}
          {listed.length > SHOWN ? (
            <li className={classes("quiet", styles.more)}>还有 {listed.length - SHOWN} 处，在右栏“检查”里</li>
          ) : null}
        </ul>
      ) : null}
    </div>
  );
}
