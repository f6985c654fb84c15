import type { PackageFile } from "../../../session/index.ts";
import { download } from "../../files/index.ts";

/** Of no kind that a browser knows: with another type it would change the name's ending. */
const PACKAGE_TYPE = "application/octet-stream";

/** Hands a package to the browser's downloads. */
export function savePackage({ name, text }: PackageFile): void {
  download(name, text, PACKAGE_TYPE);
}
