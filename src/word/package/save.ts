import { type ZipOptions, type Zippable, zipSync } from "fflate";

/** A fixed moment, so that the same content gives the same bytes: noon of 1 January 1980 (local time as ZIP has it), the first day an archive can name. */
const MTIME = "1980-01-01T12:00:00";
const alreadyCompressed = /\.(?:png|jpe?g|gif|zip|docx|xlsx|woff2?)$/i;

/** What `savePackage` may be told. */
export interface SaveOptions {
  /** DEFLATE level, 0 to 9. */
  readonly level?: NonNullable<ZipOptions["level"]>;
}

/**
 * Zips parts into a package: `[Content_Types].xml` first, then `_rels/.rels`, then the order of the map; the same
 * parts always give the same bytes.
 */
export function savePackage(parts: ReadonlyMap<string, Uint8Array>, options: SaveOptions = {}): Uint8Array {
  const files: Zippable = {};
  const first = ["[Content_Types].xml", "_rels/.rels"].filter((path) => parts.has(path));
  for (const path of new Set([...first, ...parts.keys()])) {
    const content = parts.get(path);
    const level = alreadyCompressed.test(path) ? 0 : (options.level ?? 6);
    if (content) files[path] = [content, { level, mtime: MTIME }];
  }
  return zipSync(files);
}
