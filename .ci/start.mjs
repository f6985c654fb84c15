// npm start: installs what is missing, builds, serves on 127.0.0.1 and opens the address where there is a desktop.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { installPackages, root, runNode } from "./install.mjs";

installPackages();
runNode(join(root, ".ci", "build.mjs"));
const { serve } = await import("./serve.mjs");
const address = await serve();
console.log(`\n绩表已在本机打开：${address}\n只在这台电脑上能访问。按 Ctrl+C 结束。`);

const desktop =
  process.platform === "darwin"
    ? ["open", address]
    : process.platform === "win32"
      ? ["cmd", "/c", "start", "", address]
      : process.env.DISPLAY || process.env.WAYLAND_DISPLAY
        ? ["xdg-open", address]
        : undefined;
if (desktop && process.env.CI === undefined) {
  spawn(desktop[0], desktop.slice(1), { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}
