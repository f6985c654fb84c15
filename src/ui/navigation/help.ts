import { createContext, useContext } from "react";
import type { Route } from "./route.ts";
import { TODO } from "./route.ts";

/** What help is given about; the texts are in the screen of help and come with it. */
export type HelpTopic =
  | "start"
  | "project"
  | "fields"
  | "chapters"
  | "todo"
  | "checks"
  | "mend"
  | "read"
  | "look"
  | "export"
  | "submit"
  | "review"
  | "final"
  | "proof"
  | "compare"
  | "versions"
  | "bin"
  | "keep"
  | "desk"
  | "templates"
  | "keys";

export interface Help {
  /** Shows help about this, or about the page one is on; `field` is the label of the field it was asked for. */
  open(topic?: HelpTopic, field?: string): void;
  /** The page tells the label of the field the hand is in, where something is said of it: F1 is about that then. */
  atField(label: (() => string | undefined) | undefined): void;
  /** The page says what it is about, where its address does not. */
  about(topic: HelpTopic | undefined): void;
}

/** What the page of an address is about. */
export function topicOf(route: Route): HelpTopic {
  if (route.page === "home") return "start";
  if (route.page === "rules") return "checks";
  if (route.page !== "draft") return route.page;
  const { overlay, spot } = route;
  if (overlay !== undefined) return overlay === "preview" ? "export" : overlay;
  if (spot?.kind === "project") return "project";
  return spot === undefined || spot.key === TODO.key ? "todo" : "chapters";
}

export const HelpContext = createContext<Help | undefined>(undefined);

/** Help, from anywhere. */
export function useHelp(): Help {
  const help = useContext(HelpContext);
  if (help === undefined) throw new Error("useHelp needs a HelpProvider above it");
  return help;
}
