import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Finding } from "../../../domain/index.ts";
import { activeCount, judgementFile, type SettledFinding } from "../../../session/index.ts";
import { DRAFT_TYPE, download } from "../../files/index.ts";
import { go, TODO, useEditor } from "../../navigation/index.ts";
import { Button, classes } from "../../parts/index.ts";
import listStyles from "../../parts/panel-list.module.css";
import { placeOfFinding } from "../../places/places.ts";
import { useReadOnly, useSession, useSessionState } from "../../session/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import { AgreementList } from "./agreement-list.tsx";
import { FindingCard, SettledCard } from "./findings-card.tsx";
import { type HandContextValue, useFindingsHand } from "./findings-context.tsx";
import { useHandPlace } from "./findings-hand.ts";
import { findingId, findingsOn, groupByRule, isProblem, mendable, type RuleGroup, standsAt } from "./findings-lists.ts";
import styles from "./findings-panel.module.css";
import { KIND_TONES, KIND_WORDS, KINDS, type Kind } from "./findings-words.ts";
import { type FindingRemarks, type Remarking, RemarkTools, remarkProps, useRemarking } from "./remark-tools.tsx";
import { useMendAll } from "./use-mend-all.tsx";

/** Chapters whose figures are compared with others. */
const FIGURE_CHAPTERS: readonly string[] = ["figures", "operating", "threePublic"];
/** More than this nobody reads in one list, and every line costs. */
const SHOWN = 200;

type View = "near" | "all" | "settled";

interface CardOptions {
  readonly near: boolean;
  readonly here: ReadonlySet<string>;
  kindOf(finding: Finding): Kind;
  /** Given where findings are only read: they are said on as remarks. */
  readonly remarking: Remarking | undefined;
}

function Cards({ findings, options }: { readonly findings: readonly Finding[]; readonly options: CardOptions }) {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const id = findingId(finding);
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return (
      <FindingCard
        key={`${id} ${times}`}
        finding={finding}
        kind={options.kindOf(finding)}
        near={options.near}
        here={options.here.has(id)}
        {...remarkProps(finding, id, options.remarking)}
      />
    );
  });
}

/** Offers to mend what can be mended of some findings; what that would do is shown first. */
function MendAll({
  findings,
  others = 0,
  children,
}: {
  readonly findings: readonly Finding[];
  /** How many of the same list offer no mend. */
  readonly others?: number;
  readonly children: string;
}) {
  const { ask, dialog } = useMendAll();
  return (
    <>
      <Button look="link" onClick={() => ask(findings, others)}>
        {children}
      </Button>
      {dialog}
    </>
  );
}

/** The findings of one rule, under its name. */
function Group({ group, options }: { readonly group: RuleGroup; readonly options: CardOptions }) {
  const readOnly = useReadOnly();
  const fixable = group.kind === "unfilled" ? [] : mendable(group.findings);
  if (group.findings.length === 1) return <Cards findings={group.findings} options={options} />;
  return (
    <>
      <div className={styles.group}>
        <h3>
          {group.kind === "unfilled" ? (
            "还没有填"
          ) : (
            <button type="button" title="这条规则查什么" onClick={() => go({ page: "rules", rule: group.rule })}>
              {group.title}
            </button>
          )}
        </h3>
        <span className={KIND_TONES[group.kind]}>{group.findings.length} 处</span>
        {readOnly || fixable.length < 2 ? null : (
          <MendAll
            findings={fixable}
            others={group.findings.length - fixable.length}
          >{`同类 ${fixable.length} 处一起改`}</MendAll>
        )}
      </div>
      <Cards findings={group.findings} options={options} />
    </>
  );
}

/** Ids of the findings at the active cell: the one walked to where it is among them, else all that stand there. */
function useHere(near: readonly Finding[], { current, hand }: HandContextValue): ReadonlySet<string> {
  const session = useSession();
  const place = useHandPlace(hand);
  return useMemo(() => {
    const { draft } = session.state();
    const walked = near.filter((finding) => current !== undefined && findingId(finding) === findingId(current));
    const at = place === undefined ? [] : near.filter((finding) => standsAt(place, placeOfFinding(finding, draft)));
    const both = walked.filter((finding) => at.includes(finding));
    const here = both.length > 0 ? both : at.length > 0 || hand.moved() ? at : walked;
    return new Set(here.map(findingId));
  }, [near, current, place, hand, session]);
}

/** What the tool found: here, everywhere by rule, and what a person decided to leave. */
export function FindingsPanel({ remarks }: { readonly remarks?: FindingRemarks }) {
  const session = useSession();
  const readOnly = useReadOnly();
  const settled = useSessionState((state) => state.settled);
  const wrong = useSessionState((state) => state.findings);
  const unfilled = useSessionState((state) => state.unfilled);
  const walk = useFindingsHand();
  const { spot, goSpot } = useEditor();
  const { rules } = useWorkspace();
  const [view, setView] = useState<View>("near");
  const [only, setOnly] = useState<Kind>();
  const remarking = useRemarking(remarks);
  // What is wrong stands before what has yet to be filled in.
  const findings = useMemo(() => [...wrong, ...unfilled], [wrong, unfilled]);
  const near = useMemo(() => findingsOn(findings, session.state().draft, spot), [findings, session, spot]);
  const kindOf = useMemo(() => {
    const empty = new Set(unfilled);
    return (finding: Finding): Kind => (empty.has(finding) ? "unfilled" : finding.severity);
  }, [unfilled]);
  const here = useHere(near, walk);
  const list = useRef<HTMLDivElement>(null);
  const hereKey = [...here].join("\n");
  useEffect(() => {
    if (hereKey !== "" && view !== "settled")
      list.current?.querySelector("[aria-current=true]")?.scrollIntoView({ block: "nearest" });
  }, [hereKey, view]);

  const active = activeCount(useSyncExternalStore(rules.subscribe, rules.profile));
  const count = (list: readonly Finding[]) =>
    list.filter((finding) => isProblem(finding) && kindOf(finding) !== "unfilled").length;
  const word = spot.kind === "project" ? "本项目" : "本章";
  const views: readonly (readonly [View, string])[] = [
    ["near", `${word} ${count(near)}`],
    ["all", `全部 ${count(wrong)}`],
    ...(settled.length > 0 || view === "settled" ? [["settled", `已定不改 ${settled.length}`] as const] : []),
  ];
  const listed = view === "near" ? near : findings;
  const kinds = KINDS.map((kind) => ({
    kind,
    count: listed.filter((finding) => kindOf(finding) === kind).length,
  })).filter(({ count, kind }) => count > 0 || kind === only);
  // What is 未填 is in no count above, so its own always stands here.
  const several = kinds.length > 1 || kinds[0]?.kind === "unfilled";
  const chosen = kinds.some(({ kind }) => kind === only) ? only : undefined;
  const shown = chosen === undefined ? listed : listed.filter((finding) => kindOf(finding) === chosen);
  // While one writes, what nobody has filled in is one line and not a card each; the card comes where the hand is.
  const folds = !readOnly && chosen === undefined;
  const cards = folds
    ? shown.filter((finding) => kindOf(finding) !== "unfilled" || here.has(findingId(finding)))
    : shown;
  const open = shown.length - cards.length;
  const options: CardOptions = { near: view === "near", here, kindOf, remarking };
  const fixable = mendable(shown.filter((finding) => kindOf(finding) !== "unfilled"));
  return (
    <>
      <div className={listStyles.filter}>
        {views.map(([name, label]) => (
          <Button key={name} look="link" aria-pressed={view === name} onClick={() => setView(name)}>
            {label}
          </Button>
        ))}
        <span className="push" />
        <Button look="link" title="查了哪些：全部规则" onClick={() => go({ page: "rules" })}>
          查了哪些
        </Button>
      </div>
      <div ref={list} className={classes(listStyles.list, "scroll")}>
        {view === "settled" ? (
          <SettledList settled={settled} />
        ) : (
          <>
            {!several && fixable.length < 2 ? null : (
              <div className={styles.kinds}>
                {!several
                  ? null
                  : kinds.map(({ kind, count }) => (
                      <button
                        key={kind}
                        type="button"
                        aria-pressed={chosen === kind}
                        className={KIND_TONES[kind]}
                        onClick={() => setOnly(chosen === kind ? undefined : kind)}
                      >
                        {count} {KIND_WORDS[kind]}
                      </button>
                    ))}
                <span className="push" />
                {readOnly || fixable.length < 2 ? null : (
                  <MendAll
                    findings={fixable}
                    others={Math.max(0, count(shown) - fixable.length)}
                  >{`${fixable.length} 处一起改`}</MendAll>
                )}
              </div>
            )}
            {remarking === undefined ? null : <RemarkTools listed={shown} remarking={remarking} />}
            {shown.length === 0 ? (
              <p className={listStyles.none}>
                {view === "all" ? "整份文件" : word}没有问题。查了 {active} 条。
              </p>
            ) : null}
            {view === "near" ? (
              <Cards findings={cards.slice(0, SHOWN)} options={options} />
            ) : (
              groupByRule(cards.slice(0, SHOWN), kindOf).map((group) => (
                <Group key={`${group.rule} ${group.kind}`} group={group} options={options} />
              ))
            )}
            {cards.length > SHOWN ? (
              <p className={listStyles.none}>还有 {cards.length - SHOWN} 处，按项目逐个看。</p>
            ) : null}
            {open === 0 ? null : (
              <p className={listStyles.none}>
                {open} 处还没有填。{" "}
                <Button look="link" onClick={() => goSpot(TODO)}>
                  看还差什么
                </Button>
              </p>
            )}
            {spot.kind === "chapter" && FIGURE_CHAPTERS.includes(spot.key) && view === "near" ? (
              <AgreementList />
            ) : null}
          </>
        )}
      </div>
    </>
  );
}

function SettledList({ settled }: { readonly settled: readonly SettledFinding[] }) {
  const session = useSession();
  if (settled.length === 0) return <p className={listStyles.none}>没有定为不改的。</p>;
  return (
    <>
      <p className={listStyles.none}>理由跟着草稿走，审的人也看得到。比较的数一变，就重新提出来。</p>
      <div className={styles.handed}>
        <span className="quiet">检查说错的，可以存出来</span>
        <span className="push" />
        <Button
          look="link"
          title="存成一个文件：只有这几处的提示和理由，没有别的内容"
          onClick={() => {
            const { name, content } = judgementFile(session.state().draft, settled);
            download(name, content, DRAFT_TYPE);
          }}
        >
          存出判断
        </Button>
      </div>
      {settled.map((entry) => (
        <SettledCard key={findingId(entry.finding)} settled={entry} />
      ))}
    </>
  );
}
