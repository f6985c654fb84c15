import { packageError } from "./errors.ts";

/** Parts that Word reads as XML. */
export function isXmlPath(path: string): boolean {
  return /\.(?:xml|rels|vml)$/i.test(path);
}

/**
 * An XML part as UTF-8 without any document type: OPC forbids DOCTYPE (ECMA-376 part 2, 8.1.4), and entities are
 * how small files become large ones. UTF-16, which OPC allows, is turned into UTF-8 so that everybody behind sees one encoding.
 */
export function safeXml(bytes: Uint8Array): Uint8Array {
  const utf8 = wideEncoding(bytes) ? fromUtf16(bytes) : bytes;
  for (let at = utf8.indexOf(0x21); at >= 0; at = utf8.indexOf(0x21, at + 1)) {
    const next = utf8[at + 1];
    if (utf8[at - 1] === 0x3c && (next === 0x44 || next === 0x45)) throw packageError("doctype");
  }
  const head = new TextDecoder("latin1").decode(utf8.subarray(0, 200));
  const encoding = /^[^<]{0,3}<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1];
  if (encoding !== undefined && !/^(?:utf-8|us-ascii|utf8)$/i.test(encoding)) throw packageError("encoding");
  return utf8;
}

/** `utf-16le`, `utf-16be`, or nothing: by the byte order mark, or by the zeros round the first `<`. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return undefined;
}

function fromUtf16(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder(wideEncoding(bytes)).decode(bytes);
  return new TextEncoder().encode(text.replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])[^"']*/i, "$1UTF-8"));
}

/**
 * The text of an XML part.
 * @throws PackageError `encoding` where the bytes are not UTF-8.
 */
export function decodeXml(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw packageError("encoding");
  }
}
