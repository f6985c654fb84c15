import { type Draft, draftSchema } from "./draft.ts";
import { DRAFT_FORMAT, DRAFT_VERSION } from "./draft-version.ts";
import { MIGRATIONS, type StoredDraft } from "./migrations.ts";

/** Why foreign data is no draft; the message is one Chinese sentence for the clerk. */
export class DraftError extends Error {
  constructor(
    readonly code: "syntax" | "format" | "newer" | "shape",
    message: string,
  ) {
    super(message);
    this.name = "DraftError";
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The data of a draft of any version in the shape of this one, not yet checked. @throws DraftError where it is none */
export function liftDraft(data: unknown): StoredDraft {
  if (!isObject(data) || data.format !== DRAFT_FORMAT) {
    throw new DraftError("format", "这不是绩表的草稿文件。草稿由“备份到文件”存出，Word 文件从“从上年文件读取”打开。");
  }
  let lifted: StoredDraft = data;
  while (typeof lifted.version === "number" && lifted.version < DRAFT_VERSION) {
    const lift = MIGRATIONS[lifted.version];
    if (lift === undefined) throw new DraftError("shape", "草稿的版本号不对，文件可能被改过。请找存出它的人再存一份。");
    lifted = lift(lifted);
  }
  if (typeof lifted.version === "number" && lifted.version > DRAFT_VERSION) {
    throw new DraftError("newer", "这份草稿是更新版本的绩表存的，这个版本打不开。换成新版绩表再打开，原文件没有改动。");
  }
  return lifted;
}

/**
 * The one gate through which all stored and foreign drafts enter: checks the format, lifts older versions, checks the
 * shape. Own properties only; unknown ones are dropped by the schema.
 * @throws DraftError
 */
export function restoreDraft(data: unknown): Draft {
  const result = draftSchema.safeParse(liftDraft(data));
  if (!result.success) {
    const path = result.error.issues[0]?.path.join(".") ?? "";
    throw new DraftError(
      "shape",
      `草稿文件不完整（${path || "开头"}处读不出），没有打开。换一份备份再试，原文件没有改动。`,
    );
  }
  return result.data;
}

/** Reads the text of a draft file. @throws DraftError */
export function parseDraft(text: string): Draft {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new DraftError("syntax", "草稿文件读到一半就断了或被改过，没有打开。换一份备份再试，原文件没有改动。");
  }
  return restoreDraft(data);
}
