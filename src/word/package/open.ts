import { type Entry, readDirectory } from "./directory.ts";
import { packageError } from "./errors.ts";
import { readEntry } from "./inflate.ts";
import { defaultLimits, type PackageLimits } from "./limits.ts";
import { decodeXml, isXmlPath, safeXml } from "./xml-part.ts";

/** An opened Word file. */
export interface WordPackage {
  /** Content by path, without leading slash (`word/document.xml`), in the order of the archive. XML parts are UTF-8 and free of DOCTYPE. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Path of the main document, `word/document.xml` as a rule. */
  readonly mainPath: string;
}

/**
 * Opens any ZIP archive of a hostile world (a Word file, a package of drafts): every size is checked before and while
 * inflating, every checksum after it.
 * @returns the content by path, in the order of the archive; folders are left out.
 * @throws PackageError with one Chinese sentence.
 */
export function openArchive(bytes: Uint8Array, limits: Partial<PackageLimits> = {}): ReadonlyMap<string, Uint8Array> {
  const bounds = { ...defaultLimits, ...limits };
  recognise(bytes, bounds);
  const entries = readDirectory(bytes, bounds).filter((entry) => !(entry.path.endsWith("/") && entry.size === 0));
  checkPaths(entries);
  checkSizes(entries, bounds);
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const content = readEntry(bytes, entry);
    parts.set(entry.path, isXmlPath(entry.path) ? safeXml(content) : content);
  }
  return parts;
}

/**
 * Opens a Word file (.docx).
 * @throws PackageError as `openArchive` does, and `not-word` where the archive holds no Word document.
 */
export function openPackage(bytes: Uint8Array, limits: Partial<PackageLimits> = {}): WordPackage {
  const parts = withUsualNames(openArchive(bytes, limits));
  const types = parts.get(TYPES);
  if (types === undefined) throw packageError("not-word");
  const target = findMain(parts);
  const mainPath = pathOfPart(parts, target) ?? target;
  if (!parts.has(mainPath) || !decodeXml(types).includes("wordprocessingml")) throw packageError("not-word");
  return { parts, mainPath };
}

const TYPES = "[Content_Types].xml";
const RELATIONSHIPS = "_rels/.rels";

/** Names of parts are equal whatever their case (ECMA-376 part 2, 6.2.2.3); the two that every package has get their usual one. */
function withUsualNames(parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  if (parts.has(TYPES) && parts.has(RELATIONSHIPS)) return parts;
  const usual = new Map([TYPES, RELATIONSHIPS].map((path) => [path.toLowerCase(), path]));
  return new Map([...parts].map(([path, content]) => [usual.get(path.toLowerCase()) ?? path, content]));
}

/** The path by which a part is stored that another one names, perhaps in another case; undefined where there is no such part. */
export function pathOfPart(parts: ReadonlyMap<string, Uint8Array>, path: string): string | undefined {
  if (parts.has(path)) return path;
  const wanted = path.toLowerCase();
  return [...parts.keys()].find((stored) => stored.toLowerCase() === wanted);
}

/** The target of the package's `officeDocument` relationship (transitional and strict end alike). */
function findMain(parts: ReadonlyMap<string, Uint8Array>): string {
  const relationships = parts.get(RELATIONSHIPS);
  const found = relationships && decodeXml(relationships).match(/<[^<>]*\/officeDocument["'][^<>]*>/)?.[0];
  const target = found && /\sTarget\s*=\s*["']\/?([^"']+)["']/.exec(found)?.[1];
  return target || "word/document.xml";
}

/** Says by the first bytes what a file is that is no ZIP archive. */
function recognise(bytes: Uint8Array, limits: PackageLimits): void {
  if (bytes.length === 0) throw packageError("empty");
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw packageError(holdsEncryptedPackage(bytes) ? "password" : "old-format");
  }
  if (!startsWith(bytes, [0x50, 0x4b])) throw packageError("not-package");
  if (bytes.length > limits.fileSize) throw packageError("too-large");
  if (bytes.length < 22) throw packageError("damaged");
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** A .docx with a password is an OLE file with a stream named `EncryptedPackage` (MS-OFFCRYPTO 2.3.4.4), written in UTF-16. */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 2 ** 20)).includes([..."EncryptedPackage"].join("\0"));
}

/** Paths are compared without case, as OPC does (ECMA-376 part 2, 6.3.5). */
function checkPaths(entries: readonly Entry[]): void {
  const seen = new Set<string>();
  for (const { path } of entries) {
    const segments = path.split("/");
    const odd = segments.some((segment) => /^\.*$/.test(segment) || segment === "__proto__");
    if (odd || /[\\:\u0000-\u001f\ufffd]/.test(path) || seen.has(path.toLowerCase())) throw packageError("odd-path");
    seen.add(path.toLowerCase());
  }
}

/** Declared sizes; `readEntry` then holds each entry to what it declared. */
function checkSizes(entries: readonly Entry[], limits: PackageLimits): void {
  let total = 0;
  for (const { size, compressedSize } of entries) {
    total += size;
    if (size > limits.ratioFrom && size > compressedSize * limits.ratio) throw packageError("bomb");
    if (size > limits.partSize || total > limits.totalSize) throw packageError("too-large");
  }
}
