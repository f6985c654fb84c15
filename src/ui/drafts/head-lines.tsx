import type { ReactNode } from "react";
import { DialogLine, Problem, TextInput } from "../parts/index.ts";

interface LineProps {
  /** Of the field. */
  readonly id: string;
  readonly value: string;
  /** What is wrong with it, once the button was pressed: before that nothing is complained about. */
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}

/** The line "单位名称" of a dialog that makes a draft. */
export function AgencyLine({ id, value, asked, onChange }: Omit<LineProps, "problem"> & { readonly asked: boolean }) {
  const missing = asked && value.trim() === "";
  return (
    <DialogLine label="单位名称" htmlFor={id}>
      <TextInput
        id={id}
        size="large"
        wide
        maxLength={200}
        value={value}
        aria-invalid={missing}
        onChange={({ target }) => onChange(target.value)}
      />
      {missing ? <Problem>单位名称空着。写全称，如“云溪镇人民政府”。</Problem> : null}
    </DialogLine>
  );
}

/** The line "年度"; what else is to be said of the year stands below it. */
export function YearLine({ id, value, problem, onChange, children }: LineProps & { readonly children?: ReactNode }) {
  return (
    <DialogLine label="年度" htmlFor={id}>
      <TextInput
        id={id}
        size="large"
        inputMode="numeric"
        maxLength={4}
        value={value}
        aria-invalid={problem !== undefined}
        onChange={({ target }) => onChange(target.value)}
      />
      {problem === undefined ? null : <Problem>{problem}</Problem>}
      {children}
    </DialogLine>
  );
}

/** The sentence for what is no year, with one that is. */
export function noYear(example: number): string {
  return `年度写四位数，如 ${example}。`;
}
