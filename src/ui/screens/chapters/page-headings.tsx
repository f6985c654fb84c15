import { type Part, type PlannedHeading, plannedHeadings, standardHeading } from "../../../domain/index.ts";
import { addStandardPage, setHeading } from "../../../session/index.ts";
import { DraftText, placeAttribute } from "../../forms/index.ts";
import { Banner, classes } from "../../parts/index.ts";
import type { DraftPage } from "../../places/pages.ts";
import { useDraft, useReadOnly, useSession } from "../../session/index.ts";
import styles from "./page-headings.module.css";

/** One line of text: Enter breaks nothing. */
const oneLine = (text: string) => text.replace(/[\r\n]+/g, "");

function HeadingRow({ part, number, text }: { readonly part: Part; readonly number: string; readonly text: string }) {
  const session = useSession();
  const readOnly = useReadOnly();
  const standard = standardHeading(useDraft(), part.id);
  const own = part.heading?.text ?? "";
  return (
    <tr>
      <th scope="row">标题</th>
      <td>
        <DraftText
          value={number}
          readOnly={readOnly}
          aria-label={`${text}的序号`}
          data-place={placeAttribute({ section: "part", rowId: part.id, field: "number" })}
          onText={(typed) => session.apply(setHeading(part.id, { number: oneLine(typed) }))}
        />
      </td>
      <td>
        <DraftText
          value={own}
          readOnly={readOnly}
          aria-label={`标题：${text || "还没有写"}`}
          placeholder={standard === undefined ? "还没有写标题" : `${standard.text}（标准）`}
          data-place={placeAttribute({ section: "part", rowId: part.id, field: "heading" })}
          onText={(typed) => session.apply(setHeading(part.id, { text: oneLine(typed) }))}
        />
      </td>
    </tr>
  );
}

function HeadingTable({ label, headings }: { readonly label: string; readonly headings: readonly PlannedHeading[] }) {
  if (headings.length === 0) return null;
  return (
    <table className={classes("sheet", styles.sheet)} aria-label={label}>
      <colgroup>
        <col className={styles.label} />
        <col className={styles.numbers} />
        <col />
      </colgroup>
      <tbody>
        {headings.map(({ part, number, text }) => (
          <HeadingRow key={part.id} part={part} number={number} text={text} />
        ))}
      </tbody>
    </table>
  );
}

function useHeadings(page: DraftPage): readonly PlannedHeading[] {
  return plannedHeadings(useDraft()).filter(({ part, level }) => level > 0 && page.parts.includes(part));
}

/** The heading of a page as it is printed; what is not worded here follows the standard. */
export function PageHeading({ page }: { readonly page: DraftPage }) {
  const session = useSession();
  const readOnly = useReadOnly();
  const headings = useHeadings(page);
  if (page.planned) return <HeadingTable label="标题" headings={headings.slice(0, 1)} />;
  return (
    <Banner
      tone="info"
      {...(readOnly ? {} : { action: "放回文件里", onAct: () => void session.apply(addStandardPage(page.key)) })}
    >
      这份文件里没有这一章，这里写的不印。
    </Banner>
  );
}

/** The headings below it, at the foot of the page: they are seldom changed. */
export function SectionHeadings({ page }: { readonly page: DraftPage }) {
  const headings = useHeadings(page).slice(1);
  if (headings.length === 0) return null;
  return (
    <>
      <h2 className={styles.heading}>小标题</h2>
      <HeadingTable label="小标题" headings={headings} />
    </>
  );
}
