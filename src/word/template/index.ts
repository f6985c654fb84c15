/**
 * The template engine: a .docx with Chinese tags, typed in Word or WPS, is compiled once and filled any number of times.
 *
 * | typed | does |
 * |---|---|
 * | `{项目名称}` | prints a value; further lines become paragraphs of their own |
 * | `{#项目}…{/项目}` | repeats table rows, blocks or a stretch of text for each item of a list |
 * | `{?有上年}…{:否则}…{/有上年}` | prints one or the other, by whether something is filled in |
 * | `{^项目}…{/项目}` | prints where a list or a value is empty |
 * | `{?预算数≥100}…{/预算数}` | asks how a value compares with a number or a word: `= ≠ > < ≥ ≤`; of a list, its length |
 * | `{?最后一项}…{/最后一项}` | in a loop: whether its item is the last one, or `第一项` the first |
 * | `{#指标\|按一级指标}…{/指标}` | repeats for each group of neighbours that are equal in a tag; `{#指标}` inside is the group's |
 * | `{一级指标\|合并}` | in a repeated row: merges the cell with the one above where both are equal |
 * | `{预算数\|大写}` | prints a number in another form: 大写, 千分位, 两位小数; 小数补齐 with as many decimals as any number of its column |
 *
 * Where marks stand decides what they cover: in one paragraph, the text between them (a condition round all of a paragraph takes
 * the paragraph too); in different cells of a table, whole rows; otherwise whole blocks. Paragraphs and rows that hold
 * nothing but marks are not printed. Names are looked up outwards through the loops around them.
 */

export { type StatedValue, statedCuts, withCuts } from "./clauses.ts";
export { compile, type TagUse, type Template } from "./compile.ts";
export { hasSameDecimals, sameDecimals } from "./decimals.ts";
export { describe } from "./describe.ts";
export { FillCancelled, TemplateError, TemplateProblem } from "./errors.ts";
export { fill } from "./fill.ts";
export { leftOut } from "./open.ts";
export { SETTINGS_PATTERN, SETTINGS_PROPERTY } from "./settings-property.ts";
export {
  type Grid,
  type GridCell,
  type HeadingNumber,
  isHeadingNumber,
  plainName,
  type TagDescription,
  type TagFamily,
  type Tags,
  type View,
  type ViewValue,
  type Vocabulary,
} from "./vocabulary.ts";
