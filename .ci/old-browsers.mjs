// What the oldest browser to serve (Chromium 86) lacks, looked for in what was built, libraries included: the compiler
// lowers syntax only, and the types of tools bring in the newest library.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./install.mjs";

const SCRIPT = [
  /\.(?:at|findLast|findLastIndex|toSorted|toReversed|toSpliced)\(/,
  /\b(?:Object|Map)\.groupBy\b/,
  /\bArray\.fromAsync\b/,
  /\bIntl\.(?:Segmenter|DurationFormat)\b/,
  /\bAbortSignal\.(?:timeout|any|abort)\b/,
  /\bcrypto\.randomUUID\b/,
  /(?<![\w.])(?:structuredClone|reportError)\(/,
  /\.(?:checkVisibility|showPicker|togglePopover|showPopover)\(/,
  /\bstatic\s*\{/,
];
const STYLE = [
  /:(?:has|is|where)\(/,
  /@(?:container|layer|scope|property|starting-style)\b/,
  /(?:^|[;{\s])(?:inset|aspect-ratio|accent-color|scrollbar-gutter|translate|rotate|scale|field-sizing)\s*:/,
  /(?:^|[;{\s])(?:text-underline-offset|text-decoration-thickness|text-wrap)\s*:/,
  /(?<!text-)overflow(?:-[xy])?\s*:\s*clip\b/,
  /\b(?:color-mix|oklch|light-dark)\(/,
  /\d(?:d|s|l)v[hw]\b/,
];
/** The library for PDFs brings its stand-ins along. */
const BRINGS_ITS_OWN = "__core-js_shared__";

const folder = join(root, "dist", "assets");
const found = readdirSync(folder).flatMap((name) => {
  const forbidden = name.endsWith(".js") ? SCRIPT : name.endsWith(".css") ? STYLE : [];
  const text = readFileSync(join(folder, name), "utf8");
  if (text.includes(BRINGS_ITS_OWN)) return [];
  return forbidden.flatMap((pattern) => {
    const at = text.search(pattern);
    return at === -1 ? [] : [`${name}: ${text.slice(Math.max(0, at - 40), at + 40)}`];
  });
});
for (const line of found) console.error(`not in Chromium 86: ${line}`);
if (found.length > 0) process.exit(1);
