import { useId, useState } from "react";
import { likelyYear } from "../../drafts/filters.ts";
import { AgencyLine, noYear, YearLine } from "../../drafts/head-lines.tsx";
import { isYear } from "../../format/index.ts";
import { go, TODO } from "../../navigation/index.ts";
import { Button, Choice, Dialog, DialogLine, DialogLines, Problem } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";

/** Asks what a draft cannot do without: the office, the year, the layout. */
export function NewDraftDialog({ onClose }: { readonly onClose: () => void }) {
  const { shelf, layouts } = useWorkspace();
  const [agency, setAgency] = useState("");
  const [year, setYear] = useState(() => String(likelyYear(new Date())));
  const [templateId, setTemplateId] = useState(layouts[0]?.id ?? "");
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState(false);
  const id = useId();
  const noAgency = agency.trim() === "";
  const badYear = !isYear(year);

  const create = async () => {
    setAsked(true);
    if (noAgency || badYear) return;
    try {
      const id = await shelf.create({ agency: agency.trim(), year: Number(year), templateId });
      onClose();
      go({ page: "draft", id, spot: TODO });
    } catch {
      setRefused(true);
    }
  };

  return (
    <Dialog
      title="新建"
      onClose={onClose}
      onSubmit={() => void create()}
      answer="新建草稿"
      aside={refused ? <Problem>没有写进这台电脑，可能是磁盘满了。腾出空间后再按一次。</Problem> : null}
    >
      <DialogLines>
        <AgencyLine id={`${id}agency`} value={agency} asked={asked} onChange={setAgency} />
        <YearLine
          id={`${id}year`}
          value={year}
          problem={asked && badYear ? noYear(likelyYear(new Date())) : undefined}
          onChange={setYear}
        />
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
