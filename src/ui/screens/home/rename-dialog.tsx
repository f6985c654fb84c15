import { useId, useState } from "react";
import { Dialog, DialogLine, DialogLines, Problem, TextInput } from "../../parts/index.ts";

/** Changes the title of a draft, which is also the title of the document. */
export function RenameDialog({
  title,
  onRename,
  onClose,
}: {
  readonly title: string;
  readonly onRename: (title: string) => void;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState(title);
  const [asked, setAsked] = useState(false);
  const id = useId();
  const missing = text.trim() === "";
  const submit = () => {
    setAsked(true);
    if (missing) return;
    if (text !== title) onRename(text.trim());
    onClose();
  };
  return (
    <Dialog title="改名" onClose={onClose} onSubmit={submit} answer="改名">
      <DialogLines>
        <DialogLine label="标题" htmlFor={id}>
          <TextInput
            id={id}
            size="large"
            wide
            value={text}
            maxLength={200}
            aria-invalid={asked && missing}
            onChange={(event) => setText(event.target.value)}
            onFocus={(event) => event.target.select()}
          />
          {asked && missing ? <Problem>标题空着。文件名和文件里的标题都从这里来。</Problem> : null}
        </DialogLine>
      </DialogLines>
    </Dialog>
  );
}
