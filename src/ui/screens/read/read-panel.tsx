import { useEffect, useRef, useState } from "react";
import type { ReviewItem } from "../../../session/index.ts";
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
  item,
  source,
  choices,
}: { readonly item: ReviewItem } & Pick<PanelProps, "source" | "choices">) {
  if (item.kind !== "repair") return null;
  const { to, printed, now, message } = item.repair;
  return (
    <>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={!choices.isPrinted(source, to)}
          onChange={({ target }) => choices.keepAsPrinted(source, [to], !target.checked)}
        />
        <span className={styles.what}>
          {printed} <span className="quiet">改为</span> {now}
        </span>
      </label>
      <p className={styles.why}>{message}</p>
    </>
  );
}

const KIND_WORDS = { repair: "修正", doubt: "存疑", unrecognised: "未识别" } as const;

function Items({ source, items, choices, current, onItem }: Omit<PanelProps, "onProject" | "sources">) {
  const here = useRef<HTMLElement>(null);
  useEffect(() => {
    if (current !== undefined) here.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const repairs = items.flatMap((item) => (item.kind === "repair" ? [item.repair.to] : []));
  const undone = repairs.filter((to) => choices.isPrinted(source, to)).length;
  if (items.length === 0) return <p className={styles.none}>没有要核对的地方。每一段、每一格都认出来了。</p>;
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
          {item.kind === "repair" ? <RepairChoice item={item} source={source} choices={choices} /> : null}
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
