import { h2 } from "../../templates/h2/layout.ts";
import { grouped, type Layout, SCHEMES } from "../domain/index.ts";
import { compile, describe as inspect, type Template } from "../word/template/index.ts";
import { furtherLabels, layoutOfTemplate, readSettings, vocabularyOf, wideLayout } from "../word/view/index.ts";
import type { FoundTag, TemplateCheck, TemplateSettings, UnknownTagUse } from "./types.ts";

const FIRST_SETTINGS: TemplateSettings = { scheme: h2.scheme, planDates: h2.planDates, columns: [], fields: [] };

/** Such a file would print last year's document again, whatever the draft says. */
const NO_TAGS =
  "这个文件里没有标记，不是模板：用它导出，印出来的还是原来的文件。照它学成模板，或者在要印内容的地方打上标记再加进来，标记见“标记表”。";

/** The layout that holds what no tag tells. */
function baseOf({ scheme, planDates }: TemplateSettings): Layout {
  const known = SCHEMES.some(({ id }) => id === scheme);
  return { ...h2, scheme: known ? scheme : h2.scheme, planDates };
}

/** Tags as typed, each with all its places, in the order of the document. */
function foundTags(template: Template): readonly FoundTag[] {
  const tags = grouped(template.uses, ({ printed, known }) =>
    // Thousands in a template with tables of its own, and one in kind.
    known ? printed.replace(/^(\{[#?^/]?原[章题段格样])[\w.-]+\}$/, "$1…}") : undefined,
  );
  return [...tags].map(([printed, uses]) => ({ printed, places: [...new Set(uses.map(({ place }) => place.words))] }));
}

/** Once for each place, in the order of the document. */
function unknownTags(template: Template): readonly UnknownTagUse[] {
  const labels = furtherLabels(template);
  const seen = new Set<string>();
  return template.problems.flatMap((problem) => {
    if (problem.kind !== "UnknownTag") return [];
    const { tag, place, about: nearest } = problem;
    if (seen.has(`${tag} ${place.words}`)) return [];
    seen.add(`${tag} ${place.words}`);
    const label = tag.replace(/^\{|(\|.*)?\}$/g, "");
    const as = labels.columns.includes(label) ? "column" : labels.fields.includes(label) ? "field" : undefined;
    return [
      {
        printed: tag,
        place: place.words,
        quote: place.quote,
        ...(nearest === "" ? {} : { nearest }),
        ...(as === undefined ? {} : { label, as }),
      },
    ];
  });
}

/**
 * What a Word file would be as a template. Without settings those that the file carries are taken.
 * @throws PackageError where it is no sound Word file
 */
export function checkTemplate(bytes: Uint8Array, asked?: TemplateSettings): TemplateCheck {
  // Compiled first: it has the narrower limits.
  const first = compile(bytes, vocabularyOf(wideLayout(h2)));
  const carries = readSettings(bytes);
  const carried = asked ?? carries ?? FIRST_SETTINGS;
  const base = baseOf(carried);
  const known = wideLayout(base);
  const settings: TemplateSettings = {
    ...carried,
    scheme: base.scheme,
    columns: carried.columns.filter((label) => !known.columns.some((column) => column.label === label)),
    fields: carried.fields.filter((label) => !known.projectExtra.includes(label)),
  };
  const { columns, fields } = settings;
  const wide = wideLayout(base, { columns, fields });
  const template = columns.length + fields.length === 0 ? first : compile(bytes, vocabularyOf(wide));
  const { missing, problems } = inspect(template);
  const plain = !template.uses.some(({ known: isKnown }) => isKnown);
  return {
    plain,
    settings,
    layout: {
      ...layoutOfTemplate(template, wide, { id: "", title: "", summary: "" }),
      ...(carries?.wording === undefined ? {} : { learnt: true }),
      ...(carries?.of === undefined ? {} : { learntOf: carries.of }),
    },
    found: foundTags(template),
    unknown: unknownTags(template),
    missing,
    problems: [
      ...(plain ? [NO_TAGS] : []),
      ...problems.flatMap((problem) => (problem.kind === "UnknownTag" ? [] : [problem.message])),
    ],
  };
}
