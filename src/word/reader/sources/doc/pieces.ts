import { SourceError } from "../errors.ts";
import { MAX_TEXT_LENGTH } from "../limits.ts";
import type { Bytes } from "./bytes.ts";

/** A run of text as it lies in the file: characters from `start`, their bytes from `offset`, one or two bytes each. */
interface Piece {
  readonly start: number;
  readonly offset: number;
  readonly width: 1 | 2;
}

/** The whole text of a document, in order, and where each character stands in the file. */
export interface PieceText {
  readonly text: string;
  /** The place in the file of a character; asked in rising order it takes one step. */
  placeOf(character: number): number;
}

const COMPRESSED = 0x40000000;

/**
 * Reads the piece table (MS-DOC 2.9.38 Clx, 2.8.35 PlcPcd): a document's text lies in pieces, in any order, of one byte
 * (Windows 1252) or two (UTF-16) a character.
 */
export function readPieces(table: Bytes, offset: number, length: number, file: Bytes): PieceText {
  let at = offset;
  const end = offset + length;
  // Lists of properties of pieces come first; a file saved fast has them.
  while (at < end && table.byte(at) === 1) at += 3 + table.uint16(at + 1);
  if (at >= end || table.byte(at) !== 2) throw new RangeError("no piece table");
  const count = Math.floor((table.uint32(at + 1) - 4) / 12);
  const places = at + 5;
  const pieces: Piece[] = [];
  let text = "";
  for (let piece = 0; piece < count; piece++) {
    const characters = table.uint32(places + piece * 4 + 4) - table.uint32(places + piece * 4);
    if (characters <= 0) continue;
    if (text.length + characters > MAX_TEXT_LENGTH) {
      throw new SourceError(
        "too-large",
        "文字超过 1600 万字，读不了；把要用的绩效目标表单独存成一个 Word 文件再打开。",
      );
    }
    const raw = table.uint32(places + (count + 1) * 4 + piece * 8 + 2);
    const width = raw & COMPRESSED ? 1 : 2;
    const from = raw & COMPRESSED ? (raw & (COMPRESSED - 1)) >>> 1 : raw & (COMPRESSED - 1);
    pieces.push({ start: text.length, offset: from, width });
    if (from + characters * width > file.length) throw new RangeError("text behind the end");
    text += decode(file.slice(from, from + characters * width), width);
  }
  return { text, placeOf: placesOf(pieces) };
}

function decode(bytes: Uint8Array, width: 1 | 2): string {
  if (width === 1) return new TextDecoder("windows-1252").decode(bytes);
  // Not by TextDecoder, which replaces half pairs and swallows marks: places must stay what they are.
  let text = "";
  const units = new Uint16Array(bytes.length >> 1);
  for (let at = 0; at < units.length; at++) units[at] = (bytes[at * 2] ?? 0) | ((bytes[at * 2 + 1] ?? 0) << 8);
  for (let at = 0; at < units.length; at += STEP) text += String.fromCharCode(...units.subarray(at, at + STEP));
  return text;
}

const STEP = 8192;

function placesOf(pieces: readonly Piece[]): (character: number) => number {
  let at = 0;
  return (character) => {
    if ((pieces[at]?.start ?? 0) > character) at = 0;
    for (let next = pieces[at + 1]; next && next.start <= character; next = pieces[at + 1]) at++;
    const piece = pieces[at];
    return piece ? piece.offset + (character - piece.start) * piece.width : 0;
  };
}
