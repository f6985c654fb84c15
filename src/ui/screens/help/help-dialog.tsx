import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { fieldGuide } from "../../../domain/index.ts";
import { download } from "../../files/index.ts";
import { go, type HelpTopic } from "../../navigation/index.ts";
import { Button, classes, Dialog, rovingStep } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import styles from "./help-dialog.module.css";
import { TOPIC_ORDER, TOPICS } from "./topics.ts";

/** The text scrolls by the keys too. */
const PANEL = { role: "tabpanel", tabIndex: 0, "aria-labelledby": "help-title" } as const;

/** All help: the topics at the left, one of them at the right. */
export function HelpDialog({
  topic: asked,
  field,
  onClose,
}: {
  readonly topic: HelpTopic;
  /** The label of the field that it was asked for. */
  readonly field?: string | undefined;
  readonly onClose: () => void;
}) {
  const { notices } = useWorkspace();
  const [topic, setTopic] = useState(asked);
  const list = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector<HTMLElement>("[aria-selected=true]")?.focus(), []);
  useEffect(() => {
    if (text.current !== null) text.current.scrollTop = 0;
    if (topic === "fields") text.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "center" });
  }, [topic]);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = rovingStep("column", event.key, TOPIC_ORDER.indexOf(topic), TOPIC_ORDER.length);
    const next = to === undefined ? undefined : TOPIC_ORDER[to];
    if (to === undefined || next === undefined) return;
    event.preventDefault();
    setTopic(next);
    list.current?.querySelectorAll("button")[to]?.focus();
  };
  const { title, lines, keys = [] } = TOPICS[topic];
  const footer = (
    <>
      <Button
        look="link"
        onClick={() => {
          onClose();
          go({ page: "rules" });
        }}
      >
        查了哪些：全部检查规则
      </Button>
      <span className="push" />
      <span className="quiet">绩表用了一些别人写的软件包：</span>
      <Button look="link" onClick={async () => download("第三方许可.txt", `\ufeff${await notices()}`, "text/plain")}>
        第三方许可
      </Button>
    </>
  );
  return (
    <Dialog title="帮助" size="list" onClose={onClose} footer={footer}>
      <div className={styles.page}>
        <div
          ref={list}
          role="tablist"
          aria-orientation="vertical"
          aria-label="帮助的目录"
          className={classes(styles.topics, "scroll")}
          onKeyDown={onKeyDown}
        >
          {TOPIC_ORDER.map((id) => (
            <button
              key={id}
              type="button"
              role="tab"
              className={styles.topic}
              tabIndex={id === topic ? 0 : -1}
              aria-selected={id === topic}
              onClick={() => setTopic(id)}
            >
              {TOPICS[id].title}
            </button>
          ))}
        </div>
        <div ref={text} className={classes(styles.text, "scroll")} {...PANEL}>
          <h3 id="help-title">{title}</h3>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {topic === "fields" ? <Fields at={field} /> : null}
          {keys.length === 0 ? null : <Lines lines={keys} />}
        </div>
      </div>
    </Dialog>
  );
}

function Lines({
  lines,
  at,
}: {
  readonly lines: readonly (readonly [string, string])[];
  readonly at?: string | undefined;
}) {
  return (
    <table>
      <tbody>
        {lines.map(([name, says]) => (
          <tr key={name} aria-current={name === at ? "true" : undefined}>
            <th scope="row">{name}</th>
            <td>{says}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The fields of the catalogue and what each wants. */
function Fields({ at }: { readonly at: string | undefined }) {
  return (
    <>
      {fieldGuide().map(({ title, fields }) => (
        <section key={title}>
          <h4>{title}</h4>
          <Lines lines={fields.map(({ label, help }) => [label, help])} at={at} />
        </section>
      ))}
    </>
  );
}
