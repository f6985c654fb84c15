import { type FormEvent, memo, useMemo, useState } from "react";
import type { Finding, Severity } from "../../../domain/index.ts";
import { fixFinding, settle } from "../../../session/index.ts";
import { useEditor } from "../../navigation/index.ts";
import { Button, classes, TextInput } from "../../parts/index.ts";
import { useReadOnly, useSession, useSessionState } from "../../session/index.ts";
import { AgreementList } from "./agreement-list.tsx";
import styles from "./findings-panel.module.css";
import { isOnSpot, placeOfFinding, placeWords, splitMessage } from "./places.ts";

/** Chapters whose figures are compared with others. */
const FIGURE_CHAPTERS: readonly string[] = ["figures", "operating", "threePublic"];
/** More than this nobody reads in one list, and every line costs. */
const SHOWN = 200;

const SEVERITY: Readonly<Record<Severity, readonly [word: string, tone: string]>> = {
  error: ["错误", "is-error"],
  warning: ["提醒", "is-warning"],
  info: ["说明", "quiet"],
};

const FindingCard = memo(function FindingCard({
  finding,
  near,
  here,
}: {
  readonly finding: Finding;
  readonly near: boolean;
  readonly here: boolean;
}) {
  const session = useSession();
  const readOnly = useReadOnly();
  const { goTo } = useEditor();
  const [reason, setReason] = useState<string>();
  const [word, tone] = SEVERITY[finding.severity];
  const { what, why } = splitMessage(finding.message);
  const show = () => goTo(placeOfFinding(finding, session.state().draft));
  const mend = () => {
    const state = session.state();
    const command = fixFinding(state.draft, state.layout, finding);
    if (command === undefined) return;
    session.apply(command);
    goTo(command.place);
  };
  const leave = (event: FormEvent) => {
    event.preventDefault();
    if (reason !== undefined && reason.trim() !== "")
      session.apply(settle(session.state().draft, finding, reason.trim()));
  };
  return (
    <section className={classes(styles.finding, styles[finding.severity], here && styles.here)}>
      <div className={styles.place}>
        <button type="button" onClick={show}>
          {placeWords(finding, near)}
        </button>
        <span className={tone}>{word}</span>
      </div>
      <p className={styles.what}>{what}</p>
      {why === "" ? null : <p className={styles.why}>{why}</p>}
      {readOnly ? null : reason === undefined ? (
        <div className={styles.mend}>
          {finding.fix === undefined ? null : (
            <span className={styles.fix}>
              <Button size="small" onClick={mend}>
                {finding.fix.label}
              </Button>
            </span>
          )}
          {finding.severity === "info" ? null : (
            <Button size="small" look="bare" onClick={() => setReason("")}>
              定为不改…
            </Button>
          )}
        </div>
      ) : (
        <form className={styles.mend} onSubmit={leave}>
          <TextInput
            size="small"
            wide
            autoFocus
            placeholder="写一句为什么不改"
            aria-label="为什么不改"
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Escape") setReason(undefined);
            }}
          />
          <Button size="small" type="submit">
            定为不改
          </Button>
          <Button size="small" look="bare" onClick={() => setReason(undefined)}>
            取消
          </Button>
        </form>
      )}
    </section>
  );
});

/** What the tool found, here or everywhere. */
export function FindingsPanel({ current }: { readonly current: Finding | undefined }) {
  const session = useSession();
  const settled = useSessionState((state) => state.draft.settled);
  const findings = useSessionState((state) => state.findings);
  const { spot } = useEditor();
  const [everywhere, setEverywhere] = useState(false);
  const near = useMemo(
    () => findings.filter((finding) => isOnSpot(placeOfFinding(finding, session.state().draft), spot)),
    [findings, session, spot],
  );
  const shown = everywhere ? findings : near;
  const counted = (list: readonly Finding[]) => list.filter((finding) => finding.severity !== "info").length;
  const here = spot.kind === "project" ? "本项目" : "本章";
  return (
    <>
      <div className={styles.filter}>
        <Button look="link" aria-pressed={!everywhere} onClick={() => setEverywhere(false)}>
          {here} {counted(near)}
        </Button>
        <Button look="link" aria-pressed={everywhere} onClick={() => setEverywhere(true)}>
          全部 {counted(findings)}
        </Button>
        {settled.length === 0 ? null : (
          <span className="push quiet" title={settled.map((entry) => entry.reason).join("；")}>
            已定不改 {settled.length}
          </span>
        )}
      </div>
      <div className={classes(styles.list, "scroll")}>
        {shown.length === 0 ? (
          <p className={styles.none}>{everywhere ? "整份文件没有查出问题。" : `${here}没有查出问题。`}</p>
        ) : null}
        {shown.slice(0, SHOWN).map((finding) => (
          <FindingCard
            key={`${finding.rule} ${JSON.stringify(finding.where)} ${finding.message}`}
            finding={finding}
            near={!everywhere}
            here={finding === current}
          />
        ))}
        {shown.length > SHOWN ? <p className={styles.none}>还有 {shown.length - SHOWN} 处，按项目逐个看。</p> : null}
        {spot.kind === "chapter" && FIGURE_CHAPTERS.includes(spot.key) && !everywhere ? <AgreementList /> : null}
      </div>
    </>
  );
}
