import { zlibSync } from "fflate";

/** A PDF of upright pages of the given drawing operators, one font (F1, Latin). */
export function pdfOf(...contents: readonly string[]): Uint8Array {
  return pdfOfSize("600 800", contents);
}

/** The same of pages that lie across. */
export function pdfAcross(...contents: readonly string[]): Uint8Array {
  return pdfOfSize("800 600", contents);
}

function pdfOfSize(size: string, contents: readonly string[]): Uint8Array {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  const places: number[] = [];
  let length = 0;
  const add = (bytes: Uint8Array | string): void => {
    const piece = typeof bytes === "string" ? encoder.encode(bytes) : bytes;
    pieces.push(piece);
    length += piece.length;
  };
  const object = (body: string, stream?: Uint8Array): void => {
    places.push(length);
    add(`${places.length} 0 obj\n${body}\n`);
    if (stream) {
      add("stream\n");
      add(stream);
      add("\nendstream\n");
    }
    add("endobj\n");
  };
  add("%PDF-1.4\n");
  const kids = contents.map((_, at) => `${4 + at * 2} 0 R`).join(" ");
  object("<< /Type /Catalog /Pages 2 0 R >>");
  object(`<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`);
  object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  for (const [at, content] of contents.entries()) {
    object(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`,
    );
    const packed = zlibSync(encoder.encode(content));
    object(`<< /Length ${packed.length} /Filter /FlateDecode >>`, packed);
  }
  const start = length;
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  add(`xref\n0 ${places.length + 1}\n0000000000 65535 f \n${rows}`);
  add(`trailer << /Size ${places.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A text at a place. */
export function text(x: number, y: number, words: string): string {
  return `BT /F1 10 Tf ${x} ${y} Td (${words}) Tj ET\n`;
}

/** A level line and an upright one, filled as boxes half a point thin, as Word and WPS write them. */
export function level(y: number, from: number, to: number): string {
  return `${from} ${y} ${to - from} 0.48 re f\n`;
}

export function upright(x: number, from: number, to: number): string {
  return `${x} ${from} 0.48 ${to - from} re f\n`;
}
