import { packageError } from "./errors.ts";
import type { PackageLimits } from "./limits.ts";

/** One entry of a ZIP archive as its central directory describes it; nothing in it is to be trusted. */
export interface Entry {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the local header starts. */
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const UNKNOWN_32 = 0xffffffff;

/**
 * Reads the central directory (APPNOTE.TXT 4.3.12) of a ZIP archive.
 * @throws PackageError where it is missing, cut off, encrypted, or holds too many entries.
 */
export function readDirectory(bytes: Uint8Array, limits: PackageLimits): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw packageError("bomb");
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) throw packageError("damaged");
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > end) throw packageError("damaged");
    if ((view.getUint16(at + 8, true) & 1) !== 0) throw packageError("password");
    const path = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
    const [size, compressedSize, offset] = wideSizes(view, nameEnd, extraEnd, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    const method = view.getUint16(at + 10, true);
    entries.push({ path, method, crc: view.getUint32(at + 16, true), compressedSize, size, offset });
    at = next;
  }
  return entries;
}

/** The end record stands last, before a comment of at most 64 KB. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw packageError("damaged");
}

/** Some writers always use the ZIP64 extra field (id 1): the values that read as unknown follow there, in this order. */
function wideSizes(
  view: DataView,
  start: number,
  end: number,
  sizes: readonly [number, number, number],
): readonly [number, number, number] {
  if (!sizes.includes(UNKNOWN_32)) return sizes;
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let from = at + 4;
    const wide = (value: number): number => {
      if (value !== UNKNOWN_32) return value;
      if (from + 8 > end) throw packageError("damaged");
      from += 8;
      return view.getUint32(from - 8, true) + view.getUint32(from - 4, true) * 2 ** 32;
    };
    return [wide(sizes[0]), wide(sizes[1]), wide(sizes[2])];
  }
  throw packageError("damaged");
}
