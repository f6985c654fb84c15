import type { ReactNode } from "react";
import type { Finding } from "../../../domain/index.ts";
import type { Office, OfficeFile, ReviewDesk } from "../../../session/index.ts";
import { Button } from "../../parts/index.ts";
import { OfficeFindingList } from "./office-findings.tsx";
import styles from "./office-panel.module.css";
import { useFindings } from "./use-findings.ts";
import { receivedTime } from "./words.ts";

/** One office beside the list: what it handed in, what was found, and the way on. */
export function OfficePanel({
  desk,
  office,
  actions,
  onRemark,
  onClose,
}: {
  readonly desk: ReviewDesk;
  readonly office: Office | undefined;
  /** The buttons at the foot, where something has come. */
  readonly actions: ReactNode;
  readonly onRemark: (office: Office, findings: readonly Finding[]) => void;
  readonly onClose: () => void;
}) {
  const found = useFindings(desk, office);
  const file = office?.file;
  return (
    <aside className={styles.panel} aria-label="详情">
      <div className={styles.head}>
        <h2>
          <span title={office?.name}>{office?.name ?? "没有选单位"}</span>
          <Button look="bare" icon="close" title="收起 F9" onClick={onClose} />
        </h2>
        {file === undefined ? null : (
          <p className="quiet">
            第 {file.round} 次送审　{file.projects} 个项目{file.total === "" ? "" : `　${file.total} 万元`}
          </p>
        )}
      </div>
      <div className={styles.body}>
        {office === undefined || file === undefined ? (
          <p className={styles.none}>{office === undefined ? "在表里选一家。" : "还没有到。"}</p>
        ) : (
          <>
            <Facts file={file} />
            {file.broken === undefined ? null : <p className={styles.none}>{file.broken}</p>}
            {found === undefined ? null : "problem" in found ? (
              <p className={styles.none}>{found.problem}</p>
            ) : (
              <section key={office.id} aria-label="查出的问题">
                {found.unrecognised > 0 ? (
                  <p className={styles.none}>这个文件有 {found.unrecognised} 处没有识别，那里没有检查。</p>
                ) : null}
                <OfficeFindingList found={found} onRemark={(findings) => onRemark(office, findings)} />
              </section>
            )}
          </>
        )}
      </div>
      {file === undefined ? null : <div className={styles.foot}>{actions}</div>}
    </aside>
  );
}

function Facts({ file }: { readonly file: OfficeFile }) {
  const { received, sender, from, kind, errors, warnings, open, verdict, judged, before } = file;
  return (
    <dl className={styles.facts}>
      <dt>收到</dt>
      <dd>
        {receivedTime(received, Date.now())}　{kind === "package" ? sender : "文件，不是送审件"}
      </dd>
      {from === "" ? null : (
        <>
          <dt>文件</dt>
          <dd className={styles.from}>{from}</dd>
        </>
      )}
      <dt>查出</dt>
      <dd>
        错误 {errors}　提醒 {warnings}
        {before === undefined ? null : (
          <span className="quiet">
            　第 {before.round} 次 {before.errors}、{before.warnings}
          </span>
        )}
      </dd>
      <dt>批注</dt>
      <dd>{open === 0 ? "没有未关闭的" : `未关闭 ${open} 条`}</dd>
      <dt>意见</dt>
      <dd>{verdict === undefined ? "还没有写" : judged ? verdict : `上次 ${verdict}`}</dd>
    </dl>
  );
}
