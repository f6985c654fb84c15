import { useEffect, useRef } from "react";
import type { Decided, LearntFile, LearntPlace } from "../../../session/index.ts";
import { Button, classes, FindingCard } from "../../parts/index.ts";
import styles from "./learn-panel.module.css";
import { groupsOf } from "./place-groups.ts";

interface PanelProps {
  readonly learnt: LearntFile;
  readonly decided: Decided;
  /** Id of the place that is looked at. */
  readonly here: string | undefined;
  readonly onHere: (id: string) => void;
  /** The tag that shall stand there; "" for the text. */
  readonly onDecide: (id: string, tag: string) => void;
}

/** The text of a place with a few letters round it, and what may stand there. */
function Choices({
  place,
  said,
  onDecide,
}: { readonly place: LearntPlace; readonly said: string | undefined } & Pick<PanelProps, "onDecide">) {
  return (
    <>
      <p className={styles.say}>
        {place.before}
        <b>{place.text === "" ? "空格子" : place.text}</b>
        {place.after}
      </p>
      {place.doubt === undefined ? null : <p className={styles.why}>{place.doubt}</p>}
      <div className={styles.choices}>
        {place.tags.map((tag) => (
          <Button key={tag} size="small" aria-pressed={said === tag} onClick={() => onDecide(place.id, tag)}>
            跟着变：{tag}
          </Button>
        ))}
        <Button size="small" aria-pressed={said === ""} onClick={() => onDecide(place.id, "")}>
          就是文字
        </Button>
      </div>
    </>
  );
}

/** What was found: by kind, then what a person has to decide, then what stays as it is. */
export function LearnPanel({ learnt: { places, unsure, kept }, decided, here, onHere, onDecide }: PanelProps) {
  const tagOf = ({ id, tag }: LearntPlace) => decided[id] ?? tag;
  const groups = groupsOf(places, tagOf);
  const doubts = places.filter(({ doubt }) => doubt !== undefined);
  const looked = places.find(({ id, doubt }) => id === here && doubt === undefined);
  const settled = doubts.filter(({ id }) => decided[id] !== undefined).length;
  const lit = useRef<HTMLElement>(null);
  useEffect(() => {
    if (here !== undefined) lit.current?.scrollIntoView({ block: "nearest" });
  }, [here]);
  const live = groups.reduce((sum, group) => sum + group.places.length, 0);
  /** The next place of a group behind the one that is looked at, and round again. */
  const walk = (own: readonly LearntPlace[]) => {
    const next = own[(own.findIndex(({ id }) => id === here) + 1) % own.length];
    if (next !== undefined) onHere(next.id);
  };
  return (
    <aside className={classes(styles.panel, "scroll")} aria-label="认出来的">
      <div className={styles.head}>
        <h3>认出来的</h3>
        <span className="quiet">{live} 处跟着草稿变</span>
      </div>
      <ul className={styles.kinds}>
        {groups.map(({ name, tags, places: own }) => (
          <li key={name}>
            <button
              type="button"
              className={classes("leads", styles.kind)}
              aria-label={`${name} ${own.length} 处，看下一处`}
              onClick={() => walk(own)}
            >
              <span>{name}</span>
              <b>{own.length}</b>
              <span className={styles.tags}>{tags.join("、")}</span>
            </button>
          </li>
        ))}
      </ul>
      {looked === undefined ? null : (
        <FindingCard ref={lit} dense here tone="info" place={looked.under || "文件开头"} kind="看着的">
          <Choices place={looked} said={tagOf(looked)} onDecide={onDecide} />
        </FindingCard>
      )}
      <div className={styles.head}>
        <h3>要定的 {doubts.length} 处</h3>
        <span className="quiet">{doubts.length === 0 ? "没有认不准的" : "不定就照文字印"}</span>
        <span className="push" />
        {doubts.length === 0 ? null : <span className="quiet">定了 {settled}</span>}
      </div>
      {doubts.map((place) => (
        <FindingCard
          key={place.id}
          ref={place.id === here ? lit : undefined}
          dense
          tone="warning"
          here={place.id === here}
          place={place.under || "文件开头"}
          onPlace={() => onHere(place.id)}
          kind={decided[place.id] === undefined ? "要定" : "定了"}
        >
          <Choices place={place} said={decided[place.id]} onDecide={onDecide} />
        </FindingCard>
      ))}
      {unsure.length + kept.length === 0 ? null : (
        <>
          <div className={styles.head}>
            <h3>照原样印的</h3>
          </div>
          <ul className={styles.kept}>
            {[...new Set([...unsure, ...kept])].map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}
