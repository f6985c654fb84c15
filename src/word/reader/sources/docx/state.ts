import type { BlockSink, NewGrid, NewParagraph, Origin } from "../sink.ts";
import { createFields, type Fields } from "./fields.ts";
import type { Numbering } from "./numbering.ts";
import { closeParagraph, createParagraph, type OpenParagraph } from "./paragraph.ts";
import type { Styles } from "./styles.ts";
import { addToCell, createTable, nestInCell, type OpenTable } from "./table.ts";

/** What all stories of one file share. */
export interface StoryContext {
  readonly sink: BlockSink;
  readonly styles: Styles;
  readonly numbering: Numbering;
}

/** What has to be said about things that are not text. */
export const NOTES = {
  tracked: "文件里有修订标记，已按接受全部修订后的文字读入。",
  hidden: "文件里有隐藏文字，没有读入。",
  picture: "文件里有图片，图片没有读入。",
  object: "文件里有嵌入的对象（如 Excel 表格），没有读入；需要的话把其中的表格复制粘贴过来。",
  chunk: "文件里嵌有另一份文档，没有读入；在 WPS 里打开后另存为 .docx 再读一次就能读到。",
  comment: "文件里有批注，批注没有读入。",
} as const;

const LONGEST_QUOTE = 40;

/** Where paragraphs and tables go: the list of blocks, a cell, a text box. */
interface Container {
  readonly paragraph: (paragraph: NewParagraph) => void;
  readonly grid: (grid: NewGrid) => void;
  /** A paragraph whose mark was deleted, waiting for the next one. */
  waiting?: OpenParagraph | undefined;
}

/** A content control (`w:sdt`): does it hold the table of contents, does it only show its prompt? */
export interface ContentControl {
  toc: boolean;
  placeholder: boolean;
}

/** The story being read: open paragraphs, tables, text boxes and fields. */
export function createState(context: StoryContext, origin: Origin | undefined) {
  const { sink } = context;
  const paragraphs: OpenParagraph[] = [];
  const tables: OpenTable[] = [];
  const controls: ContentControl[] = [];
  const outerFields: Fields[] = [];
  const placed = origin ? { origin } : {};
  const body: Container = {
    paragraph: (paragraph) => sink.paragraph({ ...paragraph, ...placed }),
    grid: (grid) => sink.grid({ ...grid, ...placed }),
  };
  const containers: Container[] = [body];
  let fields = createFields();
  let hiddenRun = false;

  const container = (): Container => containers[containers.length - 1] ?? body;
  const table = (): OpenTable | undefined => tables[tables.length - 1];
  const paragraph = (): OpenParagraph | undefined => paragraphs[paragraphs.length - 1];

  const settle = (target: Container): void => {
    const waiting = target.waiting;
    target.waiting = undefined;
    if (waiting) put(target, waiting);
  };
  const put = (target: Container, open: OpenParagraph): void => {
    const closed = closeParagraph(open, context.styles, context.numbering);
    // A heading inside a table of contents that was never closed: the contents have ended before it.
    if (closed.level !== undefined && open.toc && fields.inContents()) {
      fields.leaveContents();
      target.paragraph({ ...closed, style: undefined });
    } else {
      target.paragraph(closed);
    }
    for (const follow of open.after) follow();
  };
  const endContainer = (): void => {
    if (containers.length < 2) return;
    settle(container());
    containers.pop();
  };

  return {
    sink,
    styles: context.styles,
    controls,
    table,
    paragraph,
    fields: () => fields,
    hideRun(hidden: boolean): void {
      hiddenRun = hidden;
    },

    /** Takes text of the current run: printed, part of a field code, hidden, or a prompt. */
    print(text: string): void {
      const current = paragraph();
      if (!current || fields.takeText(text)) return;
      if (hiddenRun) sink.note(NOTES.hidden);
      else if (controls.length > 0 && controls.some((control) => control.placeholder)) current.codes.push(text);
      else current.text += text;
    },

    beginParagraph(): void {
      const waiting = container().waiting;
      container().waiting = undefined;
      const toc = fields.inContents() || controls.some((control) => control.toc);
      paragraphs.push(createParagraph(toc, waiting));
      hiddenRun = false;
    },
    endParagraph(): void {
      const open = paragraphs.pop();
      if (!open) return;
      open.codes.push(...fields.endOfParagraph());
      if (open.joinsNext) container().waiting = open;
      else put(container(), open);
    },

    beginTable(): void {
      settle(container());
      if (fields.inContents()) fields.leaveContents();
      const onCovered = (text: string): void =>
        sink.note(`合并单元格下面藏着印不出来的文字，没有读入：“${text.slice(0, LONGEST_QUOTE)}”。`);
      tables.push(createTable(onCovered));
    },
    beginCell(): void {
      const cell = table()?.cell();
      if (!cell) return;
      containers.push({
        paragraph: (inner) => addToCell(cell, inner),
        grid: (grid) => nestInCell(cell, grid),
      });
    },
    endCell(): void {
      if (!table()?.current()) return;
      endContainer();
      table()?.endCell();
    },
    endTable(): void {
      const grid = tables.pop()?.finish();
      if (grid) container().grid(grid);
    },

    /** A text box follows the paragraph it is anchored in; inside a cell it belongs to the cell. */
    beginTextBox(): void {
      const anchor = paragraph();
      const outer = container();
      const place = outer === body ? { origin: origin ?? ("textbox" as const) } : {};
      const later = (act: () => void): void => {
        if (anchor) anchor.after.push(act);
        else act();
      };
      containers.push({
        paragraph: (inner) => later(() => outer.paragraph({ ...inner, ...place })),
        grid: (grid) => later(() => outer.grid({ ...grid, ...place })),
      });
      outerFields.push(fields);
      fields = createFields();
    },
    endTextBox(): void {
      endContainer();
      fields = outerFields.pop() ?? fields;
    },

    finish(): void {
      settle(body);
    },
  };
}

export type StoryState = ReturnType<typeof createState>;
