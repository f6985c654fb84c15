import { type KeyboardEvent, useEffect, useMemo, useState } from "react";
import { type Layout, type Scheme, schemeOf } from "../../../domain/index.ts";
import {
  addIndicator,
  indicatorTable,
  type Library,
  openLibrary,
  type Suggestion,
  suggested,
} from "../../../session/index.ts";
import { type Spot, useEditor } from "../../navigation/index.ts";
import { Button, classes, TextInput, useStrips, whileThere } from "../../parts/index.ts";
import { stepBack, useDraft, useReadOnly, useSession, useSessionState } from "../../session/index.ts";
import styles from "./library-panel.module.css";

/** The table that indicators go into: of the project on screen, or of the whole office. */
interface Target {
  readonly list: string;
  readonly scheme: Scheme;
  readonly name: string;
}

function useTarget(spot: Spot, layout: Layout): Target | undefined {
  const draft = useDraft();
  if (spot.kind === "project") {
    const name = draft.projects.find(({ id }) => id === spot.id)?.name ?? "";
    return { list: spot.id, scheme: schemeOf(layout.scheme), name };
  }
  const overall = spot.key === "overall" && layout.overallColumns.length > 0;
  return overall ? { list: "overall", scheme: schemeOf(layout.overallScheme), name: "" } : undefined;
}

/** Moves the focus among the suggestions; from the first one back to the search. */
function moveAmong(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
  const panel = event.currentTarget.closest("[role=tabpanel]");
  const stops = [...(panel?.querySelectorAll<HTMLElement>("input, [data-suggestion]") ?? [])];
  const here = stops.indexOf(event.currentTarget);
  const edges = here === 0 ? {} : { Home: 1, End: stops.length - 1 };
  const moves: Readonly<Record<string, number>> = { ArrowDown: here + 1, ArrowUp: here - 1, ...edges };
  const stop = stops[moves[event.key] ?? -1];
  if (stop === undefined) return;
  event.preventDefault();
  stop.focus();
}

function SuggestionRow({
  suggestion,
  level2,
  taken,
  onTake,
}: {
  readonly suggestion: Suggestion;
  readonly level2: string;
  readonly taken: boolean;
  readonly onTake: () => void;
}) {
  const { name, description, target, basis } = suggestion;
  return (
    <li>
      <button type="button" data-suggestion="" className={styles.one} onClick={onTake} onKeyDown={moveAmong}>
        <span className={styles.class}>
          {level2}
          <span className="push">{taken ? "已有" : "加上"}</span>
        </span>
        <span className={styles.name}>
          {name} <b>{target}</b>
        </span>
        <span className={styles.how}>
          {description}
          <span className={styles.basis}>依据：{basis}</span>
        </span>
      </button>
    </li>
  );
}

/** Indicators worth having for the project on screen, and a search over all of them. Choosing one adds its row. */
export function LibraryPanel() {
  const session = useSession();
  const strips = useStrips();
  const readOnly = useReadOnly();
  const { spot, goTo } = useEditor();
  const layout = useSessionState((state) => state.layout);
  const target = useTarget(spot, layout);
  const rows = useSessionState(({ draft }) =>
    target === undefined ? undefined : indicatorTable(target, target.scheme).rows(draft),
  );
  const [library, setLibrary] = useState<Library>();
  const [words, setWords] = useState("");
  const [everything, setEverything] = useState(false);
  useEffect(() => whileThere(openLibrary(), setLibrary), []);
  const name = everything ? "" : (target?.name ?? "");
  const topics = useMemo(() => (library === undefined ? [] : suggested(library, words, name)), [library, words, name]);
  const taken = useMemo(() => new Set(rows?.map(({ level3 }) => level3.trim())), [rows]);
  if (library === undefined) return null;
  if (target === undefined || readOnly) {
    return (
      <p className={styles.none}>{readOnly ? "这份草稿现在只能看，不能加指标。" : "打开一个项目，再从这里选指标。"}</p>
    );
  }

  const take = (suggestion: Suggestion) => {
    const place = library.classFor(target.scheme, suggestion.kind);
    if (place === undefined) return;
    const row = library.rowOf(suggestion, place);
    const command = addIndicator(indicatorTable(target, target.scheme), target.scheme, row);
    session.apply(command);
    const fill = {
      label: suggestion.open ? "去填数" : "去看",
      onPress: () => goTo({ ...command.place, field: "target" }),
    };
    const said = `已添加“${suggestion.name}”${suggestion.open ? "，数还没填" : ""}`;
    strips.tell(said, fill, stepBack({ session, strips }));
  };
  const fitting = words.trim() === "" && library.topicsFor(name).length > 0;
  return (
    <>
      <div className={styles.search}>
        <TextInput
          size="small"
          wide
          type="search"
          placeholder="找指标：公厕、完好率、满意度"
          aria-label="找指标"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={moveAmong}
        />
      </div>
      <div className={classes(styles.list, "scroll")}>
        <p className={styles.hint}>{fitting ? "按项目名称找的。" : ""}加上后照实改；“＿”是要自己填的数。</p>
        {topics.length === 0 ? <p className={styles.none}>没有这样的指标。换一个词，或清空看全部。</p> : null}
        {topics.map((topic) => (
          <section key={topic.title} aria-label={topic.title}>
            <h3 className={styles.topic}>
              {topic.title} <span className="quiet">{topic.suggestions.length}</span>
            </h3>
            <ul>
              {topic.suggestions.map((suggestion) => (
                <SuggestionRow
                  key={suggestion.name}
                  suggestion={suggestion}
                  level2={library.classFor(target.scheme, suggestion.kind)?.class.level2 ?? ""}
                  taken={taken.has(suggestion.name)}
                  onTake={() => take(suggestion)}
                />
              ))}
            </ul>
          </section>
        ))}
        {fitting ? (
          <p className={styles.none}>
            <Button look="link" onClick={() => setEverything(true)}>
              看别的项目的指标
            </Button>
          </p>
        ) : null}
      </div>
    </>
  );
}
