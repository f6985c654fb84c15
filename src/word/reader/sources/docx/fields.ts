/** Word's complex fields: code, separator, result, end (ECMA-376 part 1, 17.16.18). */
export interface Fields {
  begin(): void;
  separate(): void;
  /** Ends the innermost field. @returns its code, or nothing where no field is open. */
  end(): string | undefined;
  /** Takes text that belongs to a code. @returns false where the text is printed. */
  takeText(text: string): boolean;
  /** A code does not run over the end of a paragraph: what is unfinished there is closed. @returns the codes. */
  endOfParagraph(): string[];
  /** True inside the result of a TOC field. */
  inContents(): boolean;
  /** Leaves the TOC field that was never closed. */
  leaveContents(): void;
}

interface Field {
  code: string;
  inCode: boolean;
}

const MAX_OPEN = 50;

export function createFields(): Fields {
  let open: Field[] = [];
  const top = (): Field | undefined => open[open.length - 1];
  return {
    begin() {
      if (open.length < MAX_OPEN) open.push({ code: "", inCode: true });
    },
    separate() {
      const field = top();
      if (field) field.inCode = false;
    },
    end() {
      return open.pop()?.code;
    },
    takeText(text) {
      const coded = open.find((field) => field.inCode);
      if (!coded) return false;
      coded.code += text;
      return true;
    },
    endOfParagraph() {
      if (!open.some((field) => field.inCode)) return [];
      const unfinished = open.filter((field) => field.inCode);
      open = open.filter((field) => !field.inCode);
      return unfinished.map((field) => field.code);
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
