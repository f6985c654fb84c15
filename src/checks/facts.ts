import { type Draft, findClass, type Layout, type Scheme, schemeOf } from "../domain/index.ts";

/** What an office calls itself: 我办 of a street office, 我镇 of a town. */
export type AgencyKind = "street" | "town" | "township" | "bureau" | "zone" | "office" | "unknown";

/** What all rules may know of the document: small, so that a project is checked again only when it changes. */
export interface Facts {
  readonly year: number;
  readonly agency: string;
  readonly agencyKind: AgencyKind;
  readonly layout: Layout;
  readonly scheme: Scheme;
  readonly overallScheme: Scheme;
  /** Columns that some row of the document fills; also true while there are only a few rows. */
  readonly used: UsedColumns;
}

/**
 * 描述 and 依据 as the document has them. A file of another county may have neither: its form is not that of the layout it
 * was read into, and what only this layout asks for is not asked of each of its rows.
 */
export interface UsedColumns {
  readonly description: boolean;
  readonly basis: boolean;
  /** Every row stands in a class of the layout's scheme: then a class that is lacking is lacking in any form. */
  readonly classes: boolean;
}

/** Rows after which a column that none of them fills is taken for one that the form does not have. */
const TELLING_ROWS = 4;

const KINDS: readonly (readonly [RegExp, AgencyKind])[] = [
  [/(街道|街道办事处|街道办|办事处)$/, "street"],
  [/镇(人民政府|政府)?$/, "town"],
  [/乡(人民政府|政府)?$/, "township"],
  [/局$/, "bureau"],
  [/(开发区|经开区|高新区|园区|新区|管理委员会|管委会)$/, "zone"],
  [/(办公室|委员会办公室)$/, "office"],
];

function agencyKind(name: string): AgencyKind {
  const plain = name.replace(/[（(][^）)]*[）)]$/, "").trim();
  return KINDS.find(([pattern]) => pattern.test(plain))?.[1] ?? "unknown";
}

/** The facts of a draft under a layout. */
export function factsOf(draft: Draft, layout: Layout): Facts {
  return {
    year: draft.year,
    agency: draft.agency.name,
    agencyKind: agencyKind(draft.agency.name),
    layout,
    scheme: schemeOf(layout.scheme),
    overallScheme: overallSchemeOf(draft, layout),
    used: usedColumns(draft, schemeOf(layout.scheme)),
  };
}

/** True where the document has the columns of its layout, as far as its rows tell. */
export function isOwnForm({ used }: Facts): boolean {
  return used.description || used.basis;
}

function usedColumns(draft: Draft, scheme: Scheme): UsedColumns {
  let [named, description, basis] = [0, false, false];
  for (const { indicators } of [...draft.projects, draft.overall]) {
    for (const row of indicators) {
      description ||= row.description.trim() !== "";
      basis ||= row.basis.trim() !== "";
      if (description && basis) return { description, basis, classes: true };
      if (row.level3.trim() !== "") named++;
    }
  }
  const few = named < TELLING_ROWS;
  const classes = description || basis || few || knowsClasses(draft, scheme);
  return { description: description || few, basis: basis || few, classes };
}

function knowsClasses(draft: Draft, scheme: Scheme): boolean {
  return draft.projects.every(({ indicators }) =>
    indicators.every(({ level1, level2 }) => findClass(scheme, level2, level1) !== undefined),
  );
}

/** The scheme of the whole office's indicators; an office may print them under the classes of its projects. */
function overallSchemeOf(draft: Draft, layout: Layout): Scheme {
  const [own, other] = [schemeOf(layout.overallScheme), schemeOf(layout.scheme)];
  const printed = new Set(draft.overall.indicators.map(({ level1 }) => level1.replace(/\s/g, "")));
  const knows = (scheme: Scheme): boolean => scheme.groups.some(({ level1 }) => printed.has(level1));
  return !knows(own) && knows(other) ? other : own;
}

/** True where everything the cached checks of a project depend on is the same. */
export function sameFacts(a: Facts, b: Facts): boolean {
  return (
    a.year === b.year &&
    a.agency === b.agency &&
    a.layout === b.layout &&
    a.overallScheme === b.overallScheme &&
    a.used.description === b.used.description &&
    a.used.basis === b.used.basis &&
    a.used.classes === b.used.classes
  );
}
