import { useEffect, useRef, useState } from "react";
import { Dialog, DialogLine, DialogLines, Problem, TextInput } from "../../parts/index.ts";

/** Asks which place a project should have among the others. */
export function MoveDialog({
  name,
  index,
  count,
  onMove,
  onClose,
}: {
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState(String(index + 1));
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const wanted = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  const possible = wanted >= 1 && wanted <= count;
  return (
    <Dialog
      title={`移动“${name}”`}
      size="narrow"
      onClose={onClose}
      onSubmit={() => {
        if (possible) onMove(wanted - 1);
      }}
      answer="移到这里"
    >
      <DialogLines>
        <DialogLine label="第几个">
          <TextInput
            ref={input}
            size="large"
            aria-label={`移到第几个，共 ${count} 个`}
            value={text}
            inputMode="numeric"
            onChange={(event) => setText(event.target.value)}
            onFocus={(event) => event.target.select()}
          />
          {possible ? null : <Problem>{`写 1 到 ${count} 之间的数。`}</Problem>}
        </DialogLine>
      </DialogLines>
    </Dialog>
  );
}
