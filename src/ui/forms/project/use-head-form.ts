import { zodResolver } from "@hookform/resolvers/zod";
import { type SyntheticEvent, useEffect, useRef } from "react";
import { type FieldPath, useFieldArray, useForm } from "react-hook-form";
import type { Layout, Project } from "../../../domain/index.ts";
import { type HeadChange, type HeadValues, headChange, headSchema, headValues } from "./head-values.ts";

/**
 * The head as a form. What is typed is handed on at once; what changes elsewhere (undo, a mend) flows back into the
 * fields that differ, so that the caret of the focused field stays.
 */
export function useHeadForm(project: Project, layout: Layout, onChange: (change: HeadChange) => void) {
  const form = useForm<HeadValues>({
    defaultValues: headValues(project, layout),
    resolver: zodResolver(headSchema),
    mode: "onBlur",
    reValidateMode: "onBlur",
  });
  const goals = useFieldArray({ control: form.control, name: "goals" });
  const latest = useRef(project);
  latest.current = project;

  useEffect(() => {
    const shown = form.getValues();
    const stored = headValues(project, layout);
    const set = (name: FieldPath<HeadValues>, now: string, next: string) => {
      if (now !== next) form.setValue(name, next, { shouldValidate: true });
    };
    for (const name of ["name", "nameLabel", "code", "agencyHeader", "purpose"] as const) {
      set(name, shown[name], stored[name]);
    }
    for (const part of ["total", "fiscal", "other"] as const) {
      set(`budget.${part}`, shown.budget[part], stored.budget[part]);
    }
    stored.spendingPlan.forEach((step, i) => {
      set(`spendingPlan.${i}.percent`, shown.spendingPlan[i]?.percent ?? "", step.percent);
    });
    stored.extra.forEach((item, i) => {
      set(`extra.${i}.text`, shown.extra[i]?.text ?? "", item.text);
    });
    if (headChange(project, { ...stored, goals: shown.goals }, layout) !== undefined) goals.replace(stored.goals);
  }, [project, layout, form, goals.replace]);

  /** To be called after every input of the form; pinyin on its way is not stored. */
  const store = (event?: SyntheticEvent) => {
    const native = event?.nativeEvent;
    if (native !== undefined && "isComposing" in native && native.isComposing === true) return;
    const change = headChange(latest.current, form.getValues(), layout);
    if (change !== undefined) onChange(change);
  };
  return { form, goals, store };
}

export type HeadForm = ReturnType<typeof useHeadForm>;
