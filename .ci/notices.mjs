// The notices of all packages that are shipped, as their licences ask: name, version, kind of licence and its text.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Needed to build only, but part of it is in what is built: the service worker. */
const BUILT_IN = /^node_modules\/workbox-(?!build$|window$)/;
/** Descriptions of types, of which nothing is left in what is built. */
const TYPES_ONLY = /(?:^|\/)(?:@types\/.*|undici-types|csstype)$/;

/** What our own code has taken from others. */
const TAKEN = ["src/checks/words/lexicon/notice.txt"];

/** Packages with the same text share it. */
export function notices(root) {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const byText = new Map();
  for (const [path, { version = "", dev, license = "" }] of Object.entries(lock.packages)) {
    const folder = join(root, path);
    const shipped = path !== "" && (dev !== true || BUILT_IN.test(path)) && !TYPES_ONLY.test(path);
    if (!shipped || !existsSync(folder)) continue;
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
    const texts = files.map((file) => readFileSync(join(folder, file), "utf8").trim().replace(/\r\n/g, "\n"));
    const text = texts.join("\n\n");
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}  ${license}`]);
  }
  for (const path of TAKEN) {
    const [name = "", , ...text] = readFileSync(join(root, path), "utf8").trim().split("\n");
    byText.set(text.join("\n"), [name]);
  }
  const list = [...byText]
    .map(([text, names]) => `${"=".repeat(72)}\n${names.sort().join("\n")}\n\n${text}\n`)
    .sort((a, b) => (a.slice(73) < b.slice(73) ? -1 : 1));
  return ["绩表里用到的第三方软件包和它们的许可。绩表自己的许可见 LICENSE。\n", ...list].join("\n");
}
