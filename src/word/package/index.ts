/** Packages: the ZIP archives that Word files and packages of drafts are. Opens what comes from outside, saves what goes out. */
export { PackageError, type PackageFault } from "./errors.ts";
export { defaultLimits, type PackageLimits } from "./limits.ts";
export { openArchive, openPackage, type WordPackage } from "./open.ts";
export { type SaveOptions, savePackage } from "./save.ts";
export { decodeXml, isXmlPath } from "./xml-part.ts";
