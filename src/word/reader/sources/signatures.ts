import { isContainer, openContainer } from "./container.ts";
import { SourceError } from "./errors.ts";

/** Files that are recognised by their first bytes and cannot be read, with the way out. */
const REFUSED: readonly (readonly [readonly number[], string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], "这是图片，读不了里面的文字。找到原来的 Word 文件再打开。"],
  [[0xff, 0xd8, 0xff], "这是图片，读不了里面的文字。找到原来的 Word 文件再打开。"],
  [[0x47, 0x49, 0x46, 0x38], "这是图片，读不了里面的文字。找到原来的 Word 文件再打开。"],
  [[0x49, 0x49, 0x2a, 0x00], "这是图片，读不了里面的文字。找到原来的 Word 文件再打开。"],
  [[0x52, 0x61, 0x72, 0x21], "这是压缩包（rar），读不了。先解压，再打开里面的 .docx。"],
  [[0x37, 0x7a, 0xbc, 0xaf], "这是压缩包（7z），读不了。先解压，再打开里面的 .docx。"],
  [[0x1f, 0x8b], "这是压缩包（gz），读不了。先解压，再打开里面的 .docx。"],
  [[0x4d, 0x5a, 0x90], "这是程序，不是文档。要的是 .docx、网页、文字或草稿文件。"],
];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];
const ZIP = [0x50, 0x4b];
const OLD_WORD = "这个文件里没有 Word 正文，读不了。用 WPS 打开它，另存为 .docx，或把表格复制粘贴到这里。";
const PASSWORD = "这个文件加了密码，读不了。在 WPS 里去掉密码，另存一份再打开。";
const SLIDES = "这是演示文稿，读不了。把其中的表格复制粘贴到这里。";
const OTHER_OFFICE = "这不是 Word 文件（.docx），读不了。用 WPS 打开它，另存为 .docx 再来。";
const OFD = "这是 OFD 版式文件，读不了。找到原来的 Word 文件打开，或把其中的表格复制粘贴过来。";
const ARCHIVE = "这是压缩包，读不了。先解压，再打开里面的 .docx。";
const ARCHIVE_PASSWORD = "这是加了密码的压缩包，读不了。先用密码解压，再打开里面的文件。";
/** How much of an archive's end is searched for names. */
const REACH = 2 ** 20;

/** What a file is by its first bytes, where it is no text. */
export type BinaryKind = "docx" | "sheet" | "pdf" | "rtf" | "container";

/**
 * Tells what a file is by its bytes, and refuses what cannot be read.
 * @returns undefined where it may be text.
 * @throws SourceError "unsupported" with one sentence that names the way out.
 */
export function binaryKind(bytes: Uint8Array): BinaryKind | undefined {
  for (const [signature, sentence] of REFUSED) if (startsWith(bytes, signature)) throw unsupported(sentence);
  if (startsWith(bytes, RTF)) return "rtf";
  if (isPdf(bytes)) return "pdf";
  if (isContainer(bytes)) return "container";
  if (!startsWith(bytes, ZIP)) return undefined;
  return archiveKind(bytes);
}

/**
 * What a compound file holds, by the names of its streams.
 * @throws SourceError "unsupported" where it is nothing that can be read
 */
export function containerKind(names: readonly string[]): "doc" | "sheet" {
  if (names.includes("EncryptedPackage")) throw unsupported(PASSWORD);
  if (names.includes("WordDocument")) return "doc";
  if (names.includes("Workbook") || names.includes("Book")) return "sheet";
  throw unsupported(names.includes("PowerPoint Document") ? SLIDES : OLD_WORD);
}

export function unsupported(sentence: string): SourceError {
  return new SourceError("unsupported", sentence);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** A PDF may have a few bytes before its mark (ISO 32000-1, annex H: within the first 1024). */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");
}

/** What an archive holds, by the names in its directory, which stands at the end. */
function archiveKind(bytes: Uint8Array): "docx" | "sheet" {
  const names = new TextDecoder("latin1").decode(bytes.subarray(Math.max(0, bytes.length - REACH))).toLowerCase();
  if (names.includes("[content_types].xml")) {
    if (names.includes("ppt/presentation")) throw unsupported(SLIDES);
    return names.includes("xl/workbook") ? "sheet" : "docx";
  }
  if (names.includes("ofd.xml")) throw unsupported(OFD);
  if (names.includes("meta-inf/manifest.xml") && names.includes("content.xml")) throw unsupported(OTHER_OFFICE);
  // Without its end an archive has no directory: then it is damaged, which opening it will say.
  if (names.includes("pk\x05\x06")) throw unsupported(isEncrypted(bytes) ? ARCHIVE_PASSWORD : ARCHIVE);
  return "docx";
}

/** The first entry of an archive with a password says so in its flags (APPNOTE.TXT 4.4.4). */
function isEncrypted(bytes: Uint8Array): boolean {
  return ((bytes[6] ?? 0) & 1) === 1;
}

/** A library that is loaded only where a file needs it. */
export type Library = "sheet" | "pdf";

/** The library that reading a file will load; undefined where none, or where the file will be refused. */
export function libraryNeeded(bytes: Uint8Array): Library | undefined {
  try {
    const kind = binaryKind(bytes);
    if (kind === "container") return containerKind(openContainer(bytes).names) === "sheet" ? "sheet" : undefined;
    return kind === "sheet" || kind === "pdf" ? kind : undefined;
  } catch (error) {
    if (error instanceof SourceError) return undefined;
    throw error;
  }
}
