import { useId, useState } from "react";
import { SCHEMES } from "../../../domain/index.ts";
import type { TemplateSettings } from "../../../session/index.ts";
import { DialogLine, DialogLines, Select, TextInput } from "../../parts/index.ts";

/** Schemes of projects; that of the whole office is no choice here. */
const CHOICES = SCHEMES.filter(({ id }) => id !== "hebei-overall");

/** "6月底、12月底" → the dates; commas and spaces part them too. */
function datesOf(text: string): readonly string[] {
  return text.split(/[、，,；;\s]+/).filter((date) => date !== "");
}

/** What a person says of a template because no tag does. */
export function SettingsForm({
  name,
  onName,
  settings,
  onSettings,
  hasPlan,
}: {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly settings: TemplateSettings;
  readonly onSettings: (settings: TemplateSettings) => void;
  readonly hasPlan: boolean;
}) {
  const id = useId();
  const [dates, setDates] = useState(() => settings.planDates.join("、"));
  return (
    <DialogLines>
      <DialogLine label="名称" htmlFor={`${id}name`}>
        <TextInput id={`${id}name`} wide maxLength={60} value={name} onChange={(event) => onName(event.target.value)} />
      </DialogLine>
      <DialogLine label="指标体系" htmlFor={`${id}scheme`}>
        <Select
          id={`${id}scheme`}
          value={settings.scheme}
          onChange={(event) => onSettings({ ...settings, scheme: event.target.value })}
        >
          {CHOICES.map((scheme) => (
            <option key={scheme.id} value={scheme.id}>
              {scheme.title}
            </option>
          ))}
        </Select>
      </DialogLine>
      {hasPlan ? (
        <DialogLine label="支出时间" htmlFor={`${id}dates`}>
          <TextInput
            id={`${id}dates`}
            wide
            maxLength={200}
            value={dates}
            onChange={(event) => setDates(event.target.value)}
            onBlur={() => onSettings({ ...settings, planDates: datesOf(dates) })}
          />
        </DialogLine>
      ) : null}
    </DialogLines>
  );
}
