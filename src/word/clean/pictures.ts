/** Bytes of a picture without what the camera or the drawing program noted in it; the picture itself is the same. */
export function cleanPicture(path: string, bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return cleanJpeg(bytes);
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return cleanPng(bytes);
  if (/\.emf$/i.test(path)) return cleanEmf(bytes);
  return bytes;
}

/** True for a picture that may hold notes which are not taken out: one that is no JPEG, PNG, GIF, BMP or metafile. */
export function mayHoldNotes(path: string): boolean {
  return !/\.(?:jpe?g|png|gif|bmp|emf|wmf)$/i.test(path);
}

function joined(pieces: readonly Uint8Array[], whole: Uint8Array): Uint8Array {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (length === whole.length) return whole;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Without APP1 (Exif, XMP), APP3 to APP13 and comments; APP0, the colour profile (APP2) and Adobe's APP14 change how it looks. */
function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const pieces = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const mark = bytes[at + 1] ?? 0;
    const end = at + 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    if (mark === 0xda || end > bytes.length || end < at + 4) break;
    const note = mark === 0xe1 || (mark >= 0xe3 && mark <= 0xed) || mark === 0xef || mark === 0xfe;
    if (!note) pieces.push(bytes.subarray(at, end));
    at = end;
  }
  pieces.push(bytes.subarray(at));
  return joined(pieces, bytes);
}

const PNG_NOTES = new Set(["tEXt", "zTXt", "iTXt", "eXIf", "tIME"]);

function cleanPng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) break;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!PNG_NOTES.has(type)) pieces.push(bytes.subarray(at, end));
    at = end;
    // What follows the end of a picture is none of it.
    if (type === "IEND") return joined(pieces, bytes);
  }
  pieces.push(bytes.subarray(at));
  return joined(pieces, bytes);
}

/** The description in a metafile's header (MS-EMF 2.2.9: length at 60, offset at 64, two bytes a sign) becomes blank. */
function cleanEmf(bytes: Uint8Array): Uint8Array {
  if (bytes.length < 88) return bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(60, true) * 2;
  const from = view.getUint32(64, true);
  if (length === 0 || from < 88 || from + length > view.getUint32(4, true)) return bytes;
  return bytes.slice().fill(0, from, from + length);
}
