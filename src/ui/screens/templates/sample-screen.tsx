import type { Layout } from "../../../domain/index.ts";
import { SamplePaper } from "./sample-paper.tsx";
import styles from "./sample-screen.module.css";
import { TemplatesFrame } from "./templates-frame.tsx";
import { useSample } from "./use-sample.ts";

/** How a shipped template prints the sample. */
export function SampleScreen({ layout, onBack }: { readonly layout: Layout; readonly onBack: () => void }) {
  const { bytes, refused } = useSample(layout);
  return (
    <TemplatesFrame
      back="模板"
      onBack={onBack}
      title={`${layout.title}的样张`}
      tools={
        <span className="quiet" role="status">
          {refused ?? (bytes === undefined ? "正在用示例填" : "内容是虚构的云溪镇")}
        </span>
      }
    >
      <main className={styles.page}>
        <SamplePaper bytes={bytes} />
      </main>
    </TemplatesFrame>
  );
}
