// Serves the production build on 127.0.0.1. `--port N` fixes the port; else the first free one from 4173.
import { preview } from "vite";
import { root } from "./install.mjs";

export async function serve(port) {
  const server = await preview({
    root,
    logLevel: "warn",
    preview: { host: "127.0.0.1", port: port ?? 4173, strictPort: port !== undefined },
  });
  return server.resolvedUrls?.local[0] ?? `http://127.0.0.1:${port ?? 4173}/`;
}

if (process.argv[1] === import.meta.filename) {
  const at = process.argv.indexOf("--port");
  console.log(await serve(at === -1 ? undefined : Number(process.argv[at + 1])));
}
