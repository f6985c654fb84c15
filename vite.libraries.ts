import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Plugin, type Rollup } from "vite";

/**
 * The page from file:// loads no further script, and must not carry the libraries for sheets and PDFs in its own: they would
 * be parsed at every start. Each lies in the page as packed text; src/app/workers/start-worker.ts unpacks it for the worker
 * that reads such a file, where its exports are the members of one global.
 */
const LIBRARIES = {
  sheet: { entry: "./src/word/reader/sources/sheet/library.ts", global: "jibiaoSheet", names: ["read", "set_cptable"] },
  pdf: { entry: "./src/word/reader/sources/pdf/library.ts", global: "jibiaoPdf", names: ["getDocument", "OPS"] },
} as const;
type Name = keyof typeof LIBRARIES;

const NAMES = Object.keys(LIBRARIES) as Name[];
const VIRTUAL = "\0library:";
const pathOf = (name: Name): string => fileURLToPath(new URL(LIBRARIES[name].entry, import.meta.url));

/** The library as one classic script that sets its global. */
async function textOf(name: Name): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      target: "chrome86",
      minify: true,
      rolldownOptions: { checks: { eval: false } },
      lib: { entry: pathOf(name), formats: ["iife"], name: LIBRARIES[name].global },
    },
  });
  const output = (Array.isArray(built) ? built[0] : built) as Rollup.RollupOutput;
  return output.output[0].code;
}

export function packedLibraries(): Plugin {
  return {
    name: "packed-libraries",
    enforce: "pre",
    async resolveId(source, importer) {
      if (!source.endsWith("/library.ts")) return undefined;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      const name = NAMES.find((one) => pathOf(one) === resolved?.id);
      return name === undefined ? undefined : VIRTUAL + name;
    },
    load(id) {
      if (!id.startsWith(VIRTUAL)) return undefined;
      const { global, names } = LIBRARIES[id.slice(VIRTUAL.length) as Name];
      return names.map((name) => `export const ${name} = globalThis.${global}.${name};`).join("\n");
    },
    async transformIndexHtml() {
      return Promise.all(
        NAMES.map(async (name) => ({
          tag: "script",
          attrs: { type: "text/plain", id: `library-${name}` },
          children: gzipSync(await textOf(name), { level: 9 }).toString("base64"),
          injectTo: "body" as const,
        })),
      );
    },
  };
}
