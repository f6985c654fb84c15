import {
  type AnyRowList,
  ASSETS,
  COVER,
  type Content,
  contentsOf,
  type Draft,
  FIGURES,
  type Figure,
  fieldWord,
  figureValue,
  NARRATIVE_FIELDS,
  type NarrativeSlot,
  ORGANISATIONS,
  OVERALL_ROWS,
  type Part,
  type Place,
  PROCUREMENT,
  pageOfPartId,
  partsToWalk,
  SUB_GOALS,
} from "../../../../domain/index.ts";
import {
  type Block,
  cellAt,
  fields,
  indicatorBlock,
  isChanged,
  markOf,
  type ReviewCell,
  type ReviewColumn,
  type ReviewRow,
  type Sides,
  tableOf,
} from "./block.ts";
import { lineUp } from "./line-up.ts";
import { ownBlock } from "./own-block.ts";

/** What stands on the page of a chapter, by the draft's own plan: part after part, each with its heading where it is worded. */
export function chapterBlocks(key: string, sides: Sides): readonly Block[] {
  const parts = partsToWalk(sides.draft).filter((part) => pageOfPartId(part.id) === key);
  const blocks = parts.flatMap((part) => [
    ...headingBlock(part, sides),
    ...contentsOf(part).flatMap((content) => contentBlocks(content, sides)),
  ]);
  return together(key === "cover" ? [...contentBlocks(COVER, sides), ...blocks] : blocks);
}

/** Single values that follow each other share one table. */
function together(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined[joined.length - 1];
    if (block.kind === "fields" && last?.kind === "fields") {
      joined[joined.length - 1] = { ...last, lines: [...last.lines, ...block.lines] };
    } else joined.push(block);
  }
  return joined;
}

/** A heading that the office words itself, or that is another one now. */
function headingBlock(part: Part, sides: Sides): readonly Block[] {
  const place: Place = { section: "part", rowId: part.id, field: "heading" };
  const printed = (draft: Draft) => {
    const heading = draft.parts.find(({ id }) => id === part.id)?.heading;
    return heading === undefined ? "" : heading.number + heading.text;
  };
  const before = sides.before && printed(sides.before);
  const cell: ReviewCell = { place, label: "标题", after: printed(sides.after), before };
  return part.heading === undefined && !isChanged(cell) ? [] : [fields("标题", [cell])];
}

function contentBlocks(content: Content, sides: Sides): readonly Block[] {
  switch (content.kind) {
    case "fields":
      return content.ids.map((field) =>
        fields(fieldWord(field), [cellAt(sides, { section: content.section, field }, fieldWord(field))]),
      );
    case "figures":
      return [figureBlock(content.sections, sides)];
    case "slot":
      return [slotBlock(content.slot, sides)];
    case "list":
      return listBlocks(content.list, sides);
    case "projects":
      return [projectsBlock(sides)];
    case "blocks":
      return content.part.blocks.map((block) => ownBlock(content.part, block, sides));
  }
}

/** The office's words, or the sentences that the template prints in their place. */
function slotBlock(slot: NarrativeSlot, sides: Sides): Block {
  const label = NARRATIVE_FIELDS.find(({ id }) => id === slot)?.label ?? slot;
  const cell = cellAt(sides, { section: slot }, label);
  const own = sides.draft.narrative[slot].some((text) => text.trim() !== "");
  return fields(label, [own || cell.after === "" ? cell : { ...cell, generated: true }]);
}

const NUMBERS = new Set(["money", "number"]);

function listBlocks(list: AnyRowList, sides: Sides): readonly Block[] {
  const { after, before, layout } = sides;
  if (list.label === OVERALL_ROWS.label) {
    if (layout.overallColumns.length === 0) return [];
    const [now, old] = [after.overall.indicators, before?.overall.indicators];
    return [indicatorBlock(list.label, layout.overallColumns, list.place, sides, now, old)];
  }
  const columns = list.fields.flatMap(({ id, label, kind, computed }): readonly ReviewColumn[] =>
    computed === true ? [] : [{ field: id, label, pair: false, right: NUMBERS.has(kind) }],
  );
  const rows = (draft: Draft) => rowsOf(list, draft);
  return [tableOf(list.label, columns, list.place, sides, rows(after), before && rows(before))];
}

/** The rows of a list, whatever kind of row it has. */
function rowsOf({ label }: AnyRowList, draft: Draft): readonly { readonly id: string }[] {
  const lists = [SUB_GOALS, ORGANISATIONS, PROCUREMENT, ASSETS] as const;
  return lists.flatMap((list): readonly { readonly id: string }[] => (list.label === label ? list.rows(draft) : []));
}

/** The list of projects: which ones came, went or changed place. */
function projectsBlock(sides: Sides): Block {
  const { after, before } = sides;
  let number = 0;
  const columns = [
    { field: "name", label: "项目名称", pair: false, right: false },
    { field: "budget.total", label: "预算数（万元）", pair: false, right: true },
  ];
  const rows = lineUp(before?.projects, after.projects).map((pair): ReviewRow => {
    const place = { section: "project", projectId: pair.id };
    const cells = columns.map(({ field, label }) => cellAt(sides, { ...place, field }, label));
    if (pair.after !== undefined) number += 1;
    return {
      id: pair.id,
      place,
      number: pair.after === undefined ? undefined : number,
      mark: before === undefined ? undefined : markOf(pair, cells),
      cells,
    };
  });
  return { kind: "table", title: "项目", dense: true, columns, rows };
}

function figureBlock(sections: readonly Figure["section"][], { after, before }: Sides): Block {
  const rows = FIGURES.filter(({ section }) => sections.includes(section)).map(({ label, depth }): ReviewRow => {
    const place: Place = { section: "figures", field: label };
    const both = (of: (draft: Draft) => string) => ({
      after: of(after),
      before: before === undefined ? undefined : of(before),
    });
    const cells: readonly ReviewCell[] = [
      { place, label: "项目", still: true, after: `${"　".repeat(depth)}${label}`, before: undefined },
      { place, label, ...both((draft) => figureValue(draft, label)) },
      { place, label: `${label} 上年`, still: true, ...both((draft) => figureValue(draft, label, "last")) },
    ];
    const changed = before !== undefined && cells.some(isChanged);
    return { id: label, place, number: undefined, mark: changed ? "改" : undefined, cells };
  });
  const columns = [
    { field: "label", label: "项目", pair: false, right: false },
    { field: "this", label: "本年（万元）", pair: true, right: true },
    { field: "last", label: "上年（万元）", pair: false, right: true },
  ];
  return { kind: "table", title: "数据", dense: true, columns, rows };
}
