import { type Draft, printTarget } from "../../../../domain/index.ts";
import type { Block, GridBlock } from "../../blocks.ts";
import type { Reading, Trace } from "../reading.ts";

/** A piece of the source that a reading does not account for, and why. */
export interface Missing {
  readonly block: number;
  readonly text: string;
  readonly why: string;
}

/**
 * Proves that a reading lost nothing: every paragraph and every printed cell of the source must have a trace or be in
 * `unrecognised`; what a trace says is in the draft must be found there, letter by letter but for white space, heading
 * numbers, labels in the same piece, and values that a repair names. Returns what fails, and the texts taken as labels.
 */
export function accounted(
  blocks: readonly Block[],
  reading: Reading,
): { readonly missing: readonly Missing[]; readonly labels: readonly string[] } {
  const traces = new Map<string, Trace>();
  for (const trace of reading.provenance) traces.set(key(trace.block, trace.row, trace.column), trace);
  const left = new Map<number, string>();
  for (const { block, text } of reading.unrecognised) left.set(block, `${left.get(block) ?? ""}${squeeze(text)}`);
  const isRepaired = (to: string, text: string): boolean =>
    reading.repairs.some((repair) => repair.to === to && squeeze(text).includes(squeeze(repair.printed)));
  const missing: Missing[] = [];
  const labels: string[] = [];
  const look = (block: number, text: string, trace: Trace | undefined, lines: readonly string[] = []): void => {
    if (squeeze(text) === "") return;
    if (trace === undefined) {
      if (!left.get(block)?.includes(squeeze(text)))
        missing.push({ block, text, why: "neither in the draft nor listed" });
    } else if (trace.role === "label") labels.push(text);
    else if (
      !isThere(reading.draft, trace.to, text) &&
      !isRepaired(trace.to, text) &&
      !isThereByLine(reading, trace.to, lines)
    ) {
      missing.push({ block, text, why: `not found at ${trace.to}` });
    }
  };
  for (const block of blocks) {
    if (block.kind === "paragraph") look(block.index, block.text, traces.get(key(block.index)));
    else if (block.cells.some((cell) => cell.nested)) {
      // Traces of tables inside cells, and of the frame around them, name the block only.
      const here = reading.provenance.filter((trace) => trace.block === block.index);
      const known = (text: string): boolean =>
        here.some((trace) => isThere(reading.draft, trace.to, text) || isRepaired(trace.to, text));
      const texts = framed(block).filter((text) => squeeze(text) !== "" && !known(text));
      const lost = texts.filter((text) => !left.get(block.index)?.includes(squeeze(text)));
      if (lost.length > here.filter((trace) => trace.role === "label").length) {
        missing.push({ block: block.index, text: lost.join(" | "), why: "neither in the draft nor listed" });
      }
    } else {
      for (const cell of block.cells) {
        const trace = traces.get(key(block.index, cell.row, cell.column));
        look(block.index, cell.paragraphs.join(""), trace, cell.paragraphs);
      }
    }
  }
  return { missing, labels };
}

/** The texts of a table's cells and of the tables inside them. */
function framed(grid: GridBlock): readonly string[] {
  return grid.cells.flatMap((cell) => [...cell.paragraphs, ...(cell.nested ?? []).flatMap(framed)]);
}

function key(block: number, row?: number, column?: number): string {
  return `${block}:${row ?? ""}:${column ?? ""}`;
}

function squeeze(text: string): string {
  return text.replace(/\s/g, "");
}

type DraftPart = Draft["parts"][number];
const isPart = (value: unknown): value is DraftPart => typeof value === "object" && value !== null && "blocks" in value;
const isGrid = (value: unknown): value is Extract<DraftPart["blocks"][number], { kind: "grid" }> =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "grid";

/** Everything the draft holds at a place, as one text. */
function textAt(draft: Draft, path: string): string {
  let value: unknown = draft;
  let owner: unknown = draft;
  const parts = path.split(".");
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? "";
    owner = value;
    if (isPart(value)) value = value.blocks.find((block) => block.id === part);
    else if (isGrid(value)) return squeeze(value.rows[Number(part)]?.[Number(parts[at + 1])]?.text ?? "");
    else if (Array.isArray(value)) value = value.find((item: { id?: string }) => item.id === part);
    else if (part === "extra") {
      return squeeze(
        String((value as { extra?: Record<string, string> }).extra?.[parts.slice(at + 1).join(".")] ?? ""),
      );
    } else value = (value as Record<string, unknown> | undefined)?.[part];
    if (part === "target" && value !== undefined && !Array.isArray(value)) break;
  }
  const last = parts[parts.length - 1];
  if (last === "target" || parts.includes("target")) {
    const row = owner as { target: Parameters<typeof printTarget>[0]; printedTarget?: string };
    if (!Array.isArray(value)) return squeeze(`${printTarget(row.target)} ${row.printedTarget ?? ""} 文字描述 定性`);
  }
  return squeeze(
    JSON.stringify(value ?? "")
      .replace(/\\n/g, "")
      .replace(/\\(["\\])/g, "$1"),
  );
}

/** Each line of a cell that several indicators share is the field of one of them. */
function isThereByLine({ draft, repairs }: Reading, path: string, lines: readonly string[]): boolean {
  const owner = draft.projects.find(({ id }) => path.startsWith(`projects.${id}.`));
  const said = squeeze(JSON.stringify(owner ?? ""));
  const amounts =
    lines
      .join(" ")
      .match(/\d[\d,]*(\.\d+)?/g)
      ?.map((amount) => amount.replace(/,/g, "")) ?? [];
  const printed = said + squeeze(JSON.stringify(repairs.map((repair) => repair.printed.replace(/,/g, ""))));
  if (/\.(budget|extra)\./.test(path) && amounts.length > 1 && amounts.every((amount) => printed.includes(amount)))
    return true;
  const valued = lines.map((line) => squeeze(line.replace(/^.*[:：]/, "")));
  if (lines.length > 1 && path.includes(".budget.") && valued.every((value) => said.includes(value))) return true;
  const [, list, field] = /^(.*)\.[^.]+\.([^.]+)$/.exec(path) ?? [];
  const project = draft.projects.find(({ id }) => list === `projects.${id}.indicators`);
  if (lines.length < 2 || project === undefined || field === undefined) return false;
  const fields = project.indicators.map(({ id }) => `${list}.${id}.${field}`);
  const repaired = (to: string, line: string): boolean =>
    repairs.some((repair) => repair.to === to && squeeze(repair.printed) === squeeze(line));
  return lines.every((line) => fields.some((to) => textAt(draft, to).includes(squeeze(line)) || repaired(to, line)));
}

/** Code and name of a project in one cell go to a field each. */
function isCodeAndName(draft: Draft, path: string, text: string): boolean {
  const owner = draft.projects.find(({ id }) => path === `projects.${id}.name`);
  if (owner === undefined || owner.code === "") return false;
  const [code, name] = [squeeze(owner.code), squeeze(owner.name)];
  return text.includes(code) && text.includes(name) && text.length <= code.length + name.length + 4;
}

function isThere(draft: Draft, path: string, text: string): boolean {
  if (isCodeAndName(draft, path, squeeze(text))) return true;
  const whole = path.startsWith("figures") ? "" : textAt(draft, path);
  if (whole.includes(squeeze(text))) return true;
  const goals = squeeze(whole.replace(/","/g, ""));
  if (goals.includes(squeeze(text))) return true;
  // Both classes in one cell.
  const classes = squeeze(text).split(/[—–\-/／]+/);
  const classOf = (at: number): string => textAt(draft, path.replace(/1$/, String(at + 1)));
  if (path.endsWith(".level1") && classes.length === 2 && classes.every((word, at) => classOf(at).includes(word)))
    return true;
  // A plan of spending in one cell: a step for each date and percent.
  const steps = whole.replace(/"(by|percent)":|[[\]{}",]/g, "");
  if (path.endsWith(".spendingPlan") && steps.includes(squeeze(text).replace(/[，,、；;。:：]/g, ""))) return true;
  const plain = squeeze(text)
    .replace(/^([（(]?[\d一二三四五六七八九十]{1,3}[)）]?[、.．]?)/, "")
    .replace(/(支出)?绩效(目标)?(申报)?表$/, "");
  if (plain !== "" && whole.includes(plain)) return true;
  const value = squeeze(text).replace(/^[^:：—]{2,14}[:：—]/, "");
  if (value !== "" && whole.includes(value)) return true;
  // Lines of the title are joined; a heading line above a table carries its unit; a line has several parts.
  const parts = text.split(/[\s:：]+/).filter((part) => part !== "");
  return path === "title"
    ? whole.includes(squeeze(text))
    : parts.some((part) => part.length > 3 && whole.includes(part));
}
