import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from "react";
import type { Hit } from "../../../session/index.ts";
import { Button, TextInput } from "../../parts/index.ts";
import type { HitGroup } from "./hit-groups.ts";
import { HitList } from "./hit-list.tsx";
import styles from "./search-panel.module.css";
import type { SearchDoor } from "./use-search-door.ts";
import { useSearching } from "./use-searching.ts";

export interface SearchPanelProps {
  readonly door: SearchDoor;
  /** Why nothing can be replaced here; undefined where it can. */
  readonly locked: string | undefined;
  /** Shows the field of a hit and puts the focus there. */
  readonly onGo: (hit: Hit) => void;
}

/** "在 7 个项目、2 章" */
function pagesOf(groups: readonly HitGroup[]): string {
  const projects = groups.filter(({ spot }) => spot.kind === "project").length;
  const chapters = groups.length - projects;
  const words = [...(projects > 0 ? [`${projects} 个项目`] : []), ...(chapters > 0 ? [`${chapters} 章`] : [])];
  return `在 ${words.join("、")}`;
}

/** The element that has the focus, to which a step gives it back. */
function focused(): HTMLElement | undefined {
  return document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
}

/** F3 goes on from wherever the hand is, before the page's own keys would open the search that is open already. */
function useNextKey(onNext: (by: 1 | -1) => void): void {
  const latest = useRef(onNext);
  latest.current = onNext;
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "F3" || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      event.preventDefault();
      if (document.querySelector("dialog[open]") === null) latest.current(event.shiftKey ? -1 : 1);
    };
    window.addEventListener("keydown", onKeyDown, true);
    return () => window.removeEventListener("keydown", onKeyDown, true);
  }, []);
}

/** 查找和替换: how often and where words stand in the whole draft, and what is to stand there instead. */
export function SearchPanel({ door, locked, onGo }: SearchPanelProps) {
  const [withReplace, setWithReplace] = useState(false);
  const search = useSearching(door, withReplace && locked === undefined, onGo);
  const { sought, hits, groups, replacing, current, seek, step } = search;
  /** What the field shows; pinyin on its way is not looked for. */
  const [words, setWords] = useState(sought.words);
  const panel = useRef<HTMLElement>(null);
  const find = useRef<HTMLInputElement>(null);
  const by = useRef<HTMLInputElement>(null);

  const look = (text: string) => {
    setWords(text);
    seek({ words: text });
  };
  const { ask } = door;
  const latest = useRef({ look, words });
  latest.current = { look, words };
  useEffect(() => {
    if (ask === undefined || !door.take(ask)) return;
    const again = document.activeElement === find.current && latest.current.words !== "";
    if (ask.words !== undefined) latest.current.look(ask.words);
    if (ask.replacing) setWithReplace(true);
    // Ctrl+H at words that are there already asks for the others.
    const field = ask.replacing && again ? (by.current ?? find.current) : find.current;
    field?.focus();
    field?.select();
  }, [ask, door]);
  useNextKey((to) => {
    const here = focused();
    step(to, here !== undefined && panel.current?.contains(here) === true ? here : undefined);
  });

  const into = useRef(search.goInto);
  into.current = search.goInto;
  const onHit = useCallback((hit: Hit) => into.current(hit), []);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const { key, target } = event;
    const inFind = target === find.current;
    const inBy = target === by.current;
    if (key === "Escape") door.leave(search.landing.field());
    else if (key === "Enter" && inFind) step(event.shiftKey ? -1 : 1, focused());
    else if (key === "Enter" && inBy) search.replaceHere(focused());
    else if (key === "ArrowDown" && (inFind || inBy)) panel.current?.querySelector<HTMLElement>("[data-hit]")?.focus();
    else if (!(key.toLowerCase() === "z" && event.ctrlKey && (inFind || inBy) && search.takeBack())) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const { length: count } = replacing.replaced;
  const verb = sought.by === "" ? "删去" : "替换";
  const none = hits.length === 0;
  return (
    <section ref={panel} aria-label="查找和替换" className={styles.panel} onKeyDown={onKeyDown}>
      <div className={styles.form}>
        <div className={styles.line}>
          <TextInput
            ref={find}
            size="small"
            wide
            spellCheck={false}
            placeholder="在整份草稿里找"
            aria-label="查找"
            value={words}
            onChange={({ nativeEvent, target }) => {
              if ("isComposing" in nativeEvent && nativeEvent.isComposing === true) setWords(target.value);
              else look(target.value);
            }}
            onCompositionEnd={({ currentTarget }) => look(currentTarget.value)}
          />
          <Button look="bare" size="small" icon="up" title="上一处 Shift+Enter" onClick={() => step(-1, focused())} />
          <Button look="bare" size="small" icon="down" title="下一处 Enter" onClick={() => step(1, focused())} />
        </div>
        <div className={styles.line}>
          <label className={styles.check}>
            <input type="checkbox" checked={sought.exact} onChange={({ target }) => seek({ exact: target.checked })} />
            区分全角半角、大小写
          </label>
          <span className="push" />
          <Button
            look="link"
            aria-expanded={withReplace}
            title="Ctrl+H"
            onClick={() => setWithReplace((shown) => !shown)}
          >
            {withReplace ? "收起替换" : "替换"}
          </Button>
        </div>
        {!withReplace ? null : locked !== undefined ? (
          <p className={styles.locked}>{locked}</p>
        ) : (
          <>
            <TextInput
              ref={by}
              size="small"
              wide
              spellCheck={false}
              placeholder="替换为，空着就是删去"
              aria-label="替换为"
              value={sought.by}
              onChange={({ target }) => seek({ by: target.value })}
            />
            <div className={styles.line}>
              <Button size="small" disabled={none} title="Enter" onClick={() => search.replaceHere(focused())}>
                {verb}
              </Button>
              <Button
                size="small"
                disabled={count === 0}
                onClick={() => {
                  // Nothing may be left to replace: the button goes off, and the focus must not go down with it.
                  find.current?.focus();
                  search.replaceAll();
                }}
              >
                {`全部${verb}${count === 0 ? "" : ` ${count} 处`}`}
              </Button>
            </div>
            {replacing.left.length === 0 ? null : (
              <p className={styles.left}>{replacing.left.length} 处是数，换了就认不出，不动。下面标着“不动”。</p>
            )}
          </>
        )}
      </div>
      <p role="status" className={styles.status}>
        {sought.words === ""
          ? "项目、指标、各章文字、表格和金额都找。"
          : none
            ? `没有找到“${sought.words}”。`
            : current === -1
              ? `共 ${hits.length} 处，${pagesOf(groups)}`
              : `第 ${current + 1} 处，共 ${hits.length} 处`}
      </p>
      {none && sought.words !== "" ? (
        <p className={styles.note}>模板自动写的句子不找，一级、二级指标的名称也不找。</p>
      ) : (
        <HitList
          groups={groups}
          all={hits.length}
          sought={`${sought.exact} ${sought.words}`}
          current={hits[current]}
          left={replacing.left}
          onHit={onHit}
        />
      )}
    </section>
  );
}
