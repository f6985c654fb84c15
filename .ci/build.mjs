// npm run build: dist/ (installable, works offline), dist/绩表.html (one file, opened by double click), and dist-cli/ (the
// command line).
import { createHash } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bin, installPackages, root, runNode } from "./install.mjs";
import { notices } from "./notices.mjs";

/**
 * Inline scripts and styles are allowed by their hash; nothing may be fetched. On a server the page's own files are allowed
 * too; from file:// "own" would be every file of the disk, so there the hashes stand alone.
 */
function policy(html, own) {
  const script = /<script(?=[\s>])([^>]*)>([\s\S]*?)<\/script>/g;
  const style = /<style(?=[\s>])([^>]*)>([\s\S]*?)<\/style>/g;
  const hashes = (text, pattern) =>
    [...text.matchAll(pattern)]
      .filter(([, , body]) => body !== "")
      // Packed parts run unpacked, and bring the hash of that with them (see vite.single.ts).
      .map(([, attributes, body]) => {
        const packed = /data-hash="([^"]+)"/.exec(attributes)?.[1];
        return `'${packed ?? `sha256-${createHash("sha256").update(body).digest("base64")}`}'`;
      })
      .join(" ");
  return [
    "default-src 'none'",
    `script-src ${own}${hashes(html, script)}`.trim(),
    // Scripts speak of style elements too; only those outside them are elements.
    `style-src ${own}${hashes(html.replace(script, ""), style)}`.trim(),
    `img-src ${own}data: blob:`,
    `font-src ${own}data:`,
    `worker-src ${own}blob:`,
    `manifest-src ${own || "'none'"}`.trim(),
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function seal(path, own) {
  const html = readFileSync(path, "utf8");
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(html, own)}">`;
  writeFileSync(
    path,
    html.replace(/<meta charset="[^"]*"\s*\/?>/i, (charset) => `${charset}\n    ${meta}`),
  );
}

installPackages();
const quiet = ["--logLevel", "warn"];
runNode(bin("vite"), ["build", ...quiet]);
runNode(bin("vite"), ["build", "--mode", "single", ...quiet]);
const single = join(root, "dist", "绩表.html");
renameSync(join(root, "dist-single", "index.html"), single);
rmSync(join(root, "dist-single"), { recursive: true });
seal(join(root, "dist", "index.html"), "'self' ");
seal(single, "");
writeFileSync(join(root, "dist", "第三方许可.txt"), `\ufeff${notices(root)}`);
runNode(join(root, ".ci", "build-cli.mjs"));
