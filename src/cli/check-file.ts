import { layoutOf } from "../../templates/index.ts";
import { checkDraft, type Profile } from "../checks/index.ts";
import type { Draft, Finding } from "../domain/index.ts";
import { openFile } from "./open-file.ts";
import { EXIT, type ExitCode } from "./outcome.ts";

export interface CheckedFile {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  readonly code: ExitCode;
}

/** Reads a file and checks it by its layout, or by a county's profile. @throws CommandError */
export async function checkFile(path: string, profile: Profile | undefined): Promise<CheckedFile> {
  const { draft } = await openFile(path);
  const { open } = checkDraft(draft, layoutOf(draft.templateId), profile === undefined ? {} : { profile });
  const found = open.some((finding) => finding.severity === "error");
  return { draft, findings: open, code: found ? EXIT.found : EXIT.fine };
}
