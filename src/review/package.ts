import { type Draft, DraftError, restoreDraft } from "../domain/index.ts";
import { eventSchema, joinEvents, type ReviewEvent } from "./event.ts";
import { contentHash, sha256 } from "./hash.ts";
import { isOfOffices } from "./office-part.ts";

/**
 * A draft package: one text file with a record a line, each behind its own hash, so that damage stays where it happened.
 * The format is written down in docs/package.md.
 */

const PACKAGE_FORMAT = "jibiao.package";
const PACKAGE_VERSION = 3;
const LIMIT_CHARACTERS = 100_000_000;
const LIMIT_LINES = 50_000;

/** What was handed in, in each round; round 0 is what an office was given to fill in. */
export interface Submission {
  readonly round: number;
  readonly draft: Draft;
}

export interface ReviewPackage {
  readonly draft: Draft;
  readonly submissions: readonly Submission[];
  readonly events: readonly ReviewEvent[];
  /** The template's Word file, for an office that may not have it. */
  readonly template?: PackedTemplate;
}

export interface PackedTemplate {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface OpenedPackage {
  /** Undefined where the draft itself is damaged; submissions may still hold it. */
  readonly draft?: Draft;
  readonly submissions: readonly Submission[];
  readonly events: readonly ReviewEvent[];
  /** What does not agree, one Chinese sentence each; empty for a sound package. */
  readonly damage: readonly string[];
  readonly template?: PackedTemplate;
}

/** Why a file is no package at all. */
export class PackageFormatError extends Error {
  override readonly name = "PackageFormatError";
}

type Part =
  | { readonly part: "draft"; readonly data: unknown }
  | { readonly part: "submission"; readonly round: number; readonly data: unknown }
  | { readonly part: "event"; readonly data: unknown }
  | { readonly part: "template"; readonly name: string; readonly data: string };

/** The text of a package file. The same package gives the same text. */
export async function writePackage(content: ReviewPackage): Promise<string> {
  const parts: readonly Part[] = [
    { part: "draft", data: content.draft },
    ...content.submissions.map(({ round, draft }) => ({ part: "submission", round, data: draft }) as const),
    ...content.events.map((data) => ({ part: "event", data }) as const),
    ...(content.template === undefined ? [] : [packed(content.template)]),
  ];
  const bodies = parts.map((part) => JSON.stringify(part));
  const hashes = await Promise.all(bodies.map((body) => sha256(body)));
  const head = {
    format: PACKAGE_FORMAT,
    version: content.events.some(isOfOffices) ? PACKAGE_VERSION : content.events.some(isOfSecond) ? 2 : 1,
    lines: bodies.length,
    root: await sha256(hashes.join("")),
  };
  return [JSON.stringify(head), ...bodies.map((body, i) => `${hashes[i]} ${body}`), ""].join("\n");
}

function packed({ name, bytes }: PackedTemplate): Part {
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte));
  return { part: "template", name, data: btoa(characters.join("")) };
}

/** What only the second version knows; without it a package is one of the first, which older programs open. */
function isOfSecond(event: ReviewEvent): boolean {
  return event.kind === "respond" || (event.kind === "resolve" && event.text !== undefined);
}

/** True for a text that claims to be a package; decides which reader a file goes to. */
export function isPackage(text: string): boolean {
  return text.slice(0, 200).includes(`"format":"${PACKAGE_FORMAT}"`);
}

/**
 * Opens a package from outside. Whatever is sound is given out; every disagreement is named in `damage`.
 * @throws PackageFormatError where nothing can be read
 */
export async function readPackage(text: string): Promise<OpenedPackage> {
  if (text.length > LIMIT_CHARACTERS) throw new PackageFormatError("文件超过 100 MB，不是送审件，没有打开。");
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((line) => line !== "");
  const head = headOf(lines[0]);
  if (lines.length - 1 > LIMIT_LINES) throw new PackageFormatError("文件的记录多得不像送审件，没有打开。");
  const damage: string[] = [];
  const bodies = lines.slice(1);
  if (bodies.length !== head.lines) damage.push(`应有 ${head.lines} 条记录，实有 ${bodies.length} 条，可能没有传完。`);

  const opened: Opening = { submissions: [], events: [] };
  const hashes: string[] = [];
  for (const [i, line] of bodies.entries()) {
    const body = line.slice(65);
    const hash = await sha256(body);
    hashes.push(hash);
    if (line.slice(0, 65) !== `${hash} `) damage.push(`第 ${i + 1} 条记录与校验码不符，传送中坏了或被改过，没有采用。`);
    else take(body, i + 1, opened, damage);
  }
  if (damage.length === 0 && (await sha256(hashes.join(""))) !== head.root) {
    damage.push("记录的总校验码不符，有记录被换过或调过位置。");
  }
  damage.push(...(await strangeSubmissions(opened.submissions, opened.events)));
  return { ...opened, events: joinEvents(opened.events), damage };
}

function headOf(line: string | undefined): { readonly lines: number; readonly root: string } {
  const head = parse(line ?? "");
  if (head?.format !== PACKAGE_FORMAT) throw new PackageFormatError("这不是绩表的送审件或意见件，没有打开。");
  if (typeof head.version !== "number" || head.version > PACKAGE_VERSION) {
    throw new PackageFormatError("这份文件是更新版本的绩表存的。换成新版绩表再打开，原文件没有改动。");
  }
  return { lines: Number(head.lines), root: String(head.root) };
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

interface Opening {
  draft?: Draft;
  submissions: Submission[];
  events: ReviewEvent[];
  template?: PackedTemplate;
}

function unpacked(data: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function take(body: string, n: number, opened: Opening, damage: string[]): void {
  const record = parse(body);
  if (record?.part === "template") {
    const bytes = typeof record.data === "string" ? unpacked(record.data) : undefined;
    if (bytes === undefined) damage.push(`第 ${n} 条记录里的模板读不出，没有采用。`);
    else opened.template = { name: String(record.name), bytes };
    return;
  }
  if (record?.part === "event") {
    const event = eventSchema.safeParse(record.data);
    if (event.success) opened.events.push(event.data);
    else damage.push(`第 ${n} 条记录不是批注也不是意见，没有采用。`);
    return;
  }
  if (record?.part !== "draft" && record?.part !== "submission") {
    damage.push(`第 ${n} 条记录看不懂，没有采用。`);
    return;
  }
  try {
    const draft = restoreDraft(record.data);
    if (record.part === "draft") opened.draft = draft;
    else opened.submissions.push({ round: Number(record.round), draft });
  } catch (error) {
    if (!(error instanceof DraftError)) throw error;
    damage.push(`第 ${n} 条记录里的草稿读不出：${error.message}`);
  }
}

/** The contents that 送审 events and 填报件 name, as "round hash"; an office was given round 0. */
export function namedContents(events: readonly ReviewEvent[]): ReadonlySet<string> {
  return new Set(
    events.flatMap((event) =>
      event.kind === "submit"
        ? [`${event.round} ${event.content}`]
        : event.kind === "ask"
          ? [`0 ${event.content}`]
          : [],
    ),
  );
}

/** A 送审 event speaks of a content by hash; the submission that travels with it must be that content. */
async function strangeSubmissions(
  submissions: readonly Submission[],
  events: readonly ReviewEvent[],
): Promise<readonly string[]> {
  const known = namedContents(events);
  const strange: string[] = [];
  for (const { round, draft } of submissions) {
    if (!known.has(`${round} ${await contentHash(draft)}`)) {
      strange.push(
        round === 0
          ? "发出时的内容与校验码不符，看不出改了哪里。"
          : `第 ${round} 次送审的内容与送审时的校验码不符，不能当作送审的依据。`,
      );
    }
  }
  return strange;
}

/**
 * Events that a returned log tells differently from the log kept here, or that claim to come from here and are not known:
 * they were forged or damaged on the way. Nothing else can prove it, as a package carries no secret.
 */
export function forgedEvents(
  mine: readonly ReviewEvent[],
  theirs: readonly ReviewEvent[],
  myName: string,
): readonly ReviewEvent[] {
  const known = new Map(mine.map((event) => [event.id, JSON.stringify(eventSchema.parse(event))]));
  return theirs.filter((event) => {
    const own = known.get(event.id);
    // Who fills in may well sign as who asked: on a machine that both use.
    return own === undefined
      ? event.by === myName && mine.length > 0 && event.kind !== "fill"
      : own !== JSON.stringify(eventSchema.parse(event));
  });
}
