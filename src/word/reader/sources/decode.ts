/** Charsets of Chinese documents; GB 18030 reads GBK and GB 2312 too. */
const CHINESE = "gb18030";
/** How far into a page the charset is looked for, in bytes (HTML, 4.2.5.5: within the first 1024; real pages are later). */
const HEAD = 4096;
/** Broken characters a UTF-8 text may have (a cut end, a bad byte) before it is taken for another charset. */
const TOLERATED_SHARE = 0.002;

/**
 * The text of a file whose charset nobody states: byte order mark, then valid UTF-8, then what the page itself says,
 * then GB 18030, which is what Windows programs in Chinese write.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = byteOrderMark(bytes) ?? wideWithoutMark(bytes);
  if (marked) return decode(bytes, marked);
  const stated = statedCharset(bytes);
  const utf8 = decode(bytes, "utf-8");
  const broken = countBroken(utf8);
  const shortAndStated = stated !== undefined && stated !== "utf-8" && utf8.length > bytes.length - 16;
  if (broken === 0 && !shortAndStated) return utf8;
  if (broken > 0 && broken <= Math.max(1, utf8.length * TOLERATED_SHARE)) return utf8;
  return decode(bytes, stated && stated !== "utf-8" ? stated : CHINESE);
}

/** True where the bytes are no text: zeros and control characters that no text has. */
export function looksBinary(bytes: Uint8Array): boolean {
  if (byteOrderMark(bytes) ?? wideWithoutMark(bytes)) return false;
  const head = bytes.subarray(0, HEAD);
  let odd = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd++;
  return odd > head.length / 100;
}

function decode(bytes: Uint8Array, charset: string): string {
  return new TextDecoder(charset).decode(bytes);
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

/** UTF-16 without a mark shows by its line breaks, spaces and digits: every second byte is zero. */
function wideWithoutMark(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, HEAD);
  let zeros = 0;
  let controls = 0;
  let even = 0;
  head.forEach((byte, at) => {
    if (byte === 0) {
      zeros++;
      if (at % 2 === 0) even++;
    } else if (byte < 9) controls++;
  });
  if (zeros < 2 || zeros < head.length / 50 || controls > head.length / 50) return undefined;
  if (even === 0) return "utf-16le";
  return even === zeros ? "utf-16be" : undefined;
}

/** What the page says of itself (`<meta charset>`, `<?xml encoding?>`), where it is a charset of Chinese text. */
function statedCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
  const label = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]{2,20})/i.exec(head)?.[1]?.toLowerCase();
  if (label === undefined) return undefined;
  if (/^gb/.test(label) || label === "x-gbk") return CHINESE;
  if (/^utf-?8$/.test(label)) return "utf-8";
  return /^big5/.test(label) ? "big5" : undefined;
}

function countBroken(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\ufffd"); at !== -1; at = text.indexOf("\ufffd", at + 1)) count++;
  return count;
}
