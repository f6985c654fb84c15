/** Word's complex fields: code, separator, result, end (ECMA-376 part 1, 17.16.18). */
export interface Fields {
  begin(): void;
  separate(): void;
  /** Ends the innermost field; nothing where no field is open. */
  end(): EndedField | undefined;
  /** Takes text that belongs to a code. @returns false where the text is printed. */
  takeText(text: string): boolean;
  /** A code does not run over the end of a paragraph: what is unfinished there is closed. @returns the codes. */
  endOfParagraph(): string[];
  /** What `w:ffData` says of the field that has just begun. */
  form(): FormField | undefined;
  /** True inside the result of a TOC field. */
  inContents(): boolean;
  /** Leaves the TOC field that was never closed. */
  leaveContents(): void;
}

/** A field of an old form (17.16.17): what was ticked or chosen. */
export interface FormField {
  ticked?: boolean;
  chosen?: number;
  readonly entries: string[];
}

interface EndedField {
  readonly code: string;
  readonly form?: FormField | undefined;
  /** True where a result was printed. */
  readonly printed: boolean;
}

interface Field {
  code: string;
  inCode: boolean;
  /** Its result is an older print of what the code says, and left out. */
  silent: boolean;
  printed: boolean;
  form?: FormField;
}

const MAX_OPEN = 50;

/** @param printsItself tells by its code a field whose result is left out. */
export function createFields(printsItself: (code: string) => boolean): Fields {
  let open: Field[] = [];
  const top = (): Field | undefined => open[open.length - 1];
  return {
    begin() {
      if (open.length < MAX_OPEN) open.push({ code: "", inCode: true, silent: false, printed: false });
    },
    separate() {
      const field = top();
      if (!field) return;
      field.inCode = false;
      field.silent = printsItself(field.code);
    },
    end: () => open.pop(),
    takeText(text) {
      if (open.length === 0) return false;
      const coded = open.find((field) => field.inCode || field.silent);
      if (!coded) {
        for (const field of open) field.printed ||= text.trim() !== "";
        return false;
      }
      if (coded.inCode) coded.code += text;
      return true;
    },
    endOfParagraph() {
      if (!open.some((field) => field.inCode)) return [];
      const unfinished = open.filter((field) => field.inCode);
      open = open.filter((field) => !field.inCode);
      return unfinished.map((field) => field.code);
    },
    form() {
      const field = top();
      if (field === undefined) return undefined;
      field.form ??= { entries: [] };
      return field.form;
    },
    inContents: () => open.some(isContents),
    leaveContents() {
      open = open.filter((field) => !isContents(field));
    },
  };
}

function isContents(field: Field): boolean {
  return !field.inCode && /^\s*TOC\b/.test(field.code);
}
