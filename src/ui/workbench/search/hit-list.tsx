import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from "react";
import type { Hit } from "../../../session/index.ts";
import { spotKey } from "../../navigation/index.ts";
import { Button, classes } from "../../parts/index.ts";
import { type HitGroup, surroundings } from "./hit-groups.ts";
import styles from "./search-panel.module.css";

/** So many are listed at a time; every line costs, and nobody reads more in one go. */
const SHOWN = 200;

/** Some of the hits of each page: those from `from` on, `SHOWN` at most. */
function windowOf(groups: readonly HitGroup[], from: number) {
  let at = 0;
  return groups.flatMap((group) => {
    const first = at;
    at += group.hits.length;
    const hits = group.hits.slice(Math.max(0, from - first), Math.max(0, from + SHOWN - first));
    return hits.length === 0 ? [] : [{ ...group, count: group.hits.length, hits }];
  });
}

/** Moves the focus among the hits; Enter then goes to the one under it. */
function moveAmong(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-hit]")];
  const here = stops.findIndex((stop) => stop.matches(":focus"));
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: stops.length - 1 }[event.key];
  const stop = to === undefined ? undefined : stops[to];
  if (stop === undefined) return;
  event.preventDefault();
  stop.focus();
}

interface HitLineProps {
  readonly hit: Hit;
  readonly here: boolean;
  /** The list is one stop of the Tab key: at the hit where one stands, else at the first. */
  readonly stop: boolean;
  /** It would not be replaced. */
  readonly stays: boolean;
  readonly onHit: (hit: Hit) => void;
}

/** While a person writes, the search finds the same again in what did not change. */
function sameLine(a: HitLineProps, b: HitLineProps): boolean {
  const [one, other] = [a.hit, b.hit];
  const sameWords = one.item === other.item && one.start === other.start && one.end === other.end;
  const sameLooks = a.here === b.here && a.stop === b.stop && a.stays === b.stays;
  return one.passage === other.passage && sameWords && sameLooks && a.onHit === b.onHit;
}

const HitLine = memo(function HitLine({ hit, here, stop, stays, onHit }: HitLineProps) {
  const [before, words, after] = surroundings(hit);
  return (
    <li>
      <button
        type="button"
        data-hit=""
        tabIndex={stop ? 0 : -1}
        aria-current={here}
        className={classes(styles.hit, here && styles.here)}
        onClick={() => onHit(hit)}
      >
        <span className={styles.place}>
          {hit.passage.called(hit.item)}
          {stays ? <span className="push">不动</span> : null}
        </span>
        <span className={styles.text}>
          {before}
          <mark>{words}</mark>
          {after}
        </span>
      </button>
    </li>
  );
}, sameLine);

/** Every hit with the words round it, page by page. */
export const HitList = memo(function HitList({
  groups,
  all,
  sought,
  current,
  left,
  onHit,
}: {
  readonly groups: readonly HitGroup[];
  /** How many hits there are. */
  readonly all: number;
  /** What they are hits of: another list begins at its top. */
  readonly sought: string;
  readonly current: Hit | undefined;
  /** Those that would not be replaced. */
  readonly left: readonly Hit[];
  readonly onHit: (hit: Hit) => void;
}) {
  const list = useRef<HTMLElement>(null);
  const [asked, setAsked] = useState(0);
  const hits = useMemo(() => groups.flatMap((group) => group.hits), [groups]);
  const at = current === undefined ? -1 : hits.indexOf(current);
  useEffect(() => {
    setAsked(at === -1 ? 0 : at - (at % SHOWN));
  }, [at]);
  const from = Math.min(asked, Math.max(0, all - (all % SHOWN || SHOWN)));
  useEffect(() => {
    if (sought !== "") list.current?.scrollTo(0, 0);
  }, [sought]);
  const staying = useMemo(() => new Set(left), [left]);
  useEffect(() => {
    if (at !== -1 && from >= 0)
      list.current?.querySelector("[aria-current=true]")?.scrollIntoView({ block: "nearest" });
  }, [at, from]);
  const shown = windowOf(groups, from);
  const stop = at >= from && at < from + SHOWN ? current : shown[0]?.hits[0];
  const behind = all - from - SHOWN;
  return (
    <section ref={list} aria-label="找到的" className={classes(styles.list, "scroll")} onKeyDown={moveAmong}>
      {from > 0 ? <More onMore={() => setAsked(from - SHOWN)}>{`前面还有 ${from} 处`}</More> : null}
      {shown.map((group) => (
        <section key={spotKey(group.spot)} aria-label={group.title}>
          <h3 className={styles.page}>
            {group.number === "" ? null : <span className={styles.number}>{group.number}</span>}
            <span className={styles.title}>{group.title}</span>
            <span className={styles.count}>{group.count} 处</span>
          </h3>
          <ul>
            {group.hits.map((hit) => (
              <HitLine
                key={`${hit.order}/${hit.item}/${hit.start}`}
                hit={hit}
                here={hit === current}
                stop={hit === stop}
                stays={staying.has(hit)}
                onHit={onHit}
              />
            ))}
          </ul>
        </section>
      ))}
      {behind > 0 ? <More onMore={() => setAsked(from + SHOWN)}>{`后面还有 ${behind} 处`}</More> : null}
    </section>
  );
});

function More({ onMore, children }: { readonly onMore: () => void; readonly children: string }) {
  return (
    <p className={styles.more}>
      <Button look="link" onClick={onMore}>
        {children}
      </Button>
    </p>
  );
}
