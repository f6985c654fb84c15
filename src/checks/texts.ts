import { type Draft, type Indicator, NARRATIVE_FIELDS, type Project } from "../domain/index.ts";
import type { TextKind } from "./example.ts";

/** A piece of writing and where it stands inside its project or part. */
export interface PlacedText {
  readonly text: string;
  readonly kind: TextKind;
  readonly section?: string;
  /** Row of the table, from 1. */
  readonly indicator?: number;
  readonly field: string;
}

const CELLS = ["level3", "description", "basis"] as const;

/** A loop, not a chain of maps: thousands of rows pass here with every check of a whole document. */
function rowTexts(rows: readonly Indicator[], section?: string): PlacedText[] {
  const texts: PlacedText[] = [];
  const part = section === undefined ? undefined : { section };
  rows.forEach((row, index) => {
    const indicator = index + 1;
    for (const field of CELLS) {
      if (row[field] !== "") texts.push({ text: row[field], kind: field, field, indicator, ...part });
    }
    const { target } = row;
    if (target.kind === "text" && target.text !== "") {
      texts.push({ text: target.text, kind: "description", field: "target", indicator, ...part });
    }
  });
  return texts;
}

function written(texts: readonly PlacedText[]): readonly PlacedText[] {
  return texts.filter(({ text }) => text.trim() !== "");
}

/** All writing of a project, in the order of its table. */
export function projectTexts(project: Project): readonly PlacedText[] {
  return written([
    { text: project.name, kind: "name", field: "name" },
    { text: project.purpose, kind: "purpose", field: "purpose" },
    ...project.goals.map((text, i) => ({ text, kind: "goal" as const, field: `goals.${i + 1}` })),
    ...rowTexts(project.indicators),
  ]);
}

/** The paragraphs of one narrative slot. */
export function slotTexts(section: string, paragraphs: readonly string[]): readonly PlacedText[] {
  return written(paragraphs.map((text, i) => ({ text, kind: "paragraph", section, field: `paragraph.${i + 1}` })));
}

/** 部门整体绩效目标 in the order of the document. */
export function overallTexts(overall: Draft["overall"]): readonly PlacedText[] {
  const section = "overall";
  const list = (name: string, paragraphs: readonly string[]): PlacedText[] =>
    paragraphs.map((text, i) => ({ text, kind: "paragraph", section, field: `${name}.${i + 1}` }));
  return written([
    ...list("goal", overall.goal),
    ...overall.subGoals.flatMap((goal, i) => [
      { text: goal.title, kind: "heading" as const, section, field: `subGoals.${i + 1}.title` },
      ...list(`subGoals.${i + 1}.content`, goal.content),
      ...list(`subGoals.${i + 1}.target`, goal.target),
      ...list(`subGoals.${i + 1}.indicators`, goal.indicators),
    ]),
    ...list("safeguards", overall.safeguards),
    ...rowTexts(overall.indicators, section),
  ]);
}

/** All running text of the chapters and of 部门整体绩效目标: what document rules look for words in. */
export function runningTexts(draft: Draft): readonly PlacedText[] {
  return [...NARRATIVE_FIELDS.flatMap(({ id }) => slotTexts(id, draft.narrative[id])), ...overallTexts(draft.overall)];
}
