/**
 * Bytes as text, five signs for four bytes where base64 takes six for them: the packed parts are most of the single file.
 * The signs are the 85 of ASCII from "(" to "|", so that no comment can begin among them.
 */
const FIRST = 40;
const BASE = 85;

/** The bytes as signs; of the last group as many bytes as it has, and one sign more. */
export function toBase85(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 4) {
    let value = 0;
    for (let i = 0; i < 4; i++) value = value * 256 + (bytes[at + i] ?? 0);
    let group = "";
    for (let i = 0; i < 5; i++) {
      group = String.fromCharCode(FIRST + (value % BASE)) + group;
      value = Math.floor(value / BASE);
    }
    text += group.slice(0, Math.min(4, bytes.length - at) + 1);
  }
  return text;
}

/** The bytes of what `toBase85` wrote. */
export function fromBase85(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 4) / 5));
  for (let at = 0, to = 0; at < text.length; at += 5) {
    let value = 0;
    for (let i = 0; i < 5; i++)
      value = value * BASE + (at + i < text.length ? text.charCodeAt(at + i) - FIRST : BASE - 1);
    for (let i = 3; i >= 0 && to < bytes.length; i--) bytes[to++] = (value >>> (8 * i)) & 255;
  }
  return bytes;
}
