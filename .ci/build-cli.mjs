// dist-cli/: the command line as one folder that needs Node and nothing else (`node dist-cli/jibiao.mjs`).
import { chmodSync, cpSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { root } from "./install.mjs";

const out = join(root, "dist-cli");
await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: "warn",
  // Libraries for sheets and PDFs stay apart and are loaded by the first file that needs them.
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: out,
    emptyOutDir: true,
    target: "node20",
    minify: true,
    rolldownOptions: {
      input: { jibiao: join(root, "src/cli/main.ts"), "lines.worker": join(root, "src/cli/lines/lines.worker.ts") },
      output: {
        entryFileNames: "[name].mjs",
        chunkFileNames: "[name].mjs",
        banner: ({ name }) => (name === "jibiao" ? "#!/usr/bin/env node" : ""),
      },
      checks: { eval: false },
    },
  },
});
for (const { name } of readdirSync(join(root, "templates"), { withFileTypes: true })) {
  const template = join(root, "templates", name, "template.docx");
  if (existsSync(template)) cpSync(template, join(out, "templates", name, "template.docx"));
}
chmodSync(join(out, "jibiao.mjs"), 0o755);
