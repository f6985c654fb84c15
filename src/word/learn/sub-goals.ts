import { chineseNumber } from "../../domain/index.ts";
import { OWN_PLACES } from "../view/index.ts";
import { type Learning, whileSame } from "./learning.ts";
import type { ParagraphPiece } from "./pieces.ts";

const TAGS = { title: "分项名称", content: "工作内容", target: "分项目标", indicators: "分项指标" } as const;
type Part = keyof typeof TAGS;

/** The paragraphs of one part of a sub-goal, the first of which may begin with the part's name. */
interface Told {
  readonly part: Part;
  readonly paragraphs: readonly ParagraphPiece[];
  /** What stands before and behind the value in the first paragraph, the number of the sub-goal as a tag. */
  readonly before: string;
  readonly behind: string;
}

/**
 * 分项绩效目标 become one repeated sub-goal where all are told in one form; else they stand as they are drawn while the draft
 * says the same.
 */
export function learnSubGoals(learning: Learning): void {
  const { edits, draft, noted } = learning;
  const goals = goalsOf(learning);
  const model = goals.reduce<readonly Told[]>((most, next) => (next.length > most.length ? next : most), []);
  const all = goals.flat().flatMap(({ paragraphs }) => paragraphs);
  const [first, last] = [all[0], all[all.length - 1]];
  if (first === undefined || last === undefined || goals.length < draft.overall.subGoals.length) return;
  if (goals.every((goal) => isToldLike(goal, model))) {
    for (const paragraph of all)
      if (!model.some(({ paragraphs: [own] }) => own === paragraph)) edits.remove(paragraph.element);
    for (const { part, paragraphs, before, behind } of model) {
      const [own] = paragraphs;
      if (own !== undefined) edits.retext(own.paragraph, printed(part, before, behind));
      noted.place(TAGS[part]);
    }
    const [from, to] = [model[0]?.paragraphs[0], model[model.length - 1]?.paragraphs[0]];
    if (from && to) edits.loop(from.element, to.element, "分项绩效目标", `每项一份，共 ${goals.length} 项`);
    return;
  }
  noted.doubt("分项绩效目标的写法不一样，没有改的照原样印，改过的都照第一项的样子印。", first.paragraph.text);
  const same = OWN_PLACES.same("subGoals", JSON.stringify(draft.overall.subGoals));
  whileSame(edits, same, [[first.element, last.element]], () => {
    edits.markBefore(first.element, "{#分项绩效目标}");
    for (const { part, paragraphs, before, behind } of model) {
      const [own] = paragraphs;
      if (own) edits.copyBefore(own.paragraph, printed(part, before, behind), first.paragraph);
    }
    edits.markBefore(first.element, "{/分项绩效目标}");
  });
}

/** A part that is empty takes its name along. */
function printed(part: Part, before: string, behind: string): string {
  const said = `${before}{${TAGS[part]}}${behind}`;
  return part === "title" || before + behind === "" ? said : `{?${TAGS[part]}}${said}{/${TAGS[part]}}`;
}

/** The same parts in the same order and words, of which some may be missing. */
function isToldLike(goal: readonly Told[], model: readonly Told[]): boolean {
  let at = 0;
  return goal.every(({ part, before, behind }) => {
    while (at < model.length && model[at]?.part !== part) at++;
    const like = model[at++];
    return like?.before === before && like.behind === behind;
  });
}

function goalsOf({ draft, pieces, traced }: Learning): readonly (readonly Told[])[] {
  const goals: Told[][] = [];
  draft.overall.subGoals.forEach((goal, index) => {
    const own: { part: Part; paragraphs: ParagraphPiece[] }[] = [];
    for (const piece of pieces) {
      if (piece.kind === "table") continue;
      const to = traced.of(piece).find((went) => went.to.startsWith(`overall.subGoals.${goal.id}.`))?.to;
      const part = to?.split(".")[3] as Part | undefined;
      if (part === undefined) continue;
      const last = own[own.length - 1];
      if (last?.part === part) last.paragraphs.push(piece);
      else own.push({ part, paragraphs: [piece] });
    }
    const told = own.flatMap(({ part, paragraphs }): readonly Told[] => {
      const text = paragraphs[0]?.paragraph.stream.text ?? "";
      const value = part === "title" ? goal.title : (goal[part][0] ?? "");
      const at = text.indexOf(value);
      if (value === "" || at < 0) return [];
      const before = part === "title" ? counted(text.slice(0, at), index + 1) : text.slice(0, at);
      return [{ part, paragraphs, before, behind: text.slice(at + value.length) }];
    });
    if (told.length === own.length && told[0]?.part === "title") goals.push([...told]);
  });
  return goals;
}

/** The number before a title as a tag. */
function counted(before: string, n: number): string {
  const figures = new RegExp(`(?<!\\d)${n}(?!\\d)`);
  return figures.test(before)
    ? before.replace(figures, "{分项序号}")
    : before.replace(
        new RegExp(`(?<![一二三四五六七八九十百])${chineseNumber(n)}(?![一二三四五六七八九十百])`),
        "{序号}",
      );
}
