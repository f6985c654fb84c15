import { FIGURES, type Place, wholeField } from "../../domain/index.ts";
import type { SignedValue } from "../signs/index.ts";

/** One text for one place. */
export function placeKey({ section, projectId, rowId, field }: Place): string {
  return JSON.stringify([section, projectId, rowId, field]);
}

/**
 * Which printed values are to be found again: every value; of a heading only its last number, for the table of contents
 * before it prints the same.
 * @param printed values in the order of the document.
 */
export function chooseAnchors(printed: readonly number[], values: readonly SignedValue[]): ReadonlySet<number> {
  const headings = new Map<string, number>();
  const chosen = new Set<number>();
  for (const value of printed) {
    const signed = values[value];
    if (signed?.heading) headings.set(placeKey(signed.place), value);
    else if (signed) chosen.add(value);
  }
  for (const value of headings.values()) chosen.add(value);
  return chosen;
}

/**
 * Finds for a place the printed value that a comment on it is attached to: the cell itself, or the text it is a paragraph of; for a row its third-level name or
 * its first cell; for a project its name; for a part its heading; else the title, or the first value there is.
 */
export function createFinder(anchors: ReadonlySet<number>, values: readonly SignedValue[]) {
  const first = new Map<string, number>();
  const note = (key: string, value: number): void => {
    if (!first.has(key)) first.set(key, value);
  };
  for (const value of [...anchors].sort((a, b) => a - b)) {
    const signed = values[value];
    if (!signed) continue;
    const { place, heading } = signed;
    const { field, ...row } = place;
    note(`${heading ? "heading" : "value"} ${placeKey(place)}`, value);
    if (place.rowId !== undefined) note(`row ${placeKey(row)}`, value);
    if (heading) note(`heading ${placeKey({ section: place.section })}`, value);
    note(`part ${placeKey(part(place))}`, value);
  }
  const title: Place = { section: "agency", field: "title" };

  return (place: Place): number | undefined => {
    const { field, ...row } = place;
    const project = part(place);
    const keys = [
      `value ${placeKey(place)}`,
      // A paragraph or a goal of several that are printed as one value.
      `value ${placeKey(wholeField(place))}`,
      ...(row.rowId === undefined ? [] : [`value ${placeKey({ ...row, field: "level3" })}`, `row ${placeKey(row)}`]),
      `value ${placeKey({ ...project, field: "name" })}`,
      `heading ${placeKey(place)}`,
      `heading ${placeKey(chapterOf(place))}`,
      ...(place.section === "agency" ? [] : [`part ${placeKey(project)}`]),
      `value ${placeKey(title)}`,
    ];
    const key = keys.find((each) => first.has(each));
    return key === undefined ? [...anchors][0] : first.get(key);
  };
}

function part({ section, projectId }: Place): Place {
  return projectId === undefined ? { section } : { section, projectId };
}

/** The part that a figure is told in; any other place's own. */
function chapterOf({ section, field }: Place): Place {
  const figure = section === "figures" ? FIGURES.find(({ label }) => label === field) : undefined;
  return { section: figure?.section ?? section };
}
