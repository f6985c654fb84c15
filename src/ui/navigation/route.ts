/** Where in the program one is, as the part of the address behind "#". Works from file:// too. */

/** What stands in the middle column of an open draft. */
export type Spot =
  | { readonly kind: "chapter"; readonly key: string }
  | { readonly kind: "project"; readonly id: string };

/** The page of what is left to do: no chapter of a document has this key. */
export const TODO = { kind: "chapter", key: "todo" } as const satisfies Spot;

export type Overlay = "export" | "preview" | "compare" | "proof" | "versions";

/** What stands beside the list of templates: the guide of tags, the starter. */
export type TemplatesPart = "guide" | "starter";

export type Route =
  | { readonly page: "home" }
  /** Reading documents; `into` is the draft their projects are wanted in. */
  | { readonly page: "read"; readonly into?: string }
  /** The supervisor's desk. */
  | { readonly page: "desk" }
  /** Published files held against the approved drafts of this machine. */
  | { readonly page: "proof" }
  /** What was deleted. */
  | { readonly page: "bin" }
  | { readonly page: "templates"; readonly part?: TemplatesPart }
  /** What is checked; `rule` is the one that was asked about. */
  | { readonly page: "rules"; readonly rule?: string }
  | { readonly page: "draft"; readonly id: string; readonly spot?: Spot; readonly overlay?: Overlay };

const OVERLAYS: readonly string[] = ["export", "preview", "compare", "proof", "versions"] satisfies readonly Overlay[];

function isOverlay(word: string | undefined): word is Overlay {
  return word !== undefined && OVERLAYS.includes(word);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Reads the hash; anything that is no address of the program leads home. */
export function parseRoute(hash: string): Route {
  const [root, page, id, ...rest] = hash.split("/").map(decoded);
  // Earlier editions checked many files at once there.
  if (root === "#" && (page === "desk" || page === "check")) return { page: "desk" };
  if (root === "#" && (page === "bin" || page === "proof")) return { page };
  if (root === "#" && page === "templates") {
    return id === "guide" || id === "starter" ? { page, part: id } : { page };
  }
  if (root === "#" && page === "rules") return { page, ...(id === undefined || id === "" ? {} : { rule: id }) };
  if (root === "#" && page === "read") return { page, ...(id === undefined || id === "" ? {} : { into: id }) };
  if (root !== "#" || page !== "draft" || id === undefined || id === "") return { page: "home" };
  const [kind, key] = rest;
  const spot: Spot | undefined =
    key === undefined || key === ""
      ? undefined
      : kind === "chapter"
        ? { kind, key }
        : kind === "project"
          ? { kind, id: key }
          : undefined;
  const overlay = spot === undefined ? kind : rest[2];
  return { page, id, ...(spot === undefined ? {} : { spot }), ...(isOverlay(overlay) ? { overlay } : {}) };
}

/** The hash of a route: "#/draft/ID/project/PID/export". */
export function formatRoute(route: Route): string {
  if (route.page === "home") return "#/";
  if (route.page === "desk" || route.page === "bin" || route.page === "proof") return `#/${route.page}`;
  if (route.page === "templates") return route.part === undefined ? "#/templates" : `#/templates/${route.part}`;
  if (route.page === "rules") return route.rule === undefined ? "#/rules" : `#/rules/${encodeURIComponent(route.rule)}`;
  if (route.page === "read") return route.into === undefined ? "#/read" : `#/read/${encodeURIComponent(route.into)}`;
  const { id, spot, overlay } = route;
  const place = spot === undefined ? [] : [spot.kind, spot.kind === "chapter" ? spot.key : spot.id];
  const parts = ["draft", id, ...place, ...(overlay === undefined ? [] : [overlay])];
  return `#/${parts.map(encodeURIComponent).join("/")}`;
}

/** A spot as one word, for maps. */
export function spotKey(spot: Spot): string {
  return spot.kind === "project" ? `project/${spot.id}` : `chapter/${spot.key}`;
}

/** True where both mean the same middle column. */
export function sameSpot(a: Spot | undefined, b: Spot | undefined): boolean {
  return (a && spotKey(a)) === (b && spotKey(b));
}
