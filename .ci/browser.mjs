// Finds a Chromium for the browser tests: an installed one, else Playwright's, else Debian's package.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./install.mjs";

const INSTALLED = [
  process.env.JIBIAO_BROWSER,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) =>
    process.env[name] === undefined
      ? []
      : [
          join(process.env[name], "Google/Chrome/Application/chrome.exe"),
          join(process.env[name], "Microsoft/Edge/Application/msedge.exe"),
        ],
  ),
];

/** Path of a browser that is there already, or undefined. */
export async function findBrowser() {
  const installed = INSTALLED.find((path) => path && existsSync(path));
  if (installed) return installed;
  const { chromium } = await import("@playwright/test");
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : undefined;
}

const attempt = (command, args, timeout) =>
  spawnSync(command, args, { cwd: root, stdio: "inherit", timeout, shell: process.platform === "win32" }).status === 0;

/** Path of a browser, installed first where there is none. Throws where none can be had. */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  console.log("没有找到 Chromium、Chrome 或 Edge，先装一个。");
  attempt("npx", ["playwright", "install", "chromium"], 300_000);
  const downloaded = await findBrowser();
  if (downloaded) return downloaded;
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...args) => attempt("env", ["DEBIAN_FRONTEND=noninteractive", ...sudo, "apt-get", ...args], 600_000);
  if (apt("update")) apt("install", "-y", "--no-install-recommends", "chromium");
  const packaged = await findBrowser();
  if (packaged) return packaged;
  throw new Error("装不上浏览器。装好 Chromium、Chrome 或 Edge，或用 JIBIAO_BROWSER 指明它的路径。");
}
