import { useEffect, useState } from "react";
import type { ExportScope, LeftOut } from "../../../session/index.ts";
import { DialogLine } from "../../parts/index.ts";
import { useDraft } from "../../session/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import styles from "./export-dialog.module.css";

/** What the template would not print of the draft; nothing while it is not known. */
function useLeftOut(templateId: string, scope: ExportScope): LeftOut | undefined {
  const { leftOut } = useWorkspace();
  const draft = useDraft();
  const [said, setSaid] = useState<LeftOut>();
  useEffect(() => {
    let wanted = true;
    leftOut({ draft, templateId, scope }).then(
      (answer) => {
        if (wanted) setSaid(answer);
      },
      // Writing itself will say what is wrong with the template.
      () => {
        if (wanted) setSaid(undefined);
      },
    );
    return () => {
      wanted = false;
    };
  }, [leftOut, draft, templateId, scope]);
  return said;
}

/** The lines that say, before anything is written, what the document will not say and what it says unseen. */
export function LeftOutLine({ templateId, scope }: { readonly templateId: string; readonly scope: ExportScope }) {
  const said = useLeftOut(templateId, scope);
  if (said === undefined) return null;
  return (
    <>
      <Unprinted said={said} />
      {said.unseen.length === 0 ? null : (
        <DialogLine label="没看过的">
          <p className={styles.plain}>
            <b className="is-warning">照上年的话印，还没有人看过</b>：{said.unseen.join("、")}
          </p>
        </DialogLine>
      )}
    </>
  );
}

function Unprinted({ said }: { readonly said: LeftOut }) {
  if (said.open === "" && said.homeless.length === 0) return null;
  return (
    <DialogLine label="不印的">
      <div className={styles.plain}>
        {said.homeless.length === 0 ? null : (
          <p>
            <b className="is-warning">模板里没有地方印</b>：{said.homeless.join("、")}
          </p>
        )}
        {said.open === "" ? null : <p>没有填、也没有写明没有的：{said.open}</p>}
      </div>
    </DialogLine>
  );
}
