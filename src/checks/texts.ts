import { type Draft, type Indicator, NARRATIVE_FIELDS, type OwnBlock, type Project } from "../domain/index.ts";
import type { TextKind } from "./example.ts";
import { once, onceOfAll } from "./once.ts";
import { isHan } from "./words/lexicon/signs.ts";

/** A piece of writing and where it stands inside its project or part. */
export interface PlacedText {
  readonly text: string;
  readonly kind: TextKind;
  readonly section?: string;
  /** Row of the table, from 1. */
  readonly indicator?: number;
  readonly field: string;
  /** The paragraph below it in the same list. */
  readonly follows?: string;
  /** The form prints it, or reading placed it nowhere: it can be told, and is mended in the file it came from. */
  readonly printed?: true;
}

const CELLS = ["level3", "description", "basis"] as const;

/** Two Chinese characters, a date, or signs for what is to be filled in: numbers, codes and single signs are no writing. */
const WORDS = /[一-龥]{2}|\d年\d|[Xx×*＊]{3}|\d[OＯo][%％\d]|[%％]{2}/;
/** From here on a further field of a head holds a sentence, not a name or a date. */
const SENTENCE = 12;

/** A year given as a number with its unit: ≤2025 年. */
const YEAR = /^20\d\d$/;

/** A column of what was reached in earlier years, or is to be over several: another year is right there. */
const OTHER_YEARS = /前年|上年|去年|往年|历史|以前|近三年|实施期|周期|中长期|总体|20\d\d/;

/** Columns and fields of other layouts, completion and reasons for deviation among them. */
function extraTexts(extra: Readonly<Record<string, string>>, place: Omit<PlacedText, "text" | "field">): PlacedText[] {
  const texts: PlacedText[] = [];
  for (const label of Object.keys(extra)) {
    const text = extra[label] ?? "";
    if (text.length < 2 || !WORDS.test(text)) continue;
    const kind = place.indicator !== undefined && OTHER_YEARS.test(label) ? "basis" : place.kind;
    texts.push({ ...place, kind, text, field: `extra:${label}` });
  }
  return texts;
}

/** A loop, not a chain of maps: thousands of rows pass here with every check of a whole document. */
function rowTexts(rows: readonly Indicator[], texts: PlacedText[], section?: string): PlacedText[] {
  rows.forEach((row, index) => {
    const indicator = index + 1;
    const add = (text: string, kind: TextKind, field: string) => {
      texts.push(section === undefined ? { text, kind, field, indicator } : { text, kind, field, indicator, section });
    };
    for (const field of CELLS) if (row[field] !== "") add(row[field], field, field);
    const { target, scoring = "" } = row;
    if (target.kind === "text") {
      if (target.text !== "") add(target.text, "description", "target");
    } else if (target.unit === "年" && YEAR.test(target.value)) add(`${target.value}年`, "description", "target");
    if (scoring !== "") add(scoring, "description", "scoring");
    if (row.extra === undefined) return;
    texts.push(...extraTexts(row.extra, { kind: "description", indicator, ...(section && { section }) }));
  });
  return texts;
}

const WRITTEN = /\S/;

function written(texts: readonly PlacedText[]): readonly PlacedText[] {
  return texts.filter(({ text }) => isHan(text.charCodeAt(0)) || WRITTEN.test(text));
}

function headTexts(extra: Readonly<Record<string, string>>): PlacedText[] {
  return extraTexts(extra, { kind: "name" }).map((placed) =>
    placed.text.length < SENTENCE ? placed : { ...placed, kind: "purpose" },
  );
}

/** Sentences that a form has a cell for are read as any others. */
const isWriting = (text: string): boolean => text.length > 40 && text.includes("。") && !text.includes(" | ");

/** Paragraphs and cells of an own chapter, or of what stands behind the paragraphs of a known part. */
export function blockTexts(part: string, blocks: readonly OwnBlock[]): readonly PlacedText[] {
  const texts: PlacedText[] = [];
  for (const block of blocks) {
    const field = block.id;
    if (block.kind === "paragraph") texts.push({ text: block.text, kind: "paragraph", section: part, field });
    else {
      block.rows.forEach((cells, row) => {
        cells.forEach(({ text }, cell) => {
          if (text.length > 1 && WORDS.test(text)) {
            const kind = isWriting(text) ? "paragraph" : "cell";
            texts.push({ text, kind, section: part, field: `${field}:${row}:${cell}` });
          }
        });
      });
    }
  }
  return written(texts);
}

/** All writing of a project, in the order of its table. */
export const projectTexts = once((project: Project): readonly PlacedText[] => {
  // Boxes to tick belong to a form that nobody has filled in yet.
  const named = project.name.trim() !== "";
  const head: PlacedText[] = [
    { text: project.name, kind: "name", field: "name" },
    { text: project.purpose, kind: "purpose", field: "purpose" },
    ...project.goals.map((text, i) => ({ text, kind: "goal" as const, field: `goals.${i + 1}` })),
    ...(project.extra === undefined ? [] : headTexts(project.extra).filter(({ text }) => named || !text.includes("□"))),
  ];
  return written(rowTexts(project.indicators, named ? head : [...head, ...printedLabels(project)]));
});

/** What a form prints to be filled in: nobody has written in it yet, and its own words may have slips. */
function printedLabels({ form, indicators }: Project): readonly PlacedText[] {
  const fields = (form?.fields ?? []).filter((field) => field.startsWith("extra:") && !field.includes("□"));
  const labels = fields.map(
    (field): PlacedText => ({ text: field.slice(6).replace(/[（(].*$/, ""), kind: "cell", field, printed: true }),
  );
  return [
    ...labels,
    ...indicators.flatMap(({ level1, level2 }, index): readonly PlacedText[] => [
      { text: level1, kind: "cell", field: "level1", indicator: index + 1, printed: true },
      { text: level2, kind: "cell", field: "level2", indicator: index + 1, printed: true },
    ]),
  ];
}

function listed(paragraphs: readonly string[], section: string, name: string): PlacedText[] {
  return paragraphs.map((text, i) => {
    const placed: PlacedText = { text, kind: "paragraph", section, field: `${name}.${i + 1}` };
    const follows = paragraphs[i + 1];
    return follows === undefined ? placed : { ...placed, follows };
  });
}

/** The paragraphs of one narrative slot. */
export function slotTexts(section: string, paragraphs: readonly string[]): readonly PlacedText[] {
  return written(listed(paragraphs, section, "paragraph"));
}

/** A row of purchases, of assets or of offices, as far as it names something. */
interface NamingRow {
  readonly project?: string;
  readonly item?: string;
  readonly name?: string;
}

/** What the rows of purchases, assets or offices name. */
export function namesOfRows(section: string, rows: readonly NamingRow[]): readonly PlacedText[] {
  return rows.flatMap((row, i) =>
    (["project", "item", "name"] as const).flatMap((field): readonly PlacedText[] => {
      const text = row[field] ?? "";
      return WORDS.test(text) ? [{ text, kind: "name", section, field: `rows.${i + 1}.${field}` }] : [];
    }),
  );
}

/** 部门整体绩效目标 in the order of the document. */
export function overallTexts(overall: Draft["overall"]): readonly PlacedText[] {
  const section = "overall";
  const list = (name: string, paragraphs: readonly string[]) => listed(paragraphs, section, name);
  return written([
    ...list("goal", overall.goal),
    ...overall.subGoals.flatMap((goal, i) => [
      { text: goal.title, kind: "heading" as const, section, field: `subGoals.${i + 1}.title` },
      ...list(`subGoals.${i + 1}.content`, goal.content),
      ...list(`subGoals.${i + 1}.target`, goal.target),
      ...list(`subGoals.${i + 1}.indicators`, goal.indicators),
    ]),
    ...list("safeguards", overall.safeguards),
    ...rowTexts(overall.indicators, [], section),
  ]);
}

/** Every piece of writing of a draft. */
export function allTexts(draft: Draft): readonly PlacedText[] {
  return [...runningTexts(draft), ...draft.projects.flatMap(projectTexts)];
}

const textsAround = onceOfAll(
  (narrative: Draft["narrative"], parts: Draft["parts"], overall: Draft["overall"]): readonly PlacedText[] => [
    ...NARRATIVE_FIELDS.flatMap(({ id }) => slotTexts(id, narrative[id])),
    ...parts.flatMap(({ id, blocks }) => blockTexts(id, blocks)),
    ...overallTexts(overall),
  ],
);

/**
 * All running text of the chapters and of 部门整体绩效目标: what document rules look for words in. The same list as long as
 * none of it is edited, so that what is read of it is read once.
 */
export function runningTexts({ narrative, parts, overall }: Draft): readonly PlacedText[] {
  return textsAround(narrative, parts, overall);
}
