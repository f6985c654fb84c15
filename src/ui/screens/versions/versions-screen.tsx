import { useEffect, useMemo } from "react";
import { makeId } from "../../../domain/index.ts";
import { takeBack } from "../../../session/index.ts";
import { changedTime, chineseReason } from "../../format/index.ts";
import { go } from "../../navigation/index.ts";
import { BarStart, Button, PageFrame, useStrips } from "../../parts/index.ts";
import { stepBack, useDraft, useReadOnly, useSession } from "../../session/index.ts";
import { Notices } from "../../workbench/frame/notices.tsx";
import { useWorkspace } from "../../workspace/index.tsx";
import { DifferenceTable } from "./difference-table.tsx";
import { differences } from "./differences.ts";
import { useVersions } from "./use-versions.ts";
import { VersionList } from "./version-list.tsx";
import styles from "./versions-screen.module.css";

/** 更早的版本: what the draft was, held against what it is, to be taken back as a whole or place by place. */
export function VersionsScreen({
  onClose,
  onSaveFile,
}: {
  readonly onClose: () => void;
  readonly onSaveFile: () => void;
}) {
  const session = useSession();
  const { shelf } = useWorkspace();
  const strips = useStrips();
  const draft = useDraft();
  const readOnly = useReadOnly();
  const { versions, shown, show, opened } = useVersions();
  const then = opened?.draft;
  const groups = useMemo(() => (then === undefined ? [] : differences(draft, then)), [draft, then]);
  const count = groups.reduce((sum, group) => sum + group.differences.length, 0);
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.isComposing) onClose();
    };
    window.addEventListener("keydown", leave);
    return () => window.removeEventListener("keydown", leave);
  }, [onClose]);
  const time = shown === undefined ? "" : changedTime(shown.at, Date.now());

  const take = () => {
    if (then === undefined || !session.apply(takeBack(draft, then, `${time} 的样子`))) return;
    strips.tell(`已取回 ${time} 的样子，先前的稿子留作一个版本`, stepBack({ session, strips }));
    onClose();
  };
  const copy = async () => {
    if (then === undefined) return;
    const own = { ...then, id: makeId(), title: `${then.title}（${time}）` };
    try {
      await shelf.add(own);
      go({ page: "draft", id: own.id });
    } catch (error) {
      strips.warn(chineseReason(error) ?? "没有另存，可能是磁盘满了。腾出空间后再按一次。");
    }
  };
  return (
    <PageFrame
      bar={
        <>
          <BarStart back="回到草稿" onBack={onClose} title="更早的版本" />
          <span className="quiet">{draft.title}</span>
        </>
      }
      notices={<Notices onSaveFile={onSaveFile} />}
    >
      <main className={styles.frame}>
        {versions === undefined ? null : shown === undefined ? (
          <p className={styles.none}>
            还没有更早的版本。写的时候每几分钟留一份，送审、定稿、导出和大改以前也各留一份。
          </p>
        ) : (
          <>
            <VersionList versions={versions} shown={shown.id} onShow={show} />
            <section className={styles.main} aria-label={`${time} 的样子`}>
              <div className={styles.head}>
                <h2>{time} 的样子</h2>
                {then === undefined ? null : (
                  <span className="quiet">{count === 0 ? "和现在的一样" : `和现在比，有 ${count} 处不同`}</span>
                )}
                <span className="push" />
                {readOnly ? (
                  <span className="quiet">现在不能改，只能看</span>
                ) : (
                  <span className="quiet">取回时，现在的稿子先留作一个版本</span>
                )}
                <Button disabled={then === undefined} onClick={() => void copy()}>
                  另存成一份草稿
                </Button>
                {readOnly ? null : (
                  <Button look="primary" disabled={then === undefined || count === 0} onClick={take}>
                    取回这一版
                  </Button>
                )}
              </div>
              {opened?.problem === undefined ? (
                <DifferenceTable groups={groups} time={time} readOnly={readOnly} />
              ) : (
                <p className={styles.none}>{opened.problem}</p>
              )}
            </section>
          </>
        )}
      </main>
    </PageFrame>
  );
}
