import { Choice, DialogLine } from "../../parts/index.ts";

/** Where what was read goes: into the draft that follows it, into one like it, or into one that is there. */
export type Target = "next" | "same" | "into";

/** The line "放到" of the dialog. */
export function TargetLine({
  id,
  target,
  onTarget,
  readYear,
  hasDrafts,
}: {
  /** Prefix of the names of its controls. */
  readonly id: string;
  readonly target: Target;
  readonly onTarget: (target: Target) => void;
  /** The year of what was read. */
  readonly readYear: number;
  readonly hasDrafts: boolean;
}) {
  const choices: readonly (readonly [Target, string, string])[] = [
    ["next", "接着编制下一年", `${readYear} 年的数留在旁边对照`],
    ["same", "新草稿", "照文件原样"],
    ["into", "已有的草稿", hasDrafts ? "只加项目，章节文字不带入" : "这台电脑上还没有草稿"],
  ];
  return (
    <DialogLine label="放到">
      <div role="radiogroup" aria-label="放到">
        {choices.map(([own, words, note]) => (
          <Choice
            key={own}
            name={`${id}target`}
            checked={target === own}
            onChoose={() => onTarget(own)}
            disabled={own === "into" && !hasDrafts}
            note={note}
          >
            {words}
          </Choice>
        ))}
      </div>
    </DialogLine>
  );
}
