import { useEffect, useRef, useState } from "react";
import { NARRATIVE_FIELDS, type NarrativeSlot } from "../../domain/index.ts";
import { setNarrative } from "../../session/index.ts";
import { Button, classes, useStrips } from "../parts/index.ts";
import { stepBack, useReadOnly, useSession, useSessionState } from "../session/index.ts";
import { DraftText } from "./draft-text.tsx";
import styles from "./narrative-slot.module.css";
import { NoneYet } from "./none-yet.tsx";
import { paragraphsOf, textOf } from "./paragraphs.ts";
import look from "./paragraphs-field.module.css";
import { placeAttribute } from "./place-attribute.ts";
import { foundClass, saidOf, usePlaceMark } from "./place-marks.tsx";
import { useStandardText } from "./use-standard-text.ts";

/**
 * The office's own paragraphs of one place of the document. While there are none, the sentences that the template will
 * print stand there, marked as made; rewriting copies them into the draft.
 */
export function NarrativeSlotField({ slot }: { readonly slot: NarrativeSlot }) {
  const session = useSession();
  const strips = useStrips();
  const readOnly = useReadOnly();
  const own = useSessionState((state) => state.draft.narrative[slot]);
  const standard = useStandardText(slot);
  const field = NARRATIVE_FIELDS.find((candidate) => candidate.id === slot);
  const label = field?.label ?? slot;
  const write = (paragraphs: readonly string[]) => session.apply(setNarrative(slot, paragraphs));
  const mark = usePlaceMark({ section: slot });
  /** While the hand is in the text it stays a text, also when everything in it was deleted to be written anew. */
  const [inHand, setInHand] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (inHand) text.current?.focus();
  }, [inHand]);
  const rewrite = () => {
    write(standard ?? []);
    setInHand(true);
  };
  const restore = () => {
    write([]);
    strips.tell("已恢复自动的句子", stepBack({ session, strips }));
  };
  const automatic = !inHand && own.length === 0 && standard !== undefined && standard.length > 0;

  return (
    <section className={classes(look.field, foundClass(mark))} aria-label={label}>
      <div className={look.bar}>
        <h2>{label}</h2>
        <span className={look.note}>{automatic ? <AutomaticNote /> : field?.help}</span>
        <span className="push" />
        {own.length > 0 && field?.standard === true ? (
          <span className={styles.own}>
            自己写的
            {readOnly ? null : (
              <>
                {" · "}
                <Button look="link" onClick={restore}>
                  恢复自动
                </Button>
              </>
            )}
          </span>
        ) : null}
        {own.length === 0 && slot === "other" ? <NoneYet name={slot} place={{ section: slot }} /> : null}
        {automatic && !readOnly ? (
          <Button size="small" onClick={rewrite} data-place={placeAttribute({ section: slot })}>
            改写
          </Button>
        ) : null}
      </div>
      {automatic ? (
        <div className={classes(look.paper, styles.standard)}>
          {standard.map((paragraph) => (
            <p key={paragraph}>
              <span className={styles.made}>{paragraph}</span>
            </p>
          ))}
        </div>
      ) : (
        <DraftText
          ref={text}
          className={look.paper}
          onFocus={() => setInHand(true)}
          onBlur={() => setInHand(false)}
          value={textOf(own)}
          readOnly={readOnly}
          aria-label={label}
          placeholder={field?.standard === true ? "空着就用模板里的句子" : "还没有写"}
          data-place={placeAttribute({ section: slot })}
          {...saidOf(mark)}
          onText={(text) => write(paragraphsOf(text))}
        />
      )}
    </section>
  );
}

function AutomaticNote() {
  return (
    <>
      <span className={styles.made}>底色的话</span> 由模板和表里的数写成，改表即改
    </>
  );
}
