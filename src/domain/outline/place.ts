/**
 * Where in a draft something stands: one address for undo, findings, remarks, search, comparison and the screen. By ids,
 * so that it survives moving rows and projects.
 */
export interface Place {
  /**
   * "project" with `projectId`; else a part of the draft: "document", "agency", a narrative slot, "figures", "overall",
   * "organisations", "procurement", "assets", or "part" for a heading or an own chapter of the plan, with its id as `rowId`.
   */
  readonly section: string;
  readonly projectId?: string;
  /** Row of a grid or list: an indicator, an organisation, a sub-goal, a part of the plan … */
  readonly rowId?: string;
  /**
   * Field of the row or of the head: "level3", "target", "budget.total", "extra:分值", a figure's label. Paragraphs and goals
   * are counted from 1 behind a point: "goals.2", "content.1", "paragraph.3" of a slot.
   */
  readonly field?: string;
}

const escaped = (id: string): string => id.replace(/[%/]/g, encodeURIComponent);

/** The written form, `section/project/row/field`: one string for the screen, packages and kept decisions. */
export function placeKey({ section, projectId = "", rowId = "", field = "" }: Place): string {
  return `${[section, projectId, rowId].map(escaped).join("/")}/${field}`;
}

/** Reads a written place back; a field may hold any character. */
export function parsePlace(key: string): Place {
  const [section = "", projectId = "", rowId = "", ...rest] = key.split("/");
  const field = rest.join("/");
  return {
    section: decoded(section),
    ...(projectId === "" ? {} : { projectId: decoded(projectId) }),
    ...(rowId === "" ? {} : { rowId: decoded(rowId) }),
    ...(field === "" ? {} : { field }),
  };
}

function decoded(id: string): string {
  return id.replace(/%2F/g, "/").replace(/%25/g, "%");
}

/** A counted item of a field: "goals.2" → "goals", 2. */
export interface CountedField {
  readonly field: string;
  /** From 1. */
  readonly item: number;
}

export function countedField(field: string): CountedField | undefined {
  const found = /^(.+)\.(\d{1,6})$/.exec(field);
  return found === null ? undefined : { field: found[1] ?? "", item: Number(found[2]) };
}

/** The place of the whole field, without the count of an item. */
export function wholeField(place: Place): Place {
  const counted = place.field === undefined ? undefined : countedField(place.field);
  if (counted === undefined) return place;
  const { field: _, ...rest } = place;
  return counted.field === "paragraph" ? rest : { ...rest, field: counted.field };
}
