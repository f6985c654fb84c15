/**
 * What a sentence may say when some of its figures are not known yet: Chinese sentences in official documents are lists of
 * clauses, and a clause whose figure is open is left out, a sentence whose main clause is open as a whole.
 */

/** A value inside a text; what it says is never looked into. */
export interface StatedValue {
  readonly start: number;
  readonly end: number;
  /** An amount, a number, a date: a sentence states it. */
  readonly figure: boolean;
  /** A figure that nobody filled in. */
  readonly open: boolean;
}

/** A stretch of a text to be replaced. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

/** A clause or an item of a list inside one, with the mark behind it. */
interface Unit {
  readonly start: number;
  readonly end: number;
  /** Where its mark ends. */
  readonly behind: number;
  readonly mark: string;
  readonly clause: number;
  /** Characters of a word that introduces a list: 其中：, 包括. */
  readonly intro: number;
  /** True where the introduction reaches to the end of the sentence. */
  readonly introWide: boolean;
  readonly figures: readonly StatedValue[];
  readonly text: string;
}

/** Stands for a value: one character that is in no text. */
const VALUE = "\ufffc";
const SENTENCE_END = /[。！？!?\u0001]/;
const RANK = "、，,：:；;。！？!?\u0001";
const INTRO = /^(?:其中|包括|分别为|具体为|具体包括)[：:，,]?/;
/** What begins so goes on from what was said before, and falls with it. */
const DEPENDENT =
  /^(?:其中|包括|含|主要|原因|具体|同比|环比|增加|减少|增长|下降|持平|共|合计|占|用于|均|上述|以上|较|比上年|比去年|与上年|与去年|与\ufffc+年|比\ufffc+年|[，,]?\ufffc)/;
/** Says when or against what, and states nothing by itself. */
const TOPIC = /^(?:截至|截止|按照|按|根据|依据)|(?:相比|比较|方面)$/;
/** A first sentence as short as this only introduces the others. */
const LEAD = 16;

/**
 * The changes after which a text says nothing of what is open; undefined where nothing would be left to say.
 * Nothing is changed where no figure is open.
 */
export function statedCuts(text: string, values: readonly StatedValue[]): readonly Cut[] | undefined {
  if (!values.some(({ open }) => open)) return [];
  const masked = mask(text, values);
  const cuts: Cut[] = [];
  let dropped = false;
  const rest: string[] = [];
  for (const units of sentencesOf(masked, values)) {
    const [first] = units;
    const last = units[units.length - 1];
    if (!first || !last) continue;
    const kept: readonly Unit[] = dropped && DEPENDENT.test(first.text) ? [] : keptUnits(units);
    dropped = kept.length === 0;
    if (dropped) cuts.push({ start: first.start, end: last.behind, put: "" });
    else {
      cuts.push(...cutsBetween(units, kept));
      rest.push(units.map((unit) => unit.text).join(""));
    }
  }
  const only = rest.length === 1 ? (rest[0] ?? "") : undefined;
  const lead =
    only !== undefined && only.length <= LEAD && !only.includes(VALUE) && masked.trimStart().startsWith(only);
  return rest.length === 0 || (lead && cuts.length > 0) ? undefined : cuts;
}

/** Every character of a value becomes one that is no word and no mark. */
function mask(text: string, values: readonly StatedValue[]): string {
  let masked = "";
  let at = 0;
  for (const { start, end } of [...values].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    masked += text.slice(at, start) + VALUE.repeat(end - start);
    at = end;
  }
  return masked + text.slice(at);
}

function sentencesOf(text: string, values: readonly StatedValue[]): readonly (readonly Unit[])[] {
  const sentences: Unit[][] = [];
  let units: Unit[] = [];
  let clause = 0;
  let start = skipBlank(text, 0);
  const figuresIn = (from: number, to: number): readonly StatedValue[] =>
    values.filter((value) => value.figure && value.start >= from && value.end <= to);
  const push = (end: number, behind: number): void => {
    const words = text.slice(start, end);
    const intro = INTRO.exec(words)?.[0] ?? "";
    units.push({
      start,
      end,
      behind,
      mark: text.slice(end, behind),
      clause,
      intro: intro.length,
      introWide: /^其中|[：:]$/.test(intro),
      figures: figuresIn(start, end),
      text: words,
    });
    start = skipBlank(text, behind);
  };
  const endSentence = (): void => {
    if (units.length > 0) sentences.push(units);
    units = [];
    clause = 0;
  };
  for (let at = start; at <= text.length; at++) {
    const char = text[at];
    if (at < start) continue;
    if (char === undefined || SENTENCE_END.test(char)) {
      if (at > start || char !== undefined) push(at, char === undefined ? at : at + closing(text, at));
      endSentence();
    } else if (/[；;，,]/.test(char)) {
      // A comma behind 其中 parts nothing.
      if (/^(?:其中|包括)$/.test(text.slice(start, at))) continue;
      push(at, at + 1);
      clause++;
    } else if (
      /[、：:]/.test(char) &&
      figuresIn(start, at).length > 0 &&
      figuresIn(at, clauseEnd(text, at)).length > 0
    ) {
      push(at, at + 1);
    }
  }
  return sentences;
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (/[\s　]/.test(text[at] ?? "")) at++;
  return at;
}

/** A full stop with the quotation mark behind it. */
function closing(text: string, at: number): number {
  return /[”’」』）)]/.test(text[at + 1] ?? "") ? 2 : 1;
}

function clauseEnd(text: string, from: number): number {
  const found = text.slice(from).search(/[；;，,。！？!?\u0001]/);
  return found < 0 ? text.length : from + found;
}

/** The units of a sentence that can still be said; none where its main clause is open. */
function keptUnits(units: readonly Unit[]): readonly Unit[] {
  const isOpen = (unit: Unit): boolean => unit.figures.some(({ open }) => open);
  if (!units.some(isOpen)) return units;
  const [first] = units;
  if (first && first.intro === 0 && isOpen(first)) return [];
  const kept: Unit[] = [];
  let said = true;
  let clause = -1;
  let leading = true;
  for (const unit of units) {
    const begins = unit.clause !== clause;
    clause = unit.clause;
    const follows: boolean = begins && unit !== first && DEPENDENT.test(unit.text) && !said;
    const fine: boolean = !isOpen(unit) && !(begins ? follows : !leading);
    if (begins) {
      leading = !follows;
      said = fine;
    } else if (fine) said = true;
    if (fine) kept.push(unit);
  }
  const states = kept.some(({ figures, text }) => figures.length > 0 && !TOPIC.test(text));
  return states ? kept : [];
}

/** Takes out what is not kept, and puts right the marks and introductions round it. */
function cutsBetween(units: readonly Unit[], kept: readonly Unit[]): readonly Cut[] {
  const cuts: Cut[] = [];
  let previous: Unit | undefined;
  let gone: Unit[] = [];
  const settle = (next: Unit | undefined): void => {
    const [from] = gone;
    const to = gone[gone.length - 1];
    if (!from || !to) return;
    const strongest = [previous, ...gone].reduce(
      (best, unit) => (unit && RANK.indexOf(unit.mark[0] ?? "") > RANK.indexOf(best[0] ?? "") ? unit.mark : best),
      "",
    );
    const holder = gone.find((unit) => unit.intro > 0 && (unit.introWide || unit.clause === next?.clause));
    const keeps = holder !== undefined && next !== undefined && next.intro === 0;
    const topic = previous !== undefined && TOPIC.test(previous.text) && next !== undefined;
    if (previous && strongest !== previous.mark && !topic && !(keeps && holder.introWide))
      cuts.push({ start: previous.end, end: previous.behind, put: strongest });
    if (keeps) {
      if (holder.start > from.start) cuts.push({ start: from.start, end: holder.start, put: "" });
      cuts.push({ start: holder.start + holder.intro, end: next.start, put: "" });
    } else cuts.push({ start: from.start, end: next?.start ?? to.behind, put: "" });
  };
  for (const unit of units) {
    if (!kept.includes(unit)) {
      gone.push(unit);
      continue;
    }
    settle(unit);
    gone = [];
    previous = unit;
  }
  settle(undefined);
  return cuts;
}

/** A text with its changes made. */
export function withCuts(text: string, cuts: readonly Cut[]): string {
  let result = text;
  for (const { start, end, put } of [...cuts].sort((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + put + result.slice(end);
  }
  return result;
}
