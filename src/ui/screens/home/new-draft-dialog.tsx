import { useId, useState } from "react";
import { newDraft } from "../../../domain/index.ts";
import { go } from "../../navigation/index.ts";
import { Button, Choice, Dialog, DialogLine, DialogLines, Problem, TextInput } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace.tsx";
import { likelyYear } from "./filters.ts";

/** Asks what a draft cannot do without: the office, the year, the layout. */
export function NewDraftDialog({ onClose }: { readonly onClose: () => void }) {
  const { shelf, layouts, layoutOf } = useWorkspace();
  const [agency, setAgency] = useState("");
  const [year, setYear] = useState(() => String(likelyYear(new Date())));
  const [templateId, setTemplateId] = useState(layouts[0]?.id ?? "");
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState(false);
  const id = useId();
  const noAgency = agency.trim() === "";
  const badYear = !/^(199\d|20\d\d|2100)$/.test(year.trim());

  const create = async () => {
    setAsked(true);
    if (noAgency || badYear) return;
    const draft = newDraft(agency.trim(), Number(year), layoutOf(templateId));
    try {
      await shelf.add(draft);
    } catch {
      setRefused(true);
      return;
    }
    onClose();
    go({ page: "draft", id: draft.id });
  };

  const footer = (
    <>
      {refused ? <Problem>没有写进这台电脑，可能是磁盘满了。腾出空间后再按一次。</Problem> : null}
      <span className="push" />
      <Button size="large" onClick={onClose}>
        取消
      </Button>
      <Button size="large" look="primary" type="submit">
        新建草稿
      </Button>
    </>
  );
  return (
    <Dialog title="新建" onClose={onClose} onSubmit={() => void create()} footer={footer}>
      <DialogLines>
        <DialogLine label="单位名称" htmlFor={`${id}agency`}>
          <TextInput
            id={`${id}agency`}
            size="large"
            wide
            maxLength={200}
            value={agency}
            aria-invalid={asked && noAgency}
            onChange={(event) => setAgency(event.target.value)}
          />
          {asked && noAgency ? <Problem>单位名称空着。写全称，如“云溪镇人民政府”。</Problem> : null}
        </DialogLine>
        <DialogLine label="年度" htmlFor={`${id}year`}>
          <TextInput
            id={`${id}year`}
            size="large"
            inputMode="numeric"
            maxLength={4}
            value={year}
            aria-invalid={asked && badYear}
            onChange={(event) => setYear(event.target.value)}
          />
          {asked && badYear ? <Problem>年度写四位数，如 {likelyYear(new Date())}。</Problem> : null}
        </DialogLine>
        <DialogLine label="布局">
          <div role="radiogroup" aria-label="布局">
            {layouts.map((layout) => (
              <Choice
                key={layout.id}
                name={`${id}layout`}
                checked={layout.id === templateId}
                onChoose={() => setTemplateId(layout.id)}
                note={layout.summary}
              >
                {layout.title}
              </Choice>
            ))}
          </div>
          <Button look="link" onClick={() => go({ page: "templates" })}>
            用县里自己的模板
          </Button>
        </DialogLine>
      </DialogLines>
    </Dialog>
  );
}
