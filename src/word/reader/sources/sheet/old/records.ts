import { brokenFile } from "../../container.ts";

/** A record of an old workbook's stream; reading behind the end of `view` throws RangeError. */
export interface OldRecord {
  /** What it holds, by number (MS-XLS 2.3.2). */
  readonly kind: number;
  /** Where it begins in the stream. */
  readonly at: number;
  readonly view: DataView;
  /** Its content and that of the records that continue it; each but the last is full. */
  readonly parts: readonly Uint8Array[];
}

const CONTINUE = 0x3c;
const HEADER = 4;
/** Records that may continue one. All but the last are full (8224 bytes), so that these would be half a gigabyte. */
const MOST_PARTS = 65_536;

/**
 * The records of a stream in their order, each with those that continue it.
 * @throws SourceError "broken" where one reaches beyond the stream's end.
 */
export function* recordsOf(stream: Uint8Array): Generator<OldRecord> {
  const whole = viewOf(stream);
  const partAt = (at: number): Uint8Array => {
    const from = at + HEADER;
    if (from > stream.length) throw brokenFile();
    const to = from + whole.getUint16(at + 2, true);
    if (to > stream.length) throw brokenFile();
    return stream.subarray(from, to);
  };
  for (let at = 0; at < stream.length; ) {
    const first = partAt(at);
    const record = { kind: whole.getUint16(at, true), at, view: viewOf(first), parts: [first] };
    at += HEADER + first.length;
    while (at + HEADER <= stream.length && whole.getUint16(at, true) === CONTINUE) {
      const part = partAt(at);
      if (record.parts.push(part) > MOST_PARTS) throw brokenFile();
      at += HEADER + part.length;
    }
    yield record;
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
