import { addFraction } from "../formula.ts";
import type { BlockSink, NewGrid, NewParagraph, Origin } from "../sink.ts";
import { fieldText, printsItself } from "./field-text.ts";
import { createFields, type Fields, type FormField } from "./fields.ts";
import { createFormulas } from "./math.ts";
import { NOTES } from "./notes.ts";
import type { Numbering } from "./numbering.ts";
import { closeParagraph, createParagraph, type OpenParagraph, splitAtBreaks } from "./paragraph.ts";
import { PLAIN_RUN, type Run, runText } from "./run.ts";
import type { Styles } from "./styles.ts";
import { addToCell, createTable, nestInCell, type OpenTable } from "./table.ts";

/** What all stories of one file share. */
export interface StoryContext {
  readonly sink: BlockSink;
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** The texts of SmartArt drawings, by the id of the relationship. */
  readonly diagrams?: ReadonlyMap<string, readonly string[]>;
}

const LONGEST_QUOTE = 40;
/** A field that prints one fraction and nothing else. */
const FRACTION = /^[^/]+\/[^/]+$/;

/** Where paragraphs and tables go: the list of blocks, a cell, a text box. */
interface Container {
  readonly paragraph: (paragraph: NewParagraph) => void;
  readonly grid: (grid: NewGrid) => void;
  /** A paragraph whose mark was deleted, waiting for the next one. */
  waiting?: OpenParagraph | undefined;
}

/** A content control (`w:sdt`): does it hold the table of contents, does it only show its prompt? */
interface ContentControl {
  toc: boolean;
  placeholder: boolean;
}

/** The story being read: open paragraphs, tables, text boxes and fields. */
export function createState(context: StoryContext, origin: Origin | undefined) {
  const { sink } = context;
  const paragraphs: OpenParagraph[] = [];
  const tables: OpenTable[] = [];
  const controls: ContentControl[] = [];
  const formulas = createFormulas();
  const outerFields: Fields[] = [];
  const placed = origin ? { origin } : {};
  const body: Container = {
    paragraph: (paragraph) => sink.paragraph({ ...paragraph, ...placed }),
    grid: (grid) => sink.grid({ ...grid, ...placed }),
  };
  const containers: Container[] = [body];
  let fields = createFields(printsItself);
  let run: Run = PLAIN_RUN;
  /** Texts of the drawing being read that are no paragraphs of Word. */
  let drawn: string[] = [];
  let objects = 0;

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
      for (const part of target === body ? splitAtBreaks(closed, open.breaks) : [closed]) target.paragraph(part);
    }
    for (const follow of open.after) follow();
  };
  const endContainer = (): void => {
    if (containers.length < 2) return;
    settle(container());
    containers.pop();
  };

  const doubt = (message: string): void => {
    const current = paragraph();
    if (current && !current.remarks.some((remark) => remark.message === message)) {
      current.remarks.push({ kind: "doubt", message });
    }
  };
  const leave = (message: string): void => {
    const current = paragraph();
    if (!current) sink.note(message);
    else if (!current.remarks.some((remark) => remark.message === message))
      current.remarks.push({ kind: "left", message });
  };
  /** Takes a sign that is what it is, whatever the font of its run. */
  const printSign = (sign: string): void => {
    const current = paragraph();
    if (!current || fields.takeText(sign)) return;
    if (run.hidden) leave(NOTES.hidden);
    else runText({ ...run, symbolFont: undefined }, sign, formulas.line() ?? current, current);
  };
  const printField = (code: string, form?: FormField): void => {
    const { text, doubtful } = fieldText(code, form);
    const line = formulas.line() ?? paragraph();
    if (line && FRACTION.test(text) && !run.hidden) addFraction(line, text);
    else if (text !== "") printSign(text);
    if (doubtful) doubt(doubtOfField(text, code));
  };
  /** A paragraph behind the one being read, as a text box is. */
  const standBeside = (text: string): void => {
    const outer = container();
    const place = outer === body ? { origin: origin ?? ("textbox" as const) } : {};
    const act = (): void => outer.paragraph({ text, ...place });
    const anchor = paragraph();
    if (anchor) anchor.after.push(act);
    else act();
  };

  return {
    sink,
    styles: context.styles,
    controls,
    table,
    paragraph,
    fields: () => fields,
    formulas,
    /** What the run being read looks like. */
    run(): Run {
      if (run === PLAIN_RUN) run = {};
      return run;
    },
    beginRun(): void {
      run = PLAIN_RUN;
    },

    /** Takes text of the current run: printed, part of a field code, hidden, or a prompt. */
    print(text: string): void {
      const current = paragraph();
      if (!current || fields.takeText(text)) return;
      if (run.hidden) leave(NOTES.hidden);
      else if (controls.length > 0 && controls.some((control) => control.placeholder)) current.codes.push(text);
      else runText(run, text, formulas.line() ?? current, current);
    },
    printSign,
    /** A page or a column begins here. */
    breakPage(): void {
      const current = paragraph();
      if (!current) return;
      if (container() === body) current.breaks.push(current.text.length);
      else current.text += "\n";
    },
    endField(): void {
      const ended = fields.end();
      const current = paragraph();
      const code = ended?.code.trim();
      if (!ended || !code || !current) return;
      current.codes.push(code);
      if (ended.printed && !printsItself(code)) return;
      printField(code, ended.form);
    },
    /** A field in one element. True where its result is left out, because the field prints itself. */
    simpleField(code: string): boolean {
      const current = paragraph();
      current?.codes.push(code.trim());
      if (!printsItself(code)) return false;
      printField(code);
      return true;
    },
    /** Something is left out here. */
    leave,
    doubt,
    /** Text in a drawing that is no paragraph of Word: WordArt, shapes on a canvas. */
    draw(text: string): void {
      if (text.trim() !== "") drawn.push(text);
    },
    beginObject(): void {
      leave(NOTES.object);
      objects++;
    },
    endObject(): void {
      objects--;
    },
    inObject: (): boolean => objects > 0,
    endDrawing(): void {
      for (const text of drawn) standBeside(text);
      drawn = [];
    },
    diagram(id: string): void {
      const texts = context.diagrams?.get(id);
      leave(texts === undefined ? NOTES.lostDiagram : NOTES.diagram);
      for (const text of texts ?? []) standBeside(text);
    },

    beginParagraph(): void {
      const waiting = container().waiting;
      container().waiting = undefined;
      const toc = fields.inContents() || controls.some((control) => control.toc);
      paragraphs.push(createParagraph(toc, waiting));
      run = PLAIN_RUN;
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

    /** A text box, or a story written where it is anchored, follows its paragraph; inside a cell it belongs to the cell. */
    beginTextBox(kind: Origin = "textbox"): void {
      const anchor = paragraph();
      const outer = container();
      const place = outer === body ? { origin: origin ?? kind } : {};
      const later = (act: () => void): void => {
        if (anchor) anchor.after.push(act);
        else act();
      };
      containers.push({
        paragraph: (inner) => later(() => outer.paragraph({ ...inner, ...place })),
        grid: (grid) => later(() => outer.grid({ ...grid, ...place })),
      });
      outerFields.push(fields);
      fields = createFields(printsItself);
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

function doubtOfField(text: string, code: string): string {
  return text === ""
    ? "这里有自动编号的域，编号没有读入，请照原件补上。"
    : `“${quote(text)}”是从域代码（${quote(code.trim())}）读出来的，请照原件核对。`;
}

function quote(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

export type StoryState = ReturnType<typeof createState>;
