import { type Command, confirmZero, fixAll, lookAt, setNone, takeLastYear } from "../../../session/index.ts";
import { useEditor } from "../../navigation/index.ts";
import { Button, classes } from "../../parts/index.ts";
import { placeOfFinding, wordsOfFinding } from "../../places/places.ts";
import { useReadOnly, useSession } from "../../session/index.ts";
import { useMendAll } from "../../workbench/findings/use-mend-all.tsx";
import styles from "./todo.module.css";
import type { TodoLine } from "./todo-lines.ts";
import { isValue, TodoValue } from "./todo-value.tsx";
import { useApply } from "./use-apply.ts";

const KIND_WORDS = { empty: "没填", brought: "没看过", year: "旧年份", error: "错误", warning: "提醒" } as const;
const TONES = {
  empty: "quiet",
  brought: "quiet",
  year: "is-warning",
  error: "is-error",
  warning: "is-warning",
} as const;

/** Tables and texts that an office may rightly have nothing of. */
const MAY_BE_NONE: readonly string[] = ["organisations", "procurement", "assets", "other"];

interface Press {
  readonly label: string;
  command(): Command | undefined;
}

/** Places of one kind: where, what is there, what one press does, and the way to the first of them. */
export function TodoLineRow({ line, columns }: { readonly line: TodoLine; readonly columns: number }) {
  const session = useSession();
  const readOnly = useReadOnly();
  const apply = useApply();
  const { ask, dialog } = useMendAll();
  const { goTo } = useEditor();
  const { kind, items, where, said, zeros } = line;
  const [first] = items;
  const places = items.map(({ place }) => place);
  const go = () => goTo(placeOfFinding(first.finding, session.state().draft), wordsOfFinding(first.finding));
  const findings = items.map(({ finding }) => finding);
  const press = (): Press | undefined => {
    if (zeros) {
      return { label: items.length > 1 ? "都确认为 0" : "确认为 0", command: () => confirmZero(places) };
    }
    const { none, place } = first;
    if (none !== undefined && MAY_BE_NONE.includes(none)) {
      return { label: "本年没有", command: () => setNone(none, true, place) };
    }
    if (kind === "empty" && first.last !== "") return { label: "同上年", command: () => takeLastYear(places, true) };
    if (kind === "brought") return { label: "照上年", command: () => lookAt(places) };
    const fix = first.finding.fix;
    if (kind === "empty" || fix === undefined) return undefined;
    const year = kind === "year" ? /\d{4}/.exec(first.finding.expected ?? "")?.[0] : undefined;
    const label = year === undefined ? fix.label : `改成 ${year}`;
    return {
      label,
      command: () => fixAll(session.state().draft, session.state().layout, findings),
    };
  };
  // Texts of several places are not rewritten unseen.
  const several = kind === "year" && items.length > 1;
  const offered = readOnly ? undefined : press();
  const fills = kind === "empty" || kind === "brought";
  const typed = fills && items.length === 1 && !readOnly && isValue(session.state().draft, first.place);
  return (
    <tr className={styles.line}>
      <td />
      <td colSpan={columns - 1}>
        <div className={styles.cells}>
          <span className={classes(styles.kind, TONES[kind])}>{KIND_WORDS[kind]}</span>
          <button type="button" data-stop="" className={classes("leads", styles.where)} title={where} onClick={go}>
            {where}
          </button>
          {typed ? <TodoValue place={first.place} label={where} /> : <span />}
          <span className={classes(styles.said, fills ? "quiet" : undefined)} title={said}>
            {said}
          </span>
          <span className={styles.do}>
            {offered === undefined ? null : (
              <Button
                look="link"
                aria-label={`${offered.label}：${where}`}
                onClick={() => (several ? ask(findings) : apply(offered.command()))}
              >
                {offered.label}
              </Button>
            )}
            <Button look="link" aria-label={`${kind === "empty" ? "去填" : "去看"}：${where}`} onClick={go}>
              {kind === "empty" ? "去填" : "去看"}
            </Button>
          </span>
        </div>
        {dialog}
      </td>
    </tr>
  );
}
