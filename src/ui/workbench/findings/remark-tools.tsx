import { useCallback, useMemo, useState } from "react";
import type { Finding } from "../../../domain/index.ts";
import { Button } from "../../parts/index.ts";
import type { RemarkProps } from "./findings-card.tsx";
import { findingId, isProblem } from "./findings-lists.ts";
import styles from "./findings-panel.module.css";

/** How findings become remarks. */
export interface FindingRemarks {
  /** True where a remark that waits for an answer says it. */
  isRemarked(finding: Finding): boolean;
  /** All of them in one step. */
  remark(findings: readonly Finding[]): void;
}

export interface Remarking extends FindingRemarks {
  readonly ticked: ReadonlySet<string>;
  tick(findings: readonly Finding[], on: boolean): void;
}

/** What a card says of its remark, and how it is ticked. */
export function remarkProps(finding: Finding, id: string, remarking: Remarking | undefined): Partial<RemarkProps> {
  if (remarking === undefined || finding.severity === "info") return {};
  return {
    remarked: remarking.isRemarked(finding),
    ticked: remarking.ticked.has(id),
    onTick: remarking.tick,
    onRemark: remarking.remark,
  };
}

/** Ticks all that can be said on, and says them on. */
export function RemarkTools({
  listed,
  remarking,
}: {
  readonly listed: readonly Finding[];
  readonly remarking: Remarking;
}) {
  const unsaid = listed.filter((finding) => isProblem(finding) && !remarking.isRemarked(finding));
  const picked = unsaid.filter((finding) => remarking.ticked.has(findingId(finding)));
  const all = picked.length === unsaid.length;
  if (unsaid.length === 0) return null;
  return (
    <div className={styles.remarking}>
      <label>
        <input
          type="checkbox"
          checked={all}
          ref={(box) => {
            if (box !== null) box.indeterminate = picked.length > 0 && !all;
          }}
          onChange={() => remarking.tick(unsaid, !all)}
        />
        全选 {unsaid.length} 处
      </label>
      <span className="push" />
      <Button
        size="small"
        disabled={picked.length === 0}
        title={picked.length === 0 ? "先勾上要写的" : "一次写好，不会写重"}
        onClick={() => remarking.remark(picked)}
      >
        写成批注 {picked.length} 条
      </Button>
    </div>
  );
}

/** The ticks of the panel, for as long as it is there. */
export function useRemarking(remarks: FindingRemarks | undefined): Remarking | undefined {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const tick = useCallback((findings: readonly Finding[], on: boolean) => {
    setTicked((before) => {
      const next = new Set(before);
      for (const id of findings.map(findingId)) on ? next.add(id) : next.delete(id);
      return next;
    });
  }, []);
  return useMemo(() => (remarks === undefined ? undefined : { ...remarks, ticked, tick }), [remarks, ticked, tick]);
}
