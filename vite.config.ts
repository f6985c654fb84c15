import { gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig } from "vitest/config";
import { notices } from "./.ci/notices.mjs";
import { singlePage } from "./vite.single.ts";

/**
 * Two editions from one source. The default one is a folder for a web server, installable and working offline;
 * mode "single" puts everything into one page that opens from a USB stick (file:// loads no modules and no service worker).
 */
const installable = VitePWA({
  registerType: "prompt",
  injectRegister: null,
  manifest: {
    name: "绩表 · 部门预算公开与绩效目标",
    short_name: "绩表",
    lang: "zh-CN",
    start_url: "./",
    display: "standalone",
    background_color: "#f3f4f6",
    theme_color: "#ffffff",
    file_handlers: [{ action: "./", accept: { "application/octet-stream": [".jibiao"] } }],
    icons: [{ src: "icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" }],
  },
  workbox: {
    globPatterns: ["**/*.{js,css,html,svg}"],
    globIgnores: ["绩表.html"],
    maximumFileSizeToCacheInBytes: 4_000_000,
  },
});

export default defineConfig(({ mode }) => ({
  plugins: [react(), ...(mode === "single" ? [singlePage()] : [installable])],
  base: "./",
  // Workers load the libraries for sheets and PDFs when a file needs them.
  worker: { format: "es", rolldownOptions: { checks: { eval: false } } },
  define: {
    __SINGLE_FILE__: JSON.stringify(mode === "single"),
    __NOTICES__: JSON.stringify(gzipSync(notices(import.meta.dirname), { level: 9 }).toString("base64")),
  },
  build: {
    outDir: mode === "single" ? "dist-single" : "dist",
    target: "chrome86",
    cssTarget: "chrome86",
    // The polyfill would fetch, which the page's policy forbids; every supported browser preloads modules itself.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
  test: {
    include: ["src/**/*.test.{ts,tsx}", "templates/**/*.test.ts"],
    environment: "node",
    // A module is read once, not once a file: reading was a quarter of the time. Tests leave no state behind them.
    isolate: false,
    // By itself it leaves one core free, which is half of a small machine.
    maxWorkers: "100%",
    // No test is timed; this only ends what hangs, also on a machine that does something else.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}));
