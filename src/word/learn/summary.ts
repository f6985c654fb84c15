/** What learning did: said on the page where a person confirms it, and by the command line. */
export interface LearnSummary {
  /** How often each field became a tag, by the tag's name. */
  readonly places: Readonly<Record<string, number>>;
  /** What stays as it was printed though it may be a value, and why. */
  readonly doubts: readonly LearnDoubt[];
  /** Parts of the file that no field knows and that stay word for word: "第 3 张表", a heading of an own chapter. */
  readonly kept: readonly string[];
}

interface LearnDoubt {
  /** The printed text, at most 80 letters. */
  readonly text: string;
  readonly message: string;
  /** The place of the file that it speaks of (see LearntPlace); absent where that place is printed no more. */
  readonly id?: string;
}

/** Gathers what is to be said. */
export interface Noted {
  place(tag: string): void;
  doubt(message: string, text: string, id?: string): void;
  kept(what: string): void;
  /** A further column or field of this form, which the template's settings name. */
  column(label: string): void;
  field(label: string): void;
}

const LONGEST = 80;

export function createNotes() {
  const places = new Map<string, number>();
  const doubts: LearnDoubt[] = [];
  const kept: string[] = [];
  const columns = new Set<string>();
  const fields = new Set<string>();
  const noted: Noted = {
    place: (tag) => places.set(tag, (places.get(tag) ?? 0) + 1),
    doubt: (message, text, id) =>
      doubts.push({ message, text: text.slice(0, LONGEST), ...(id === undefined ? {} : { id }) }),
    kept: (what) => kept.push(what.slice(0, LONGEST)),
    column: (label) => columns.add(label),
    field: (label) => fields.add(label),
  };
  return {
    noted,
    summary: (): LearnSummary => ({ places: Object.fromEntries(places), doubts, kept }),
    columns: (): readonly string[] => [...columns],
    fields: (): readonly string[] => [...fields],
  };
}
