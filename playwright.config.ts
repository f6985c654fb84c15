import { defineConfig } from "@playwright/test";

const browser = process.env.JIBIAO_BROWSER;
// Two runs on one machine need two ports.
const port = Number(process.env.JIBIAO_PORT ?? 4174);

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  // Limits are there to end what hangs, also on a machine that does much else; none of them measures speed.
  timeout: 600_000,
  expect: { timeout: 90_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  reporter: "list",
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    locale: "zh-CN",
    // As in a browser where the card of first steps was put away; its own journey begins without.
    storageState: {
      cookies: [],
      origins: [{ origin: `http://127.0.0.1:${port}`, localStorage: [{ name: "jibiao:first-steps", value: "1" }] }],
    },
    viewport: { width: 1366, height: 768 },
    // Keeping all files for use without a server costs each page more than its journey; `offline.spec.ts` is about that.
    serviceWorkers: "block",
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      // Root, as in containers, has no sandbox to enter.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
  webServer: {
    command: `node .ci/serve.mjs --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: process.env.CI === undefined,
    timeout: 300_000,
  },
});
