import { SourceError } from "./errors.ts";

/** A compound file (MS-CFB), the container of .doc, .xls, .wps and .et, and of files with a password. */
export interface Container {
  /** Names of the streams and storages of the root. */
  readonly names: readonly string[];
  /** The bytes of a stream of the root, undefined where there is none. @throws SourceError "broken" */
  stream(name: string): Uint8Array | undefined;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER = 512;
const ENTRY = 128;
const MINI_SECTOR = 64;
/** Streams below this size stand in a stream of their own, in small sectors. */
const SMALL = 4096;
/** Sectors up to this number are data; the numbers above mark ends and free places. */
const LAST_SECTOR = 0xfffffffa;
const IN_HEADER = 109;
const STREAM = 2;

export function isContainer(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/**
 * Opens a compound file. Chains are followed no further than the file has sectors, so a loop ends as a fault; what a chain
 * lacks at the end of a cut file is missing from the stream.
 * @throws SourceError "broken"
 */
export function openContainer(bytes: Uint8Array): Container {
  if (bytes.length < HEADER) throw brokenFile();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = 2 ** view.getUint16(30, true);
  if (size !== 512 && size !== 4096) throw brokenFile();
  const sectorCount = Math.ceil(bytes.length / size);
  const startOf = (sector: number): number => (sector + 1) * size;
  const uint32 = (at: number): number => (at + 4 <= bytes.length ? view.getUint32(at, true) : LAST_SECTOR + 1);

  const tables = allocationSectors();
  const next = (sector: number): number => {
    const table = tables[Math.floor(sector / (size / 4))];
    return table === undefined ? LAST_SECTOR + 1 : uint32(startOf(table) + (sector % (size / 4)) * 4);
  };
  const chain = (start: number, most = sectorCount): number[] => {
    const sectors: number[] = [];
    for (let sector = start; sector <= LAST_SECTOR && sectors.length < most; sector = next(sector)) {
      if (sector >= sectorCount) break;
      sectors.push(sector);
    }
    if (sectors.length >= sectorCount) throw brokenFile();
    return sectors;
  };
  const read = (sectors: readonly number[], length: number): Uint8Array => {
    const read = new Uint8Array(Math.min(length, sectors.length * size));
    // A chain may be longer than the stream it holds.
    sectors.slice(0, Math.ceil(read.length / size)).forEach((sector, at) => {
      const part = bytes.subarray(startOf(sector), startOf(sector) + Math.min(size, read.length - at * size));
      read.set(part, at * size);
    });
    return read;
  };

  const directory = read(chain(view.getUint32(48, true)), bytes.length);
  const root = entryAt(directory, 0);
  if (!root) throw brokenFile();
  const entries = childrenOf(directory, root.child);
  let mini: { readonly store: Uint8Array; readonly table: DataView } | undefined;
  const miniStore = () => {
    const table = read(chain(view.getUint32(60, true)), bytes.length);
    mini ??= { store: read(chain(root.start), root.size), table: new DataView(table.buffer) };
    return mini;
  };

  return {
    names: entries.map(({ name }) => name),
    stream(name) {
      const entry = entries.find((one) => one.type === STREAM && one.name === name);
      if (!entry) return undefined;
      if (entry.size >= SMALL) return read(chain(entry.start, Math.ceil(entry.size / size)), entry.size);
      const { store, table } = miniStore();
      const content = new Uint8Array(entry.size);
      let sector = entry.start;
      for (let at = 0; at < entry.size && sector <= LAST_SECTOR; at += MINI_SECTOR) {
        const from = sector * MINI_SECTOR;
        content.set(store.subarray(from, from + Math.min(MINI_SECTOR, entry.size - at)), at);
        sector = sector * 4 + 4 <= table.byteLength ? table.getUint32(sector * 4, true) : LAST_SECTOR + 1;
      }
      return content;
    },
  };

  /** The sectors that hold the allocation table: the first 109 stand in the header, the others in a chain of lists. */
  function allocationSectors(): number[] {
    const found: number[] = [];
    const take = (at: number, count: number): void => {
      for (let i = 0; i < count; i++) {
        const sector = uint32(at + i * 4);
        if (sector < sectorCount) found.push(sector);
      }
    };
    take(76, IN_HEADER);
    let list = uint32(68);
    for (let lists = 0; list < sectorCount && lists < sectorCount; lists++) {
      take(startOf(list), size / 4 - 1);
      list = uint32(startOf(list) + size - 4);
      if (found.length > sectorCount) throw brokenFile();
    }
    return found;
  }
}

function entryAt(directory: Uint8Array, index: number): Entry | undefined {
  const at = index * ENTRY;
  if (at + ENTRY > directory.length) return undefined;
  const view = new DataView(directory.buffer, directory.byteOffset + at, ENTRY);
  const length = Math.min(64, view.getUint16(64, true));
  const name = new TextDecoder("utf-16le").decode(directory.subarray(at, at + Math.max(0, length - 2)));
  return {
    name,
    type: view.getUint8(66),
    left: view.getUint32(68, true),
    right: view.getUint32(72, true),
    child: view.getUint32(76, true),
    start: view.getUint32(116, true),
    size: view.getUint32(120, true),
  };
}

/** The entries of one storage, a tree of siblings; each is visited once. */
function childrenOf(directory: Uint8Array, first: number): Entry[] {
  const entries: Entry[] = [];
  const seen = new Set<number>();
  const waiting = [first];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (seen.has(index)) continue;
    seen.add(index);
    const entry = entryAt(directory, index);
    if (!entry) continue;
    entries.push(entry);
    waiting.push(entry.left, entry.right);
  }
  return entries;
}

export function brokenFile(): SourceError {
  return new SourceError("broken", "文件坏了或不完整，读不了；重新拷贝一次，或在 WPS 里打开它，另存为 .docx 再来。");
}
