import { useId, useState } from "react";
import { profileFile } from "../../../session/index.ts";
import { Button, classes, DialogLine, Hint, TextInput, useStrips } from "../../parts/index.ts";
import { useDraft, useSession } from "../../session/index.ts";
import { savePackage } from "../../workbench/steps/save-package.ts";
import { StepDialog } from "../../workbench/steps/step-dialog.tsx";
import { useWorkspace } from "../../workspace/index.tsx";
import styles from "./ask-dialog.module.css";
import { officesOf } from "./offices-of.ts";

/** Gives projects to a business office: which office, which projects. */
export function AskDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const strips = useStrips();
  const { rules, templates } = useWorkspace();
  const { projects } = useDraft();
  const [office, setOffice] = useState("");
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [officeId, listId] = [useId(), useId()];
  const offices = officesOf(projects);
  const name = (text: string) => {
    setOffice(text);
    const own = offices.get(text.trim());
    if (own !== undefined) setTicked(new Set(own));
  };
  const tick = (id: string, on: boolean) =>
    setTicked((before) => new Set(on ? [...before, id] : [...before].filter((each) => each !== id)));
  const all = ticked.size === projects.length;
  return (
    <StepDialog
      title="发给科室填报"
      button="存成填报件"
      ready={office.trim() !== "" && ticked.size > 0}
      onClose={onClose}
      consequence={
        <p>
          勾上的项目连同上年的数、检查规则和模板存成一个文件，发给经办的科室、站所。那边打开只有这几个项目，填好交回；收的时候先列出改了哪里。
        </p>
      }
      onStep={async () => {
        const { draft } = session.state();
        const own = templates.list().find(({ layout }) => layout.id === draft.templateId)?.layout;
        const file = await session.review.ask({
          office: office.trim(),
          projects: [...ticked],
          rules: profileFile(rules.profile()),
          ...(own === undefined ? {} : { template: { name: own.title, bytes: (await templates.file(own)).bytes } }),
        });
        savePackage(file);
        strips.tell(`填报件“${file.name}”在浏览器的下载文件夹里，发给${office.trim()}`);
      }}
    >
      <DialogLine label="科室、站所" htmlFor={officeId}>
        <TextInput
          id={officeId}
          size="large"
          maxLength={60}
          placeholder="环保所"
          list={listId}
          value={office}
          onChange={({ target }) => name(target.value)}
        />
        <datalist id={listId}>
          {[...offices.keys()].map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      </DialogLine>
      <DialogLine label="项目">
        <div className={styles.all}>
          <Button look="link" onClick={() => setTicked(new Set(all ? [] : projects.map(({ id }) => id)))}>
            {all ? "都不选" : "全选"}
          </Button>{" "}
          <span className="quiet">已选 {ticked.size} 个</span>
        </div>
        <fieldset className={styles.group} aria-label="哪些项目">
          <div className={classes(styles.projects, "scroll")}>
            {projects.map(({ id, name }, index) => (
              <label key={id}>
                <input type="checkbox" checked={ticked.has(id)} onChange={({ target }) => tick(id, target.checked)} />{" "}
                {index + 1} {name || "未命名项目"}
              </label>
            ))}
          </div>
        </fieldset>
        {offices.size === 0 ? null : <Hint>写上表里的实施单位，它的项目就勾上了。</Hint>}
      </DialogLine>
    </StepDialog>
  );
}
