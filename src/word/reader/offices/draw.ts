import { p, tc, tr, wordFile } from "../sources/docx/fixture.ts";

/** A cell as drawn: its text, or with the columns and rows it is merged over; XML where it begins with "<". */
export type Drawn = string | { readonly text: string; readonly across?: number; readonly down?: number };

/** A cell over several columns, and rows. */
export function wide(text: string, across: number, down = 1): Drawn {
  return { text, across, down };
}

/** A cell over several rows. */
export function tall(text: string, down: number): Drawn {
  return { text, down };
}

interface Open {
  left: number;
  readonly across: number;
}

/** A table as Word writes it: merges down are cells without text in the rows below, merges across are spans. */
export function table(...rows: readonly (readonly Drawn[])[]): string {
  const open = new Map<number, Open>();
  let columns = 0;
  const lines = rows.map((drawn) => {
    const cells: string[] = [];
    let column = 0;
    const cover = (): void => {
      for (let above = open.get(column); above; above = open.get(column)) {
        cells.push(tc("", `${width(above.across)}<w:vMerge/>`));
        if (--above.left === 0) open.delete(column);
        column += above.across;
      }
    };
    cover();
    for (const item of drawn) {
      const { text, across = 1, down = 1 } = typeof item === "string" ? { text: item } : item;
      cells.push(tc(content(text), width(across) + (down > 1 ? '<w:vMerge w:val="restart"/>' : "")));
      if (down > 1) open.set(column, { left: down - 1, across });
      column += across;
      cover();
    }
    columns = Math.max(columns, column);
    return tr(...cells);
  });
  const grid = `<w:gridCol w:w="${COLUMN}"/>`.repeat(columns);
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines.join("")}</w:tbl>`;
}

/** Width of a column in twentieths of a point. */
const COLUMN = 1000;

function width(across: number): string {
  const span = across > 1 ? `<w:gridSpan w:val="${across}"/>` : "";
  return `<w:tcW w:w="${across * COLUMN}" w:type="dxa"/>${span}`;
}

function content(text: string): string {
  return text.startsWith("<")
    ? text
    : text
        .split("\n")
        .map((line) => p(line))
        .join("");
}

/** A Word file from paragraphs (plain texts) and tables or other XML; Word ends every body with a paragraph. */
export function document(...parts: readonly string[]): Uint8Array {
  return wordFile({ body: parts.map((part) => (part.startsWith("<") ? part : p(part))).join("") + p("") });
}

/** An empty paragraph that ends a section on a landscape page. */
export const LANDSCAPE =
  '<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:pPr></w:p>';
