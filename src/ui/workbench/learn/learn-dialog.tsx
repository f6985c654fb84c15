import { useCallback, useEffect, useMemo, useState } from "react";
import type { Decided, LearntFile, LearntPlace } from "../../../session/index.ts";
import { type DrawnPages, WordPaper } from "../../paper/word-paper.tsx";
import { Button, Dialog } from "../../parts/index.ts";
import styles from "./learn-dialog.module.css";
import { LearnPanel } from "./learn-panel.tsx";
import { markPlaces, type PlaceState } from "./mark-places.ts";

type Elements = ReadonlyMap<string, readonly HTMLElement[]>;

function stateOf(place: LearntPlace, decided: Decided): PlaceState {
  const said = decided[place.id];
  if (said === undefined && place.doubt !== undefined) return "doubt";
  return (said ?? place.tag) === "" ? "text" : "live";
}

/** The drawn places; their looks follow what is decided, and the one looked at comes into view. */
function useMarked(
  places: readonly LearntPlace[],
  decided: Decided,
  here: string | undefined,
  onPress: (id: string) => void,
) {
  const [elements, setElements] = useState<Elements>(new Map());
  const onDrawn = useCallback(
    ({ pages }: DrawnPages) => setElements(pages === undefined ? new Map() : markPlaces(pages, onPress)),
    [onPress],
  );
  useEffect(() => {
    for (const place of places) {
      const state = stateOf(place, decided);
      for (const element of elements.get(place.id) ?? []) {
        element.dataset.state = state;
        element.classList.toggle("jb-here", place.id === here);
      }
    }
  }, [elements, places, decided, here]);
  useEffect(() => {
    const [first] = here === undefined ? [] : (elements.get(here) ?? []);
    first?.scrollIntoView({ block: "center" });
  }, [elements, here]);
  return onDrawn;
}

/**
 * The file at the left with every place that became a tag, the list of them at the right: a person decides what follows the
 * draft and what stays text. Nothing is kept before the blue button.
 */
export function LearnDialog({
  name,
  learnt,
  decided: before,
  action,
  onDecided,
  onClose,
}: {
  readonly name: string;
  readonly learnt: LearntFile;
  readonly decided: Decided;
  /** What the blue button says. */
  readonly action: string;
  readonly onDecided: (decided: Decided) => void;
  readonly onClose: () => void;
}) {
  const { places, shown } = learnt;
  const [decided, setDecided] = useState(before);
  const [here, setHere] = useState<string>();
  const onDrawn = useMarked(places, decided, here, setHere);
  const doubts = useMemo(() => places.filter(({ doubt }) => doubt !== undefined), [places]);
  const open = doubts.filter((place) => stateOf(place, decided) === "doubt").length;

  const step = useCallback(
    (by: 1 | -1) =>
      setHere((now) => {
        const at = doubts.findIndex(({ id }) => id === now);
        const from = at === -1 && by === -1 ? 0 : at;
        return doubts[(from + by + doubts.length) % doubts.length]?.id ?? now;
      }),
    [doubts],
  );
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "F8") return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    // Before the dialog, which lets no key through to the page behind it.
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, [step]);
  return (
    <Dialog
      size="full"
      title="沿用这份文件的样子"
      onClose={onClose}
      onSubmit={() => onDecided(decided)}
      answer={action}
      aside={
        <>
          <span>字体、行距、页眉、页脚、图和章都照这份文件</span>
          <span className="quiet small" role="status">
            {doubts.length === 0 ? "" : open === 0 ? "要定的都定了" : `还有 ${open} 处没有定，照文字印`}
          </span>
        </>
      }
    >
      <div className={styles.frame}>
        <div className={styles.left}>
          <div className={styles.key}>
            <span className={styles.name} title={name}>
              {name}
            </span>
            <span className={styles.live}>跟着草稿变</span>
            {doubts.length === 0 ? null : <span className={styles.doubt}>要定</span>}
            <span>没有记号的文字照印</span>
            <span className="push" />
            {doubts.length === 0 ? null : (
              <>
                <Button look="bare" size="small" icon="up" onClick={() => step(-1)}>
                  上一处要定
                </Button>
                <Button look="bare" size="small" icon="down" title="F8" onClick={() => step(1)}>
                  下一处
                </Button>
              </>
            )}
          </div>
          <WordPaper bytes={shown} label="学的文件" onDrawn={onDrawn} />
        </div>
        <LearnPanel
          learnt={learnt}
          decided={decided}
          here={here}
          onHere={setHere}
          onDecide={(id, tag) => setDecided((all) => ({ ...all, [id]: tag }))}
        />
      </div>
    </Dialog>
  );
}
