import { useState } from "react";
import { DRAFT_KINDS } from "../../domain/index.ts";
import { type AgencyField, setAgency, setKind, setLayout, setTitle, setYear } from "../../session/index.ts";
import { DRAFT_KIND_WORDS } from "../format/index.ts";
import { classes, Problem, Select } from "../parts/index.ts";
import { useDraft, useHeld, useReadOnly, useSession } from "../session/index.ts";
import { useWorkspace } from "../workspace/index.tsx";
import styles from "./agency-form.module.css";
import { DraftText } from "./draft-text.tsx";
import { placeAttribute } from "./place-attribute.ts";
import { foundClass, saidOf, usePlaceMark } from "./place-marks.tsx";

const AGENCY_FIELDS: readonly (readonly [field: AgencyField, label: string, hint: string])[] = [
  ["name", "单位名称", "全称，如“云溪镇人民政府”"],
  ["code", "单位编码", "预算系统里的编码"],
  ["nature", "单位性质", "行政、事业"],
  ["rank", "单位规格", "正科级、副科级"],
  ["funding", "经费保障形式", "财政拨款、财政性资金基本保证"],
];

const section = "agency";

function TextRow({
  label,
  field,
  value,
  hint = "",
  broken = false,
  onChange,
}: {
  readonly label: string;
  readonly field: string;
  readonly value: string;
  readonly hint?: string;
  /** Enter breaks the line. */
  readonly broken?: boolean;
  readonly onChange: (text: string) => void;
}) {
  const readOnly = useReadOnly();
  const mark = usePlaceMark({ section, field });
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className={foundClass(mark)}>
        <DraftText
          value={value}
          readOnly={readOnly}
          aria-label={label}
          placeholder={hint}
          data-place={placeAttribute({ section, field })}
          {...saidOf(mark)}
          onKeyDown={(event) => {
            if (!broken && event.key === "Enter" && !event.nativeEvent.isComposing) event.preventDefault();
          }}
          onText={(text) => onChange(broken ? text : text.replace(/[\r\n]+/g, ""))}
        />
      </td>
    </tr>
  );
}

/** The budget year; what is no year stays in the field and says so, the draft keeps the last one that was. */
function YearRow({ year }: { readonly year: number }) {
  const session = useSession();
  const readOnly = useReadOnly();
  const [typed, setTyped] = useState<string>();
  const text = typed ?? String(year);
  const wrong = !/^(199\d|20\d\d|2100)$/.test(text.trim());
  useHeld(wrong);
  return (
    <tr>
      <th scope="row">年度</th>
      <td>
        <input
          autoComplete="off"
          inputMode="numeric"
          maxLength={4}
          value={text}
          readOnly={readOnly}
          aria-label="年度"
          aria-invalid={wrong}
          data-place={placeAttribute({ section, field: "year" })}
          onChange={(event) => {
            const next = event.target.value;
            setTyped(next);
            if (/^(199\d|20\d\d|2100)$/.test(next)) session.apply(setYear(Number(next)));
          }}
          onBlur={() => {
            if (!wrong) setTyped(undefined);
          }}
        />
        {wrong ? (
          <Problem>
            年度写四位数，如 {year}。草稿里还是 {year} 年。
          </Problem>
        ) : null}
      </td>
    </tr>
  );
}

/** What the whole document says of itself: title, year, layout, and the office. */
export function AgencyForm() {
  const session = useSession();
  const readOnly = useReadOnly();
  const draft = useDraft();
  const { layouts, layoutOf } = useWorkspace();
  return (
    <table className={classes("sheet", styles.sheet)} aria-label="标题和单位">
      <colgroup>
        <col className={styles.label} />
        <col />
      </colgroup>
      <tbody>
        <TextRow
          label="标题"
          field="title"
          hint="按 Enter 分行，印的时候照样分"
          value={draft.titleLines.length > 0 ? draft.titleLines.join("\n") : draft.title}
          broken
          onChange={(text) => session.apply(setTitle(text))}
        />
        <tr>
          <th scope="row">文件种类</th>
          <td>
            <Select
              aria-label="文件种类"
              disabled={readOnly}
              value={draft.kind}
              data-place={placeAttribute({ section, field: "kind" })}
              onChange={({ target }) => {
                const kind = DRAFT_KINDS.find((one) => one === target.value);
                if (kind !== undefined) session.apply(setKind(kind));
              }}
            >
              {DRAFT_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {DRAFT_KIND_WORDS[kind]}
                </option>
              ))}
            </Select>
          </td>
        </tr>
        <YearRow year={draft.year} />
        <tr>
          <th scope="row">布局</th>
          <td>
            <Select
              aria-label="布局"
              disabled={readOnly}
              value={layoutOf(draft.templateId).id}
              data-place={placeAttribute({ section, field: "templateId" })}
              onChange={(event) => session.apply(setLayout(layoutOf(event.target.value)))}
            >
              {layouts.map((layout) => (
                <option key={layout.id} value={layout.id}>
                  {layout.title}：{layout.summary}
                </option>
              ))}
            </Select>
          </td>
        </tr>
        {AGENCY_FIELDS.map(([field, label, hint]) => (
          <TextRow
            key={field}
            label={label}
            field={`agency.${field}`}
            value={draft.agency[field] ?? ""}
            hint={hint}
            onChange={(text) => session.apply(setAgency(field, text))}
          />
        ))}
      </tbody>
    </table>
  );
}
