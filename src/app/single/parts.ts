import { gunzipSync, strFromU8 } from "fflate";
import { fromBase85 } from "./base85.ts";

/**
 * The page from file:// can fetch no further script, and one script with everything would be parsed at every start. So its
 * code lies in it in parts, cut where the source imports on demand (see vite.single.ts): those of the first page as scripts,
 * the others packed, as data. Each part, unpacked, is a classic script that hands its body to `jibiaoPart`.
 */
const element = (attribute: string, value: string): Element | null =>
  document.querySelector(`script[${attribute}="${value}"]`);

/** The script of a part of the page. */
export function partText(name: string): string {
  const part = element("data-part", name);
  const text = part?.textContent ?? "";
  if (part?.getAttribute("type") !== "text/plain") return text;
  return strFromU8(gunzipSync(fromBase85(text)));
}

/** Everything that a worker needs to run an entry of the build, with a library that is not needed for every file. */
export function workerText(entry: string, library: string | undefined): string {
  const wanted = [element("data-part", `${entry}.js`), library === undefined ? null : element("data-library", library)];
  const parts = new Set(wanted.flatMap((part) => part?.getAttribute("data-with")?.split(" ") ?? []));
  const loader = document.querySelector("script[data-loader]")?.textContent ?? "";
  return [loader, ...[...parts].map(partText), `jibiaoNeed("./${entry}.js");`].join("\n;");
}
