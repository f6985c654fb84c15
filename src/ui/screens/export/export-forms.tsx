import type { ExportScope, PublishedForm } from "../../../session/index.ts";
import { Button } from "../../parts/index.ts";
import styles from "./export-dialog.module.css";
import { FORMS, possible } from "./forms.ts";

/** What is exported, one tick each; printing is done by the preview. */
export function ExportForms({
  forms,
  scope,
  onForms,
  onPrint,
}: {
  readonly forms: readonly PublishedForm[];
  readonly scope: ExportScope;
  readonly onForms: (forms: readonly PublishedForm[]) => void;
  readonly onPrint: () => void;
}) {
  const set = (form: PublishedForm, on: boolean) =>
    onForms(FORMS.map((each) => each.form).filter((each) => (each === form ? on : forms.includes(each))));
  return (
    <fieldset aria-label="导出哪几样" className={styles.forms}>
      {FORMS.map(({ form, label, note, ending }) => {
        const can = possible(scope, [form]).length > 0;
        return (
          <label key={form} className={styles.form}>
            <input
              type="checkbox"
              checked={can && forms.includes(form)}
              disabled={!can}
              onChange={({ target }) => set(form, target.checked)}
            />
            <span>{label}</span>
            <span className="quiet">{can ? note : "每个项目一个文件时只写 Word"}</span>
            <span className="quiet">{form === "word" && scope === "each" ? ".zip" : ending}</span>
          </label>
        );
      })}
      <div className={styles.form}>
        <span />
        <span>打印和 PDF</span>
        <span className="quiet">在预览里打印；打印窗口里选“另存为 PDF”就是 PDF</span>
        <Button look="link" onClick={onPrint}>
          去预览
        </Button>
      </div>
    </fieldset>
  );
}
