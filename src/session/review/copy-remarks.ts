import { type Draft, type Place, parseTarget, printTarget } from "../../domain/index.ts";
import { sha256 } from "../../review/index.ts";
import { ROWS, textAt, WHOLE_ROW } from "./place-text.ts";
import { rowText } from "./row-text.ts";
import type { CopyRemarks, FoundChange, FoundComment, ImportedRemark, ReadCopy } from "./types.ts";

/** Whom a changed cell is put down to where the file does not say. */
const SOMEBODY = "Word 里的改动";

/**
 * What was written into a review copy as remarks: new comments, answers, changed cells as suggestions, and which remarks were
 * resolved there. Ids come from the content, so that reading the same file twice adds nothing.
 */
export async function copyRemarks({ draft, comments, changes, rows, removed }: ReadCopy): Promise<CopyRemarks> {
  // Programs that save a file again leave comments behind in which nothing is written.
  const fresh = comments.filter(({ isNew, text }) => isNew && text.trim() !== "");
  const ids = new Map<string, string>();
  for (const comment of comments) ids.set(comment.key, comment.id ?? (await idOf(comment)));
  const remarks = fresh.map((comment): ImportedRemark => {
    const { author, at, place, quoted, text, replyTo } = comment;
    const to = replyTo === undefined ? undefined : rootOf(comment, comments);
    return {
      id: ids.get(comment.key) ?? comment.key,
      by: author.slice(0, 100),
      place,
      quoted: draft === undefined ? quoted : quotedAt(draft, place, quoted),
      text,
      ...(at === undefined ? {} : { at }),
      ...(to === undefined ? {} : { to: ids.get(to.key) ?? to.key }),
    };
  });
  const authors = new Set(fresh.map(({ author }) => author));
  const [only] = authors;
  const by = authors.size === 1 && only !== undefined ? only.slice(0, 100) : SOMEBODY;
  const suggestions = await Promise.all(
    changes.map(async ({ place, before, after, revision }): Promise<ImportedRemark> => {
      const id = await hashId(["change", place, before, after]);
      const said = { text: "在审阅稿里改的。", suggested: tidied(place, after) };
      return { id, place, quoted: before, ...said, ...signed(revision, by) };
    }),
  );
  const added = await Promise.all(
    rows.map(async ({ place, cells, revision }): Promise<ImportedRemark> => {
      const at = { ...place, field: ROWS };
      const id = await hashId(["row", place, cells]);
      const said = { text: "在审阅稿里加了一行。", suggested: rowText(cells) };
      return { id, place: at, quoted: "", ...said, ...signed(revision, by) };
    }),
  );
  const gone = await Promise.all(
    removed.map(async ({ place, revision }): Promise<ImportedRemark> => {
      const { field: _, ...row } = place;
      const at = { ...row, field: WHOLE_ROW };
      const said = { text: "在审阅稿里删掉了这一行。", suggested: "删去这一行" };
      const quoted = draft === undefined ? "" : (textAt(draft, at) ?? "");
      return { id: await hashId(["removed", row]), place: at, quoted, ...said, ...signed(revision, by) };
    }),
  );
  // Word keeps no name of who resolved, and marks the answers along with their remark.
  const resolved = comments
    .filter(({ resolvedThere, replyTo }) => resolvedThere && replyTo === undefined)
    .map(({ key }) => ({ to: ids.get(key) ?? key, by }));
  return { remarks: [...remarks, ...suggestions, ...added, ...gone], resolved };
}

/** Where nothing of the review is on this machine, what was printed as comments is all there is of it: as if new. */
export function asNew(copy: ReadCopy): ReadCopy {
  return { ...copy, comments: copy.comments.map(({ id: _, ...comment }) => ({ ...comment, isNew: true })) };
}

/** The author of a tracked change; else whom the file's comments name. */
function signed(revision: FoundChange["revision"], by: string): Pick<ImportedRemark, "by" | "at"> {
  if (revision === undefined) return { by };
  const { author, at } = revision;
  return { by: author.slice(0, 100), ...(at === undefined ? {} : { at }) };
}

/** What a comment was made on: the paragraph it stands at where the place has several, else all that stands there. */
function quotedAt(draft: Draft, place: Place, paragraph: string): string {
  const whole = textAt(draft, place) ?? "";
  return whole.split("\n").includes(paragraph) ? paragraph : whole;
}

/** The remark at the head of a chain of answers. */
function rootOf(comment: FoundComment, all: readonly FoundComment[]): FoundComment {
  let root = comment;
  for (let steps = 0; steps < all.length && root.replyTo !== undefined; steps += 1) {
    const above = all.find(({ key }) => key === root.replyTo);
    if (above === undefined) return root;
    root = above;
  }
  return root;
}

function idOf({ author, at, place, text }: FoundComment): Promise<string> {
  return hashId(["comment", author, at ?? 0, place, text]);
}

async function hashId(content: readonly unknown[]): Promise<string> {
  return `word-${(await sha256(JSON.stringify(content))).slice(0, 24)}`;
}

/** A target as the product would print it: what is typed in Word is full-width or spaced as often as not. */
function tidied(place: Place, text: string): string {
  return place.field === "target" ? printTarget(parseTarget(text).target) : text;
}
