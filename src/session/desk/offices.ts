import type { DraftSummary } from "../types.ts";
import { pairNames } from "./names.ts";
import type { OfficeFacts } from "./office-record.ts";
import type { Office, OfficeFile, OfficeState } from "./types.ts";

/**
 * The offices of the desk: every draft that came in for review, then the names of the list of which nothing has come.
 * @param factsOf what is known of how a draft came
 */
export function officesOf(
  drafts: readonly DraftSummary[],
  factsOf: (id: string) => OfficeFacts | undefined,
  names: readonly string[],
): readonly Office[] {
  const came = drafts.flatMap((draft) => {
    const file = fileOf(draft, factsOf(draft.id));
    return file === undefined ? [] : [{ id: draft.id, name: nameOf(draft, file), state: stateOf(draft), file }];
  });
  const paired = pairNames(names, [...new Set(came.map(({ name }) => name))]);
  const missing = names.filter((name) => !paired.has(name));
  return [...came, ...missing.map((name): Office => ({ id: `name:${name}`, name, state: "未到" }))];
}

function nameOf({ agency, title }: DraftSummary, { from }: OfficeFile): string {
  return agency || title || from;
}

/** 完善后通过 goes back to be mended, so it stands with 退回. */
function stateOf({ status }: DraftSummary): OfficeState {
  if (status === "退回修改" || status === "完善后通过") return "退回";
  return status === "通过" || status === "定稿" || status === "已公开" ? "通过" : "待审";
}

function fileOf(draft: DraftSummary, facts: OfficeFacts | undefined): OfficeFile | undefined {
  const { review, title, year, all, total, errors, warnings, rules = {}, broken } = draft;
  if (review?.side !== "reviewing") return undefined;
  const { rounds, sender = "", sentAt = draft.changedAt, open, verdict, judged } = review;
  return {
    title,
    year,
    received: facts?.received ?? sentAt,
    round: rounds,
    sender,
    kind: facts?.kind ?? "package",
    from: facts?.file ?? "",
    projects: all,
    total,
    errors,
    warnings,
    rules,
    open,
    ...(verdict === undefined ? {} : { verdict }),
    judged: verdict !== undefined && judged === rounds,
    ...(facts?.before === undefined ? {} : { before: facts.before }),
    ...(broken === undefined ? {} : { broken }),
  };
}
