import { useId, useMemo, useState } from "react";
import type { Project } from "../../../domain/index.ts";
import { collect, type DraftSummary, type DuplicateWay, type Incoming, mainSource } from "../../../session/index.ts";
import { AgencyLine, noYear, YearLine } from "../../drafts/head-lines.tsx";
import { type YearChoice, YearChoices, yearProblem } from "../../drafts/year-choices.tsx";
import { isYear } from "../../format/index.ts";
import { Dialog, DialogLine, DialogLines, Hint, Problem, Select } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import { Duplicates } from "./duplicates.tsx";
import { LookLine, LookPlaces, useLook } from "./look-line.tsx";
import { type Target, TargetLine } from "./target-line.tsx";
import type { Taken } from "./use-choices.ts";
import { useProjectsOf } from "./use-projects-of.ts";
import { useTaking } from "./use-taking.ts";

/** Asks where what was read shall go, and what a new draft cannot do without. Nothing is written before the blue button. */
export function TakeDialog({
  taken,
  drafts,
  into,
  likelyYear,
  onClose,
}: {
  readonly taken: readonly Taken[];
  readonly drafts: readonly DraftSummary[];
  /** The draft from which reading was begun. */
  readonly into: string | undefined;
  /** The budget year that is most likely being prepared. */
  readonly likelyYear: number;
  readonly onClose: () => void;
}) {
  const { layouts } = useWorkspace();
  const taking = useTaking();
  const likelyMain = mainSource(taken);
  const main = likelyMain?.draft;
  const readYear = main?.year ?? likelyYear;
  const old = readYear < likelyYear;
  const open = drafts.filter(({ broken }) => broken === undefined);
  const [target, setTarget] = useState<Target>(into !== undefined ? "into" : old ? "next" : "same");
  const [intoId, setIntoId] = useState(into ?? open[0]?.id);
  const [agency, setAgency] = useState(main?.agency.name ?? "");
  const [year, setYear] = useState(String(readYear));
  const [templateId, setTemplateId] = useState(main?.templateId ?? layouts[0]?.id ?? "");
  const [next, setNext] = useState<YearChoice>({ year: String(Math.max(readYear + 1, likelyYear)), values: "empty" });
  const [ways, setWays] = useState<ReadonlyMap<Project, DuplicateWay>>(new Map());
  const [asked, setAsked] = useState(false);
  const [looking, setLooking] = useState(false);
  const look = useLook(taken, likelyMain, target === "next", target !== "into");
  /** The file that is followed gives the chapters too. */
  const chapters = look.of ?? likelyMain;
  const id = useId();
  const existing = useProjectsOf(target === "into" ? intoId : undefined);
  const incoming = useMemo(
    () => collect(target === "into" ? existing.projects : [], taken),
    [target, existing.projects, taken],
  );
  const doubles = incoming.filter((item) => item.duplicate !== undefined);
  const wayOf = (item: Incoming): DuplicateWay => ways.get(item.project) ?? "skip";
  const coming = incoming.filter((item) => item.duplicate === undefined || wayOf(item) !== "skip").length;
  const noAgency = agency.trim() === "";
  const badYear = !isYear(year);
  const badNext = yearProblem(next.year, readYear) !== undefined;

  const submit = async () => {
    setAsked(true);
    if (target === "into") {
      if (intoId !== undefined && coming > 0) await taking.addTo(intoId, incoming, wayOf);
      return;
    }
    if (noAgency || (target === "same" ? badYear : badNext)) return;
    const head = { agency: agency.trim(), year: target === "same" ? Number(year) : readYear, templateId };
    const follow = target === "next" ? { values: next.values, year: Number(next.year) } : undefined;
    await taking.create({ taken, main: chapters, look: look.learnt, before: look.before }, head, wayOf, follow);
  };
  const action = target === "into" ? `加入 ${coming} 个项目` : target === "next" ? `编制 ${next.year} 年` : "建成草稿";
  const projects = taken.reduce((sum, item) => sum + item.projects.length, 0);
  return (
    <>
      <Dialog
        title={projects === 0 ? "取用章节文字" : `取用 ${projects} 个项目`}
        onClose={onClose}
        onSubmit={() => void submit()}
        answer={action}
        off={(target === "into" && coming === 0) || look.learning?.kind === "learning"}
        aside={taking.problem === undefined ? null : <Problem>{taking.problem}</Problem>}
      >
        <DialogLines>
          <TargetLine id={id} target={target} onTarget={setTarget} readYear={readYear} hasDrafts={open.length > 0} />
          {target === "into" ? (
            <DialogLine label="草稿" htmlFor={`${id}into`}>
              <Select
                id={`${id}into`}
                size="large"
                value={intoId ?? ""}
                onChange={({ target: field }) => setIntoId(field.value)}
              >
                {open.map((draft) => (
                  <option key={draft.id} value={draft.id}>
                    {draft.title || draft.agency}（{draft.all} 个项目）
                  </option>
                ))}
              </Select>
              {existing.problem === undefined ? null : <Problem>{existing.problem}</Problem>}
            </DialogLine>
          ) : (
            <>
              <AgencyLine id={`${id}agency`} value={agency} asked={asked} onChange={setAgency} />
              {target === "next" ? (
                <YearChoices id={id} from={readYear} choice={next} asked={asked} onChange={setNext} />
              ) : (
                <YearLine
                  id={`${id}same`}
                  value={year}
                  problem={asked && badYear ? noYear(likelyYear) : undefined}
                  onChange={setYear}
                />
              )}
              <LookLine look={look} onLook={() => setLooking(true)} />
              {look.needsLayout ? (
                <DialogLine label="布局" htmlFor={`${id}layout`}>
                  <Select
                    id={`${id}layout`}
                    size="large"
                    value={templateId}
                    onChange={({ target: field }) => setTemplateId(field.value)}
                  >
                    {layouts.map((layout) => (
                      <option key={layout.id} value={layout.id}>
                        {layout.title}　{layout.summary}
                      </option>
                    ))}
                  </Select>
                  <Hint>按文件里的表头猜的，以后还能换。</Hint>
                </DialogLine>
              ) : null}
            </>
          )}
          {target !== "into" && taken.length > 1 ? (
            <DialogLine label="章节">
              <Hint>章节文字取自“{chapters?.source}”，其余文件只取项目。</Hint>
            </DialogLine>
          ) : null}
          {doubles.length === 0 ? null : (
            <DialogLine label="重复的">
              <Duplicates
                doubles={doubles}
                wayOf={wayOf}
                onWay={(items, way) =>
                  setWays((all) => new Map([...all, ...items.map(({ project }) => [project, way] as const)]))
                }
              />
            </DialogLine>
          )}
        </DialogLines>
      </Dialog>
      {looking ? <LookPlaces look={look} onClose={() => setLooking(false)} /> : null}
    </>
  );
}
