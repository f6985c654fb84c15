import { memo, useState } from "react";
import { useForm } from "react-hook-form";
import { type Finding, findingPlace, placeWords } from "../../../domain/index.ts";
import { fixFinding, type SettledFinding, settle, unsettle } from "../../../session/index.ts";
import { useEditor } from "../../navigation/index.ts";
import { Button, classes, TextInput } from "../../parts/index.ts";
import { placeOfFinding, splitMessage, wordsOfFinding } from "../../places/places.ts";
import { useReadOnly, useSession } from "../../session/index.ts";
import styles from "./findings-panel.module.css";
import { KIND_TONES, KIND_WORDS, type Kind } from "./findings-words.ts";
import { useMendAll } from "./use-mend-all.tsx";

/** What is wrong, where, and why; `near` leaves out what the screen already says. */
function FindingText({
  finding,
  near,
  kind,
  tone = KIND_TONES[kind],
  brief = false,
}: {
  readonly finding: Finding;
  readonly near: boolean;
  readonly kind: Kind;
  readonly tone?: string;
  /** Only what and where. */
  readonly brief?: boolean;
}) {
  const session = useSession();
  const { goTo } = useEditor();
  const { what, why } = splitMessage(finding.message);
  return (
    <>
      <div className={styles.place}>
        <button
          type="button"
          className="leads"
          onClick={() => goTo(placeOfFinding(finding, session.state().draft), wordsOfFinding(finding))}
        >
          {placeWords(session.state().draft, findingPlace(session.state().draft, finding), { near, brief: true })}
        </button>
        <span className={tone}>{KIND_WORDS[kind]}</span>
      </div>
      <p className={styles.what}>{what}</p>
      {why === "" || brief ? null : <p className={styles.why}>{why}</p>}
    </>
  );
}

/** The line in which a person says why a finding stays. */
function ReasonForm({ onGive, onClose }: { readonly onGive: (reason: string) => void; readonly onClose: () => void }) {
  const { register, handleSubmit } = useForm({ defaultValues: { reason: "" } });
  const give = handleSubmit(({ reason }) => {
    if (reason.trim() !== "") onGive(reason.trim());
  });
  return (
    <form className={styles.mend} onSubmit={give}>
      <TextInput
        size="small"
        wide
        autoFocus
        placeholder="写一句为什么不改"
        aria-label="为什么不改"
        maxLength={200}
        {...register("reason")}
        onKeyDown={(event) => {
          if (event.key === "Escape") onClose();
        }}
      />
      <Button size="small" type="submit">
        定为不改
      </Button>
      <Button size="small" look="bare" onClick={onClose}>
        取消
      </Button>
    </form>
  );
}

/** How a finding that is only read is said on as a remark. */
export interface RemarkProps {
  readonly remarked: boolean;
  readonly ticked: boolean;
  readonly onTick: (findings: readonly Finding[], on: boolean) => void;
  readonly onRemark: (findings: readonly Finding[]) => void;
}

/** One finding: the way to its place, its mend, and the decision to leave it. */
export const FindingCard = memo(function FindingCard({
  finding,
  kind,
  near,
  here,
  remarked,
  ticked,
  onTick,
  onRemark,
}: {
  readonly finding: Finding;
  readonly kind: Kind;
  readonly near: boolean;
  readonly here: boolean;
} & Partial<RemarkProps>) {
  const session = useSession();
  const readOnly = useReadOnly();
  const { goTo } = useEditor();
  const { ask, dialog } = useMendAll();
  const [deciding, setDeciding] = useState(false);
  // What nobody has written yet takes one line until the hand is there.
  const brief = kind === "unfilled" && !here && !readOnly && !deciding;
  const mend = () => {
    const { draft, layout } = session.state();
    const command = fixFinding(draft, layout, finding);
    if (command === undefined) return;
    if (finding.fix?.kind === "each") return ask([finding]);
    session.apply(command);
    goTo(placeOfFinding(finding, session.state().draft));
  };
  return (
    <article
      className={classes(styles.finding, styles[kind], here && styles.here)}
      aria-current={here}
      aria-label={splitMessage(finding.message).what}
    >
      <FindingText finding={finding} kind={kind} near={near} brief={brief} />
      {onRemark === undefined ? null : remarked === true ? (
        <p className={classes(styles.said, "is-comment")}>已写成批注</p>
      ) : (
        <div className={styles.say}>
          <label>
            <input type="checkbox" checked={ticked === true} onChange={() => onTick?.([finding], ticked !== true)} />
            勾上
          </label>
          <Button size="small" onClick={() => onRemark([finding])}>
            写成批注
          </Button>
        </div>
      )}
      {brief || readOnly ? null : deciding ? (
        <ReasonForm
          onGive={(reason) => session.apply(settle(session.state().draft, finding, reason))}
          onClose={() => setDeciding(false)}
        />
      ) : (
        <div className={styles.mend}>
          {finding.fix === undefined ? null : (
            <span className={styles.fix}>
              <Button size="small" {...(here ? { title: "Shift+F9" } : {})} onClick={mend}>
                {finding.fix.label}
              </Button>
            </span>
          )}
          {finding.severity === "info" ? null : (
            <span className={finding.fix === undefined ? styles.alone : undefined}>
              <Button size="small" look="bare" onClick={() => setDeciding(true)}>
                定为不改…
              </Button>
            </span>
          )}
        </div>
      )}
      {dialog}
    </article>
  );
});

/** A finding that a person decided to leave, with the reason and the way back. */
export function SettledCard({ settled: { finding, reason } }: { readonly settled: SettledFinding }) {
  const session = useSession();
  const readOnly = useReadOnly();
  const restore = () => session.apply(unsettle(session.state().draft, finding));
  return (
    <article className={classes(styles.finding, styles.info)}>
      <FindingText finding={finding} kind={finding.severity} near={false} tone="quiet" />
      <p className={styles.reason}>不改：{reason}</p>
      {readOnly ? null : (
        <div className={styles.mend}>
          <Button size="small" onClick={restore}>
            恢复
          </Button>
        </div>
      )}
    </article>
  );
}
