import { useId, useMemo, useState } from "react";
import { type Layout, makeId } from "../../../domain/index.ts";
import { learntBefore, summaryWords, type TemplateCheck, type TemplateSettings } from "../../../session/index.ts";
import { DropZone, FileButton } from "../../files/index.ts";
import { chineseReason } from "../../format/index.ts";
import { Banner, Button, Problem, useStrips } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import type { Candidate } from "./candidate.ts";
import { CheckResult } from "./check-result.tsx";
import styles from "./check-screen.module.css";
import { LearnOffer } from "./learn-offer.tsx";
import { SAMPLE_WORDS, SampleColumn } from "./sample-paper.tsx";
import { SettingsForm } from "./settings-form.tsx";
import { TemplatesFrame } from "./templates-frame.tsx";
import { useCheck } from "./use-check.ts";
import { useSample } from "./use-sample.ts";
import { useTemplates } from "./use-templates.ts";
import { useWordFile, WORD_FILES } from "./use-word-file.ts";

/** How many places have to be mended before the file can be filled. */
function faultsOf({ unknown, problems }: TemplateCheck): number {
  return unknown.length + problems.length;
}

/** Why a template cannot be kept under this name; undefined where it can. */
function nameProblem(name: string, id: string | undefined, layouts: readonly Layout[]): string | undefined {
  if (name.trim() === "") return "名称空着。起个认得出的名称，如“澄河县 2026”。";
  const taken = layouts.some((layout) => layout.title === name.trim() && layout.id !== id);
  return taken ? `已有一个模板叫“${name.trim()}”，换个名称。` : undefined;
}

/** A Word file looked at as a template: what was found, the sample in it, and keeping it. */
export function CheckScreen({
  candidate,
  onCandidate,
  onBack,
}: {
  readonly candidate: Candidate;
  readonly onCandidate: (candidate: Candidate) => void;
  readonly onBack: () => void;
}) {
  const { templates, layouts } = useWorkspace();
  const strips = useStrips();
  const id = useId();
  const { bytes, kept } = candidate;
  useTemplates();
  const [name, setName] = useState(kept?.title ?? candidate.name);
  const [asked, setAsked] = useState<TemplateSettings>();
  const [tried, setTried] = useState(false);
  const checking = useCheck(bytes, asked);
  const check = checking.kind === "checked" ? checking.check : undefined;
  const sound = check !== undefined && faultsOf(check) === 0;
  const filling = useMemo(() => (sound ? { ...check.layout, id: "candidate" } : undefined), [sound, check]);
  const sample = useSample(filling, bytes);
  const again = useWordFile((file) => {
    // What was said of the template holds for its next file too.
    if (kept !== undefined && check !== undefined) setAsked(check.settings);
    onCandidate({ ...file, ...(kept === undefined ? {} : { kept }) });
  });
  const before = kept === undefined && check !== undefined ? learntBefore(check.layout, layouts) : undefined;
  const problem = nameProblem(name, kept?.id, layouts);

  const keep = async () => {
    setTried(true);
    if (check === undefined || !sound || problem !== undefined) return;
    // A template of another machine keeps its id, so that the drafts made with it find it.
    const carried = layouts.some((each) => each.id === check.settings.id) ? undefined : check.settings.id;
    const layout = {
      ...check.layout,
      id: kept?.id ?? carried ?? makeId(),
      title: name.trim(),
      summary: summaryWords(check.layout),
    };
    try {
      await templates.put(layout, bytes);
    } catch (error) {
      strips.warn(`模板没有存上。${chineseReason(error) ?? "可能是磁盘满了：腾出空间后再试一次。"}`);
      return;
    }
    strips.tell(`已存为模板“${layout.title}”。新建草稿、导出时都能选它`);
    onBack();
  };

  return (
    <TemplatesFrame
      back="模板"
      onBack={onBack}
      title={kept === undefined ? `加模板：${candidate.name}` : `模板：${kept.title}`}
      tools={
        <>
          <FileButton accept={WORD_FILES} onFiles={again}>
            {kept === undefined ? "换一个文件" : "换成改好的文件"}
          </FileButton>
          <Button
            look={sound ? "primary" : "plain"}
            form={`${id}form`}
            type="submit"
            disabled={!sound}
            title={sound ? undefined : check?.plain === true ? NOT_YET : WHY_NOT}
          >
            {kept === undefined ? "存为模板" : "存下"}
          </Button>
        </>
      }
    >
      <main className={styles.page}>
        {check?.plain === true ? (
          <LearnOffer candidate={candidate} onLearnt={(bytes) => onCandidate({ ...candidate, bytes })} />
        ) : (
          <form
            id={`${id}form`}
            className={`${styles.side} scroll`}
            aria-label="检查结果和设定"
            onSubmit={(event) => {
              event.preventDefault();
              void keep();
            }}
          >
            {checking.kind === "refused" ? <Banner tone="error">{checking.reason}</Banner> : null}
            {checking.kind === "checking" ? (
              <p className={styles.waiting} role="status">
                正在检查标记
              </p>
            ) : null}
            {check === undefined ? null : (
              <>
                {before === undefined ? null : (
                  <Banner
                    tone="info"
                    action="换成这次学的"
                    onAct={() => {
                      setName(before.title);
                      onCandidate({ ...candidate, kept: before });
                    }}
                  >
                    这份文件学过，存成了模板“{before.title}”
                  </Banner>
                )}
                <SettingsForm
                  name={name}
                  onName={setName}
                  settings={check.settings}
                  onSettings={setAsked}
                  hasPlan={check.layout.projectFields.includes("spendingPlan")}
                />
                {tried && problem !== undefined ? (
                  <div className={styles.problem}>
                    <Problem>{problem}</Problem>
                  </div>
                ) : null}
                <CheckResult check={check} onSettings={setAsked} />
              </>
            )}
          </form>
        )}
        <SampleColumn
          head={
            <p role="status">
              {sample.refused ??
                (check === undefined
                  ? ""
                  : check.plain
                    ? NOT_YET
                    : !sound
                      ? WHY_NOT
                      : sample.bytes === undefined
                        ? FILLING
                        : SAMPLE_WORDS)}
            </p>
          }
          bytes={sample.bytes}
        />
      </main>
      <DropZone onFiles={again} />
    </TemplatesFrame>
  );
}

const WHY_NOT = "左边列出的几处在 Word 或 WPS 里改好，换上改好的文件，就能试填";
const NOT_YET = "学成模板以后，在这里用示例试填";
const FILLING = "标记没有问题，正在用示例试填";
