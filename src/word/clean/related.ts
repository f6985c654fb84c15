import { decodeXml } from "../package/index.ts";

export interface Relationship {
  readonly id: string;
  /** Last step of its type: "image", "hyperlink". */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
  /** As it is written. */
  readonly source: string;
}

const value = (tag: string, name: string): string =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(tag)
    ?.slice(1)
    .find((each) => each !== undefined) ?? "";

/** The part in which the relationships of a part stand: word/document.xml → word/_rels/document.xml.rels. */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

export function relationshipsOf(part: Uint8Array | undefined): readonly Relationship[] {
  if (part === undefined) return [];
  return [...decodeXml(part).matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g)].map(([tag]) => ({
    id: value(tag, "Id"),
    type: value(tag, "Type").replace(/^.*\//, ""),
    target: value(tag, "Target"),
    external: value(tag, "TargetMode") === "External",
    source: tag,
  }));
}

/** The path of a part that another one names: "../media/a.png" from word/charts/chart1.xml. */
export function targetPath(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** An address that the public may be led to; anything else names a place in somebody's office. */
export function isPublicAddress(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(address.trim());
}
