import { applyFix, findingKey } from "../../checks/index.ts";
import { type Draft, type Finding, findingPlace, type Layout, type Settled, schemeOf } from "../../domain/index.ts";
import type { Command } from "../types.ts";
import { combine } from "./command.ts";
import { indicatorTable } from "./indicator-table.ts";

/** What a person does with a finding: lets it be mended, or decides that it stays. */

/** Mends one finding of `draft`; undefined where it offers no mend. */
export function fixFinding(draft: Draft, layout: Layout, finding: Finding): Command | undefined {
  const { fix } = finding;
  if (fix === undefined) return undefined;
  const place = findingPlace(draft, finding);
  const list = place.projectId ?? "overall";
  const scheme = schemeOf(list === "overall" ? layout.overallScheme : layout.scheme);
  const table = indicatorTable({ list }, scheme);
  return {
    label: fix.label,
    place,
    change: (now) => {
      const mended = applyFix(now, layout, finding, place);
      if (fix.kind !== "move-class" || place.rowId === undefined) return mended;
      // Under its right 一级 the row also stands among its like, else the merged cells would break.
      return table.withRows(mended, table.arrange(table.rows(mended), new Set([place.rowId])));
    },
  };
}

/** Mends all findings of `draft` that offer it, as one step; undefined where none does. */
export function fixAll(draft: Draft, layout: Layout, findings: readonly Finding[]): Command | undefined {
  const mends = findings.flatMap((finding) => {
    const command = fixFinding(draft, layout, finding);
    return command === undefined ? [] : [{ command, removes: finding.fix?.kind === "remove-row" }];
  });
  // Goals are known by their number: removing them last, from the end, keeps the numbers of the others true.
  const removing = mends.filter(({ removes }) => removes).reverse();
  const others = mends.filter(({ removes }) => !removes);
  const commands = [...others, ...removing].map(({ command }) => command);
  const [first] = commands;
  return first === undefined ? undefined : combine(`改好 ${commands.length} 处`, first.place, commands);
}

const sameKey = (a: Omit<Settled, "reason">, b: Omit<Settled, "reason">) =>
  a.rule === b.rule && a.place === b.place && a.values === b.values;

/** 定为不改: the finding stays as it is, for a reason that travels with the draft. */
export function settle(draft: Draft, finding: Finding, reason: string): Command {
  const key = findingKey(draft, finding);
  return {
    label: "定为不改",
    place: findingPlace(draft, finding),
    change: (now) => ({
      ...now,
      settled: [...now.settled.filter((entry) => !sameKey(entry, key)), { ...key, reason }],
    }),
  };
}

/** Takes such a decision back. */
export function unsettle(draft: Draft, finding: Finding): Command {
  const key = findingKey(draft, finding);
  return {
    label: "取消“定为不改”",
    place: findingPlace(draft, finding),
    change: (now) => {
      const settled = now.settled.filter((entry) => !sameKey(entry, key));
      return settled.length === now.settled.length ? now : { ...now, settled };
    },
  };
}
