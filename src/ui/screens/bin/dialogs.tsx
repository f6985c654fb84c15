import { useId, useState } from "react";
import { useDrafts } from "../../drafts/use-drafts.ts";
import { Dialog, DialogLine, DialogLines, Select } from "../../parts/index.ts";

/** Asks which draft a project goes into whose own is gone. */
export function IntoDialog({
  name,
  onInto,
  onClose,
}: {
  readonly name: string;
  readonly onInto: (draftId: string) => void;
  readonly onClose: () => void;
}) {
  const drafts = (useDrafts().drafts ?? []).filter(({ broken }) => broken === undefined);
  const [chosen, setChosen] = useState<string>();
  const id = useId();
  const into = chosen ?? drafts[0]?.id;
  return (
    <Dialog
      title="放进哪一份草稿"
      size="narrow"
      onClose={onClose}
      onSubmit={() => into !== undefined && onInto(into)}
      answer="放进去"
      off={into === undefined}
    >
      <p>“{name}”原来的草稿已经不在这台电脑上。</p>
      {into === undefined ? (
        <p>先新建或打开一份草稿，再来取回。</p>
      ) : (
        <DialogLines>
          <DialogLine label="草稿" htmlFor={id}>
            <Select id={id} size="large" value={into} onChange={({ target }) => setChosen(target.value)}>
              {drafts.map((draft) => (
                <option key={draft.id} value={draft.id}>
                  {draft.title || draft.agency}
                </option>
              ))}
            </Select>
          </DialogLine>
        </DialogLines>
      )}
    </Dialog>
  );
}

/** Asks once: what leaves the bin does not come back. */
export function EmptyDialog({
  count,
  onEmpty,
  onClose,
}: {
  readonly count: number;
  readonly onEmpty: () => void;
  readonly onClose: () => void;
}) {
  const empty = () => {
    onEmpty();
    onClose();
  };
  return (
    <Dialog title="清空回收站" size="narrow" onClose={onClose} onSubmit={empty} answer="清空" danger>
      <p>{count} 件都不再保留，撤销不回来。还要用的先取回。</p>
    </Dialog>
  );
}
