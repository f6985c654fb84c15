import { useRef } from "react";
import type { Version } from "../../../session/index.ts";
import { fileSize } from "../../format/index.ts";
import { classes, rovingStep } from "../../parts/index.ts";
import { timeWords, versionGroups, whyWords } from "./version-groups.ts";
import styles from "./versions-screen.module.css";

/** All versions of the draft, newest first; the arrows go from one to the next. */
export function VersionList({
  versions,
  shown,
  onShow,
}: {
  readonly versions: readonly Version[];
  readonly shown: string | undefined;
  readonly onShow: (id: string) => void;
}) {
  const list = useRef<HTMLElement>(null);
  const now = Date.now();
  const size = versions.reduce((sum, version) => sum + version.size, 0);
  return (
    <nav
      ref={list}
      className={classes(styles.list, "scroll")}
      aria-label="版本"
      onKeyDown={(event) => {
        const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
        const at = versions.findIndex(({ id }) => id === shown);
        const next = rovingStep("column", event.key, at, buttons.length);
        const version = next === undefined ? undefined : versions[next];
        if (next === undefined || version === undefined) return;
        event.preventDefault();
        buttons[next]?.focus();
        onShow(version.id);
      }}
    >
      {versionGroups(versions, now).map((group) => (
        <section key={group.title} aria-label={group.title}>
          <h2>{group.title}</h2>
          {group.versions.map((version) => (
            <button
              key={version.id}
              type="button"
              className={classes(styles.version, version.id === shown && styles.here)}
              aria-current={version.id === shown ? "true" : undefined}
              tabIndex={version.id === (shown ?? versions[0]?.id) ? 0 : -1}
              onClick={() => onShow(version.id)}
            >
              <span className={styles.time}>{timeWords(version.at, now)}</span>
              <span className={classes(version.why !== "" && styles.step)}>{whyWords(version)}</span>
              {version.where === "" ? null : <span className={styles.where}>{version.where}</span>}
            </button>
          ))}
        </section>
      ))}
      <p className={styles.keep}>
        写的时候每几分钟留一份。近一小时的都在，今天的每小时一份，一周内每天一份，再早每周一份；送审、定稿、导出时的一直留。共
        {` ${versions.length} `}份，{fileSize(size)}，只在这台电脑上。
      </p>
    </nav>
  );
}
