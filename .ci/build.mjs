// npm run build: dist/ (installable, works offline) and dist/绩表.html (one file, opened by double click).
import { createHash } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bin, installPackages, root, runNode } from "./install.mjs";

/** Inline scripts and styles are allowed by their hash; nothing may be fetched. */
function policy(html) {
  const hashes = (tag) =>
    [...html.matchAll(new RegExp(`<${tag}(?![^>]*\\bsrc=)[^>]*>([\\s\\S]*?)</${tag}>`, "g"))].map(
      ([, body]) => `'sha256-${createHash("sha256").update(body).digest("base64")}'`,
    );
  return [
    "default-src 'none'",
    `script-src 'self' ${hashes("script").join(" ")}`.trim(),
    `style-src 'self' ${hashes("style").join(" ")}`.trim(),
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function seal(path) {
  const html = readFileSync(path, "utf8");
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(html)}">`;
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
seal(join(root, "dist", "index.html"));
seal(single);
