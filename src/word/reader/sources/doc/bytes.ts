/** Little-endian numbers of a stream; reading behind its end throws RangeError, which `readDoc` takes for a damaged file. */
export interface Bytes {
  readonly length: number;
  byte(at: number): number;
  uint16(at: number): number;
  int16(at: number): number;
  uint32(at: number): number;
  slice(from: number, to: number): Uint8Array;
}

export function createBytes(bytes: Uint8Array): Bytes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    length: bytes.length,
    byte: (at) => view.getUint8(at),
    uint16: (at) => view.getUint16(at, true),
    int16: (at) => view.getInt16(at, true),
    uint32: (at) => view.getUint32(at, true),
    slice: (from, to) => bytes.subarray(from, to),
  };
}
