import { packageError } from "../package/index.ts";
import { isOrder } from "./comparisons.ts";
import { type Place, TemplateProblem } from "./errors.ts";
import { compareNumbers, isFormat } from "./formats.ts";
import type { Placer } from "./places.ts";
import { ELSE, findTags, MERGE, type Scan, suggestion, type Tag } from "./tags.ts";
import { type Range, rangesOf, type Stream } from "./text.ts";
import { hasOwn, hasTags, type Lexicon, type Loop, type TagDescription } from "./vocabulary.ts";

/** A tag in its place. */
export interface Mark extends Tag {
  readonly stream: Stream;
  readonly place: Place;
  /** Its characters in the source, one range for each run it is split over; never empty. */
  readonly first: Range;
  readonly last: Range;
  readonly ranges: readonly Range[];
  /** What encloses it, outermost first. */
  readonly within: readonly Region[];
}

/** What lies between an opening and its closing mark: repeated (`#`), printed if filled (`?`), printed if empty (`^`). */
export interface Region {
  readonly open: Mark;
  otherwise: Mark | undefined;
  close: Mark | undefined;
  readonly within: readonly Region[];
}

export interface Marks {
  readonly values: readonly Mark[];
  /** Those that are closed, in the order they open. */
  readonly regions: readonly (Region & { readonly close: Mark })[];
  readonly all: readonly Mark[];
  readonly problems: readonly TemplateProblem[];
}

/** Templates of people have some hundred tags, nested a few levels; more are made to exhaust. */
const MAX_TAGS = 5000;
const MAX_DEPTH = 40;

/**
 * Finds the tags of a part, pairs the marks and holds every name against the vocabulary.
 * @throws PackageError `too-large` beyond any sensible number of tags.
 */
export function readMarks(streams: readonly Stream[], placer: Placer, lexicon: Lexicon): Marks {
  const problems: TemplateProblem[] = [];
  const values: Mark[] = [];
  const regions: Region[] = [];
  const all: Mark[] = [];
  const open: Region[] = [];

  const close = (mark: Mark): void => {
    const at = open.map((region) => region.open.name).lastIndexOf(mark.name);
    const [matched, ...crossed] = at < 0 ? [] : open.splice(at);
    if (matched) matched.close = mark;
    else
      problems.push(
        mark.known ? new TemplateProblem("LoopNotOpened", mark.place, mark.printed) : unknown(mark, lexicon),
      );
    problems.push(...crossed.map(notClosed));
  };

  for (const { stream, tag } of inOrder(streams, lexicon, placer, problems)) {
    const ranges = rangesOf(stream, tag.start, tag.end);
    const [first, last] = [ranges[0], ranges[ranges.length - 1]];
    if (!first || !last) continue;
    const mark: Mark = {
      ...tag,
      stream,
      place: placer(stream, tag.start, tag.end),
      first,
      last,
      ranges,
      within: [...open],
    };
    all.push(mark);
    if (tag.sigil === "") {
      values.push(mark);
      checkName(mark, lexicon, problems);
    } else if (tag.sigil === "/") close(mark);
    else if (tag.sigil === ":") {
      const region = open[open.length - 1];
      if (!tag.known) problems.push(new TemplateProblem("UnknownTag", mark.place, tag.printed, `{:${ELSE}}`));
      else if (!region || region.otherwise)
        problems.push(new TemplateProblem("LoopNotOpened", mark.place, tag.printed));
      else region.otherwise = mark;
    } else {
      checkName(mark, lexicon, problems);
      const region: Region = { open: mark, otherwise: undefined, close: undefined, within: [...open] };
      regions.push(region);
      if (open.push(region) > MAX_DEPTH) throw packageError("too-large");
    }
  }
  problems.push(...open.map(notClosed));
  return { values, regions: regions.filter(isClosed), all, problems };
}

function isClosed(region: Region): region is Region & { readonly close: Mark } {
  return region.close !== undefined;
}

function notClosed({ open }: Region): TemplateProblem {
  return new TemplateProblem("LoopNotClosed", open.place, open.printed, `{/${open.name}}`);
}

function unknown(mark: Mark, lexicon: Lexicon): TemplateProblem {
  return new TemplateProblem("UnknownTag", mark.place, mark.printed, suggestion(mark, lexicon));
}

/** The tags of all streams in the order of the document (printed text and field codes interleave). */
function inOrder(
  streams: readonly Stream[],
  lexicon: Lexicon,
  placer: Placer,
  problems: TemplateProblem[],
): readonly { readonly stream: Stream; readonly tag: Scan["tags"][number] }[] {
  const found: { readonly stream: Stream; readonly tag: Scan["tags"][number]; readonly at: number }[] = [];
  for (const stream of streams) {
    const { tags, unclosed } = findTags(stream.text, lexicon);
    if (found.length + tags.length + problems.length + unclosed.length > MAX_TAGS) throw packageError("too-large");
    for (const { printed, start, end } of unclosed)
      problems.push(new TemplateProblem("TagNotClosed", placer(stream, start, end), printed));
    for (const tag of tags) found.push({ stream, tag, at: rangesOf(stream, tag.start, tag.end)[0]?.start ?? 0 });
  }
  return found.sort((a, b) => a.at - b.at);
}

/** The loops whose items a mark can name: in the part printed for an empty list there is no item. */
export function loopsOf(within: readonly Region[]): readonly Loop[] {
  return within.filter(({ open, otherwise }) => open.sigil === "#" && !otherwise).map(({ open }) => open);
}

function checkName(mark: Mark, lexicon: Lexicon, problems: TemplateProblem[]): void {
  const { place, printed, name, sigil } = mark;
  const tag = lexicon.describe(name, loopsOf(mark.within));
  if (tag === undefined) {
    const owner = mark.known ? lexicon.ownerOf(name) : undefined;
    if (owner) problems.push(new TemplateProblem("TagOutOfLoop", place, printed, owner));
    else if (mark.known)
      problems.push(
        new TemplateProblem("MarkInWrongPlace", place, printed, "只能写在重复的内容里，在“{#…}”和“{/…}”之间"),
      );
    else problems.push(unknown(mark, lexicon));
  } else if (sigil === "#" && !hasTags(tag))
    problems.push(new TemplateProblem("TagOfOtherKind", place, printed, `{?${name}}…{/${name}}`));
  else if (sigil === "" && tag.kind === "list")
    problems.push(new TemplateProblem("TagOfOtherKind", place, printed, `{#${name}}…{/${name}}`));
  else if (sigil === "" && tag.kind === "flag")
    problems.push(new TemplateProblem("TagOfOtherKind", place, printed, `{?${name}}…{/${name}}`));
  problems.push(...faultsOfTest(mark, tag), ...faultsOfOption(mark, tag));
}

const COMPARABLE: readonly TagDescription["kind"][] = ["value", "figure", "list"];

function faultsOfTest(mark: Mark, tag: TagDescription | undefined): readonly TemplateProblem[] {
  const { test, place, printed, name, sigil } = mark;
  if (!test || !tag) return [];
  if (!COMPARABLE.includes(tag.kind))
    return [new TemplateProblem("TagOfOtherKind", place, printed, `{${sigil}${name}}…{/${name}}`)];
  if (!isOrder(test) || compareNumbers(test.to, "0") !== undefined) return [];
  return [new TemplateProblem("MarkInWrongPlace", place, printed, `比大小要写一个数，“${test.to}”不是数`)];
}

function faultsOfOption(mark: Mark, tag: TagDescription | undefined): readonly TemplateProblem[] {
  const { place, printed, sigil, option, by } = mark;
  if (option === undefined) return [];
  if (by !== undefined) {
    const groups = tag?.kind === "list" && hasOwn(tag.tags, by) && /^(?:value|figure)$/.test(tag.tags[by]?.kind ?? "");
    if (groups || !tag) return [];
    return [
      new TemplateProblem(
        "MarkInWrongPlace",
        place,
        printed,
        `里的“${option}”分不了组，“按”后面写这个列表里的一个标记`,
      ),
    ];
  }
  if (!isFormat(option) && option !== MERGE) return [new TemplateProblem("UnknownOption", place, printed, option)];
  if (sigil === "") return [];
  return [new TemplateProblem("MarkInWrongPlace", place, printed, `这里不用写“${option}”，它只跟在要打印的标记后面`)];
}
