import { decodeText } from "./decode.ts";
import { SourceError } from "./errors.ts";

/** A web page saved as one file (.mht): MIME parts (RFC 2045, 2046, 2557), of which those of HTML are the page. */

const DEEPEST = 4;
const MOST_PARTS = 2000;

interface Part {
  readonly type: string;
  readonly charset: string | undefined;
  readonly boundary: string | undefined;
  readonly encoding: string;
  readonly body: string;
}

/** True for the head of a .mht. */
export function isMime(head: string): boolean {
  return /^MIME-Version:/im.test(head) && /^Content-Type:\s*multipart\//im.test(head);
}

/** The HTML of a .mht; of several pages (a workbook's sheets) one behind the other. @throws SourceError "broken" */
export function pageOfMime(bytes: Uint8Array): string {
  const pages: string[] = [];
  const counter = { parts: 0 };
  collect(partOf(new TextDecoder("latin1").decode(bytes)), 0, pages, counter);
  if (pages.length === 0) {
    throw new SourceError("broken", "这个 .mht 里没有网页，读不了；在浏览器里打开它，全选后复制粘贴到这里。");
  }
  return pages.join("\n");
}

function collect(part: Part, depth: number, pages: string[], counter: { parts: number }): void {
  if (depth > DEEPEST || ++counter.parts > MOST_PARTS) return;
  if (part.boundary !== undefined) {
    const pieces = part.body.split(`--${part.boundary}`);
    for (const piece of pieces.slice(1)) {
      if (piece.startsWith("--")) return;
      collect(partOf(piece.replace(/^[^\n]*\n/, "")), depth + 1, pages, counter);
    }
  } else if (/^(?:text\/html|application\/xhtml)/.test(part.type)) {
    const text = textOf(part);
    if (!/<frameset/i.test(text.slice(0, 20_000))) pages.push(text);
  }
}

function partOf(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text);
  const head = (end ? text.slice(0, end.index) : "").replace(/\r?\n[ \t]+/g, " ");
  const field = (name: string): string => new RegExp(`^${name}:\\s*([^\\r\\n]*)`, "im").exec(head)?.[1] ?? "";
  const type = field("Content-Type");
  const parameter = (name: string): string | undefined => {
    const found = new RegExp(`\\b${name}=(?:"([^"]*)"|([^;\\s]+))`, "i").exec(type);
    return found?.[1] ?? found?.[2];
  };
  return {
    type: type.trim().toLowerCase(),
    charset: parameter("charset"),
    boundary: /^\s*multipart\//i.test(type) ? parameter("boundary") : undefined,
    encoding: field("Content-Transfer-Encoding").trim().toLowerCase(),
    body: end ? text.slice(end.index + end[0].length) : "",
  };
}

function textOf({ encoding, body, charset }: Part): string {
  const bytes = bytesOf(encoding, body);
  if (charset !== undefined && /^gb/i.test(charset)) return new TextDecoder("gb18030").decode(bytes);
  return decodeText(bytes);
}

function bytesOf(encoding: string, body: string): Uint8Array {
  const raw = encoding === "base64" ? fromBase64(body) : encoding === "quoted-printable" ? fromQuoted(body) : body;
  const bytes = new Uint8Array(raw.length);
  for (let at = 0; at < raw.length; at++) bytes[at] = raw.charCodeAt(at);
  return bytes;
}

function fromBase64(body: string): string {
  const clean = body.replace(/[^A-Za-z0-9+/]/g, "");
  return atob(clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0)));
}

function fromQuoted(body: string): string {
  return body
    .replace(/[ \t]*=\r?\n/g, "")
    .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
