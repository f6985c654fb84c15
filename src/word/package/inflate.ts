import { Inflate } from "fflate";
import type { Entry } from "./directory.ts";
import { packageError } from "./errors.ts";

const STORED = 0;
const DEFLATED = 8;
const LOCAL_SIGNATURE = 0x04034b50;
/** Compressed bytes handed over at a time; one step then yields at most about 16 MB (DEFLATE reaches 1032:1). */
const STEP = 16 * 1024;

/**
 * The content of an entry. Never more memory than the declared size, which the caller has checked: an entry
 * that inflates to more than it declares is refused as soon as it does so, one that yields less is damaged.
 */
export function readEntry(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE) throw packageError("damaged");
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const end = start + entry.compressedSize;
  if (end > bytes.length) throw packageError("damaged");
  const packed = bytes.subarray(start, end);
  const content = unpack(packed, entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw packageError("damaged");
  return content;
}

function unpack(packed: Uint8Array, entry: Entry): Uint8Array {
  if (entry.method === STORED) return packed.slice();
  if (entry.method !== DEFLATED) throw packageError("damaged");
  const content = new Uint8Array(entry.size);
  let filled = 0;
  let overflow = false;
  const inflate = new Inflate((chunk) => {
    if (filled + chunk.length > content.length) overflow = true;
    else content.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && !overflow; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch {
    throw packageError("damaged");
  }
  if (overflow) throw packageError("bomb");
  return content.subarray(0, filled);
}

const crcTable = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = (value & 1 ? 0xedb88320 : 0) ^ (value >>> 1);
  return value;
});
/** `crcTables[k][n]`: what byte n does to the checksum when k more bytes follow it (“slicing by four”). */
const crcTables = [crcTable, crcTable, crcTable, crcTable];
for (let more = 1; more < 4; more++) {
  const last = crcTables[more - 1] ?? crcTable;
  crcTables[more] = last.map((value) => (crcTable[value & 0xff] ?? 0) ^ (value >>> 8));
}

/** Four bytes a step: byte by byte the checksum cost as much as inflating. */
function crc32(bytes: Uint8Array): number {
  const [none = crcTable, one = crcTable, two = crcTable, three = crcTable] = crcTables;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let crc = -1;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    crc ^= view.getInt32(at, true);
    crc =
      (three[crc & 0xff] ?? 0) ^
      (two[(crc >>> 8) & 0xff] ?? 0) ^
      (one[(crc >>> 16) & 0xff] ?? 0) ^
      (none[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at++) crc = (crcTable[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
