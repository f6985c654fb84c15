// Size limits: what the first page loads (script, gzip) and the single file.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "./install.mjs";

const FIRST_LOAD_KIB = 140;
const SINGLE_MB = 3;

const dist = join(root, "dist");
const html = readFileSync(join(dist, "index.html"), "utf8");
const first = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, path]) => path);
const kib = first.reduce((total, path) => total + gzipSync(readFileSync(join(dist, path))).length, 0) / 1024;
const mb = statSync(join(dist, "绩表.html")).size / 1e6;
const all = readdirSync(join(dist, "assets")).filter((name) => name.endsWith(".js"));
console.log(
  `first load ${kib.toFixed(1)} KiB gz of script (limit ${FIRST_LOAD_KIB}), ${first.length} of ${all.length} files`,
);
console.log(`single file ${mb.toFixed(2)} MB (limit ${SINGLE_MB})`);
if (first.length === 0 || kib > FIRST_LOAD_KIB || mb > SINGLE_MB) process.exit(1);
