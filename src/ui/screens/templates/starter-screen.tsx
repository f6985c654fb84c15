import { useEffect, useMemo, useState } from "react";
import type { Layout } from "../../../domain/index.ts";
import { download, WORD_TYPE } from "../../files/index.ts";
import { chineseReason } from "../../format/index.ts";
import { Button, useStrips } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import type { Candidate } from "./candidate.ts";
import { SAMPLE_WORDS, SampleColumn } from "./sample-paper.tsx";
import { FIRST_CHOICES, layoutOfChoices, type StarterChoices } from "./starter-choices.ts";
import { StarterForm } from "./starter-form.tsx";
import styles from "./starter-screen.module.css";
import { TemplatesFrame } from "./templates-frame.tsx";
import { useSample } from "./use-sample.ts";

/** Building waits until the hand rests, ms. */
const PAUSE = 400;

interface Built {
  readonly choices: StarterChoices;
  readonly layout: Layout;
  readonly bytes: Uint8Array;
}

/** The file of the choices, built anew when they have changed. */
function useBuilt(choices: StarterChoices): {
  readonly built: Built | undefined;
  readonly refused: string | undefined;
} {
  const { templates } = useWorkspace();
  const [built, setBuilt] = useState<Built>();
  const [refused, setRefused] = useState<string>();
  useEffect(() => {
    let wanted = true;
    const timer = window.setTimeout(() => {
      const layout = layoutOfChoices(choices);
      templates.build(layout, choices.blocks).then(
        (bytes) => {
          if (!wanted) return;
          setBuilt({ choices, layout, bytes });
          setRefused(undefined);
        },
        (error: unknown) => {
          if (wanted) setRefused(chineseReason(error) ?? "这样的组合生成不了，换一种选法。");
        },
      );
    }, PAUSE);
    return () => {
      wanted = false;
      window.clearTimeout(timer);
    };
  }, [templates, choices]);
  return { built, refused };
}

/** A Word file made of chosen columns and blocks: to be refined in Word or WPS, or kept as it is. */
export function StarterScreen({
  onBack,
  onKeep,
}: {
  readonly onBack: () => void;
  readonly onKeep: (candidate: Candidate) => void;
}) {
  const strips = useStrips();
  const [choices, setChoices] = useState(FIRST_CHOICES);
  const { built, refused } = useBuilt(choices);
  const layout = useMemo(() => built?.layout, [built]);
  const sample = useSample(layout, built?.bytes);
  const ready = built !== undefined && built.choices === choices;
  const save = () => {
    if (built === undefined) return;
    download("绩效目标表模板.docx", built.bytes, WORD_TYPE);
    strips.tell("已存成“绩效目标表模板.docx”，在浏览器的下载文件夹里。在 Word 或 WPS 里改好，再加进来");
  };
  return (
    <TemplatesFrame
      back="模板"
      onBack={onBack}
      title="从选择生成模板"
      tools={
        <>
          <span className="quiet" role="status">
            {refused ?? (ready ? "" : "正在生成")}
          </span>
          <Button disabled={!ready} onClick={save}>
            下载 Word
          </Button>
          <Button
            look={ready ? "primary" : "plain"}
            disabled={!ready}
            onClick={() => (built === undefined ? undefined : onKeep({ name: "新模板", bytes: built.bytes }))}
          >
            拿去存为模板
          </Button>
        </>
      }
    >
      <main className={styles.page}>
        <StarterForm choices={choices} onChange={setChoices} />
        <SampleColumn head={SAMPLE_WORDS} bytes={sample.bytes} />
      </main>
    </TemplatesFrame>
  );
}
