import { ancestor, attribute, child, sourceOf, type XmlElement, type XmlPart } from "../package/index.ts";
import { TemplateProblem } from "./errors.ts";
import { COLUMN, isFormat } from "./formats.ts";
import type { Mark, Marks } from "./marks.ts";
import { loopsOf } from "./marks.ts";
import type { Piece, ValuePiece } from "./pieces.ts";
import { hasSection } from "./placement.ts";
import { replace, type Span } from "./spans.ts";
import { columnOf } from "./tables.ts";
import { doorway } from "./text.ts";
import type { Lexicon } from "./vocabulary.ts";

/** The tags that are printed, and the characters of all marks taken out. */
export function valueSpans({ source }: XmlPart, marks: Marks, lexicon: Lexicon): readonly Span[] {
  const spans: Span[] = [];
  const touched = new Set<XmlElement>();
  for (const mark of marks.all) {
    const [first, ...others] = mark.ranges;
    if (first)
      spans.push(replace(first.start, first.end, ...(mark.sigil === "" ? [printed(source, mark, lexicon)] : [])));
    for (const { start, end } of others) spans.push(replace(start, end));
    for (const { segment } of mark.ranges) touched.add(segment.element);
  }
  for (const control of controlsRound(touched)) {
    // Word would put the bound value, or the grey prompt, back over the filled text.
    for (const name of ["w:dataBinding", "w:showingPlcHdr"]) {
      const property = child(child(control, "w:sdtPr"), name);
      if (property) spans.push(replace(property.start, property.end));
    }
  }
  for (const element of touched) {
    // What remains round a tag may begin or end with a space, and a value too.
    if (!/^w:(?:t|instrText)$/.test(element.name) || attribute(source, element, "xml:space")) continue;
    spans.push(replace(element.start, element.openEnd, `<${element.name} xml:space="preserve">`));
  }
  return spans;
}

/** The content controls that texts lie in. */
function controlsRound(texts: Iterable<XmlElement>): ReadonlySet<XmlElement> {
  const controls = new Set<XmlElement>();
  for (const text of texts) {
    for (let at = ancestor(text, "w:sdt"); at && !controls.has(at); at = ancestor(at, "w:sdt")) controls.add(at);
  }
  return controls;
}

function printed(source: string, { stream, name, first, within, option }: Mark, lexicon: Lexicon): Piece {
  if (stream.kind === "property") return { kind: "line", name, in: "property" };
  if (stream.kind === "field")
    return { kind: "line", name, in: first.segment.element.name === "w:instrText" ? "field" : "attribute" };
  const door = doorway(source, first.segment);
  const properties = child(stream.owner, "w:pPr");
  const tag = lexicon.describe(name, loopsOf(within));
  if (tag?.kind === "widths") return "";
  const stated: Pick<ValuePiece, "figure"> =
    tag?.kind === "figure" ? { figure: tag.derived ? "derived" : "entered" } : {};
  const power = tag?.kind === "figure" ? (tag.power ?? 0) : 0;
  const form = option !== undefined && isFormat(option) ? { format: { as: option, power } } : {};
  const cell = option === COLUMN ? ancestor(stream.owner, "w:tc", "w:txbxContent") : undefined;
  const format = cell?.name === "w:tc" ? { ...form, column: columnOf(source, cell) } : form;
  // A section ends with its paragraph, which therefore cannot be split; phonetic guides cannot either.
  if (!door || hasSection(stream.owner))
    return { kind: "value", name, ...stated, ...format, between: '</w:t><w:br/><w:t xml:space="preserve">' };
  const between = `${door.close}</w:p><w:p>${sourceOf(source, properties)}${door.reopen}`;
  return { kind: "value", name, ...stated, ...format, between };
}

/** Paragraphs that hold nothing but one `paragraphs` tag disappear with it, though not from a cell, which needs one. */
export function removableParagraphs(marks: Marks, lexicon: Lexicon): ReadonlyMap<XmlElement, string> {
  const found = new Map<XmlElement, string>();
  for (const { name, stream, start, end, within } of marks.values) {
    const alone = (stream.text.slice(0, start) + stream.text.slice(end)).trim() === "";
    if (!alone || stream.kind !== "text" || hasSection(stream.owner)) continue;
    const container = stream.owner.parent?.name;
    if (container !== "w:body" || lexicon.describe(name, loopsOf(within))?.kind !== "paragraphs") continue;
    found.set(stream.owner, name);
  }
  return found;
}

export function removableSpan(paragraph: XmlElement, name: string): Span {
  const build = (body: readonly Piece[]): readonly Piece[] => [{ kind: "removable", name, body }];
  return { start: paragraph.start, end: paragraph.end, order: REMOVABLE_ORDER, build };
}

const REMOVABLE_ORDER = 900;

/** Properties hold one line of text: nothing there can be repeated. */
export function loopsInProperties(marks: Marks): readonly TemplateProblem[] {
  return marks.regions
    .filter(({ open }) => open.stream.kind === "property" && open.sigil === "#")
    .map(({ open }) => new TemplateProblem("MarkInWrongPlace", open.place, open.printed, "不能写在文件属性里"));
}
