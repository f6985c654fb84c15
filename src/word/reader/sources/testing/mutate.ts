import { openArchive, savePackage } from "../../../package/index.ts";

/** Numbers that look random and are the same on every run. */
export function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Values that counts, sizes and places are often wrong by. */
const ODD = [0, 1, 0x7f, 0x80, 0xff];

/** Damages a binary file: bytes, stretches copied elsewhere, numbers made huge, its end cut off. */
export function damaged(whole: Uint8Array, random: (below: number) => number): Uint8Array {
  const bytes = whole.slice();
  for (let times = random(6); times >= 0; times--) {
    const at = random(bytes.length);
    const length = 1 + random(8);
    const kind = random(4);
    if (kind === 0) bytes[at] = random(256);
    else if (kind === 1) bytes.fill(ODD[random(ODD.length)] ?? 0, at, at + length);
    else if (kind === 2) bytes.copyWithin(at, random(bytes.length), random(bytes.length));
    else bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
  }
  return random(5) === 0 ? bytes.subarray(0, random(bytes.length)) : bytes;
}

/** Damages one part of an archive; the archive itself stays whole, so that the damage is read. */
export function damagedArchive(whole: Uint8Array, random: (below: number) => number): Uint8Array {
  const parts = openArchive(whole);
  const [path = ""] = [...parts.keys()].slice(random(parts.size));
  return savePackage(new Map([...parts, [path, damaged(parts.get(path) ?? new Uint8Array(), random)]]), { level: 0 });
}
