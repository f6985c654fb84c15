import type { Draft, OwnBlock, Part, Place } from "../../../../domain/index.ts";
import { type Block, cellAt, fields, type Sides } from "./block.ts";

/** A paragraph or a table that no field knows, to be read and remarked on. */
export function ownBlock(part: Part, block: OwnBlock, sides: Sides): Block {
  const place: Place = { section: "part", rowId: part.id, field: block.id };
  if (block.kind === "paragraph") return fields("文字", [cellAt(sides, place, "文字")]);
  const old = sides.before === undefined ? undefined : blockIn(sides.before, part.id, block.id);
  const alike = old === undefined || shapeOf(old) === shapeOf(block);
  const held: Sides = alike && old !== undefined ? sides : { ...sides, before: undefined };
  return {
    kind: "own",
    title: "表",
    place,
    reshaped: !alike,
    rows: block.rows.map((cells, r) =>
      cells.map(({ rowSpan = 1, columnSpan = 1 }, c) => {
        const at = { ...place, field: `${block.id}:${r}:${c}` };
        return { ...cellAt(held, at, `第 ${r + 1} 行第 ${c + 1} 格`), rowSpan, columnSpan };
      }),
    ),
  };
}

function blockIn(draft: Draft, partId: string, blockId: string): OwnBlock | undefined {
  return draft.parts.find(({ id }) => id === partId)?.blocks.find(({ id }) => id === blockId);
}

/** How many cells each row has. */
function shapeOf(block: OwnBlock): string {
  return block.kind === "grid" ? block.rows.map((cells) => cells.length).join() : "";
}
