import { useEffect, useRef, useState } from "react";
import type { RepairedPlace, ReviewItem } from "../../../session/index.ts";
import { Button, classes, FindingCard, Tabs } from "../../parts/index.ts";
import styles from "./read-panel.module.css";
import type { Choices } from "./use-choices.ts";
import type { ReadSource } from "./use-reading.ts";

interface PanelProps {
  readonly source: ReadSource;
  readonly sources: readonly ReadSource[];
  readonly items: readonly ReviewItem[];
  readonly choices: Choices;
  /** The item that is being looked at. */
  readonly current: string | undefined;
  readonly onItem: (item: ReviewItem) => void;
  readonly onProject: (source: ReadSource, projectId: string) => void;
}

const TABS = ["核对", "项目"] as const;

function RepairChoice({
  repair,
  alike,
  source,
  choices,
}: {
  readonly repair: RepairedPlace;
  /** Places where the same was done, this one among them. */
  readonly alike: readonly string[];
} & Pick<PanelProps, "source" | "choices">) {
  const { to, printed, now, message } = repair;
  const kept = choices.isPrinted(source, to);
  return (
    <>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={!kept}
          onChange={({ target }) => choices.keepAsPrinted(source, [to], !target.checked)}
        />
        <span className={styles.what}>
          {printed} <span className="quiet">改为</span> {now}
        </span>
      </label>
      <p className={styles.why}>{message}</p>
      {alike.length < 2 || alike.every((one) => choices.isPrinted(source, one) === kept) ? null : (
        <p className={styles.why}>
          <Button look="link" onClick={() => choices.keepAsPrinted(source, alike, kept)}>
            同样的 {alike.length} 处都{kept ? "照原样" : "采用"}
          </Button>
        </p>
      )}
    </>
  );
}

/** Only where nothing was left out either is there nothing to look at. */
function NothingToCheck({ blocks, notes }: Pick<ReadSource["reading"], "blocks" | "notes">) {
  if (blocks.length === 0) return <p className={styles.none}>这是草稿文件，照原样打开，没有要核对的地方。</p>;
  if (notes.length === 0) return <p className={styles.none}>没有要核对的地方。每一段、每一格都认出来了。</p>;
  return (
    <div className={styles.none}>
      <p>读入的每一段、每一格都认出来了；没有读入的，照原件看一眼：</p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}

const KIND_WORDS = { repair: "修正", doubt: "存疑", unrecognised: "未识别" } as const;

function Items({ source, items, choices, current, onItem }: Omit<PanelProps, "onProject" | "sources">) {
  const here = useRef<HTMLElement>(null);
  useEffect(() => {
    if (current !== undefined) here.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const repaired = items.flatMap((item) => (item.kind === "repair" ? [item.repair] : []));
  const repairs = repaired.map(({ to }) => to);
  const alike = new Map<string, readonly string[]>();
  for (const { kind, to } of repaired) alike.set(kind, [...(alike.get(kind) ?? []), to]);
  const undone = repairs.filter((to) => choices.isPrinted(source, to)).length;
  if (items.length === 0) return <NothingToCheck {...source.reading} />;
  return (
    <>
      {repairs.length === 0 ? null : (
        <div className={styles.filter}>
          <span>修正 {repairs.length} 处</span>
          <span className="push" />
          <Button look="link" disabled={undone === 0} onClick={() => choices.keepAsPrinted(source, repairs, false)}>
            全部采用
          </Button>
          <Button
            look="link"
            disabled={undone === repairs.length}
            onClick={() => choices.keepAsPrinted(source, repairs, true)}
          >
            全部照原样
          </Button>
        </div>
      )}
      {items.map((item) => (
        <FindingCard
          key={item.key}
          ref={item.key === current ? here : undefined}
          dense
          tone={item.kind === "unrecognised" ? "info" : "warning"}
          place={item.place}
          onPlace={() => onItem(item)}
          kind={KIND_WORDS[item.kind]}
          here={item.key === current}
        >
          {item.kind === "repair" ? (
            <RepairChoice
              repair={item.repair}
              alike={alike.get(item.repair.kind) ?? []}
              source={source}
              choices={choices}
            />
          ) : null}
          {item.kind === "doubt" ? <p>{item.message}</p> : null}
          {item.kind === "unrecognised" ? <p className={styles.left}>{item.text}</p> : null}
        </FindingCard>
      ))}
    </>
  );
}

function Projects({ sources, choices, onProject }: Pick<PanelProps, "sources" | "choices" | "onProject">) {
  return (
    <>
      {sources.map((source) => {
        const { projects } = source.reading.draft;
        const ids = projects.map(({ id }) => id);
        const taken = ids.filter((id) => choices.isTaken(source, id)).length;
        return (
          <fieldset key={source.id} className={styles.file}>
            <legend className="visually-hidden">{source.name}</legend>
            <div className={styles.filter}>
              <span className={styles.fileName} title={source.name}>
                {sources.length > 1 ? source.name : "取用"} {taken}/{ids.length}
              </span>
              <span className="push" />
              <Button look="link" disabled={taken === ids.length} onClick={() => choices.take(source, ids, true)}>
                全选
              </Button>
              <Button look="link" disabled={taken === 0} onClick={() => choices.take(source, ids, false)}>
                全不选
              </Button>
            </div>
            {ids.length === 0 ? <p className={styles.none}>这里面没有项目绩效目标表。</p> : null}
            {projects.map((project, index) => (
              <div key={project.id} className={styles.project}>
                <input
                  type="checkbox"
                  aria-label={`取用 ${project.name || `第 ${index + 1} 个项目`}`}
                  checked={choices.isTaken(source, project.id)}
                  onChange={({ target }) => choices.take(source, [project.id], target.checked)}
                />
                <button type="button" className="leads" onClick={() => onProject(source, project.id)}>
                  <span className={styles.number}>{index + 1}</span>
                  {project.name || "没有名称"}
                </button>
                <span className={styles.rows}>{project.indicators.length} 行</span>
              </div>
            ))}
          </fieldset>
        );
      })}
    </>
  );
}

/** The right column: what to look at, and which projects to take. */
export function ReadPanel(props: PanelProps) {
  const [tab, setTab] = useState<(typeof TABS)[number]>("核对");
  const projects = props.sources.reduce((sum, { reading }) => sum + reading.draft.projects.length, 0);
  const counts = { 核对: props.items.length, 项目: projects };
  return (
    <aside className={styles.panel} aria-label="右栏">
      <Tabs label="右栏" names={TABS} shown={tab} onShow={setTab} panel="side-panel" counts={counts} />
      <div role="tabpanel" id="side-panel" aria-label={tab} className={classes(styles.list, "scroll")}>
        {tab === "核对" ? <Items {...props} /> : <Projects {...props} />}
      </div>
    </aside>
  );
}
