import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { build, type Plugin, type Rollup } from "vite";
import { toBase85 } from "./src/app/single/base85.ts";

/** Loaded only where a file needs it, by the source that is its door; a worker gets it only then. */
const LIBRARIES = {
  pdf: "/word/reader/sources/pdf/library.ts",
  sheet: "/word/reader/sources/sheet/library.ts",
} as const;

const ENTRIES = {
  main: "index.html",
  export: "src/app/workers/export.worker.ts",
  read: "src/app/workers/read.worker.ts",
} as const;

type Chunks = ReadonlyMap<string, Rollup.OutputChunk>;

/**
 * Puts everything into one page that opens from file://, where a page can load no further script. The code stays in the
 * parts into which the build cuts it: the first page's as scripts, all others as packed data (see src/app/single/).
 */
export function singlePage(): Plugin {
  return {
    name: "single-page",
    enforce: "post",
    config: () => ({
      build: {
        cssCodeSplit: false,
        assetsInlineLimit: Number.POSITIVE_INFINITY,
        rolldownOptions: {
          input: ENTRIES,
          // CommonJS because its parts ask for each other by a function, which is the loader's.
          output: { format: "cjs", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
          // What is left of the other edition's addresses is never run here.
          checks: { eval: false, emptyImportMeta: false },
        },
      },
    }),
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const page = bundle["index.html"];
        if (page?.type !== "asset") throw new Error("the build gave no page");
        const files = Object.values(bundle);
        const chunks: Chunks = new Map(
          files.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file] as const] : [])),
        );
        const styles = files.flatMap((file) =>
          file.type === "asset" && file.fileName.endsWith(".css") ? [String(file.source)] : [],
        );
        page.source = pageOf(String(page.source), styles.join("\n"), await loader(), chunks);
        for (const name of Object.keys(bundle)) if (name !== "index.html") delete bundle[name];
      },
    },
  };
}

/** The loader as one classic script; minified like the rest. */
async function loader(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      target: "chrome86",
      minify: true,
      lib: { entry: "src/app/single/loader.ts", formats: ["iife"], name: "loader" },
    },
  });
  return ((Array.isArray(built) ? built[0] : built) as Rollup.RollupOutput).output[0].code;
}

function pageOf(html: string, styles: string, loaderText: string, chunks: Chunks): string {
  const first = reached(["main.js"], chunks, (chunk) => chunk.imports);
  const later = [...chunks.keys()].filter((name) => !first.includes(name));
  const scripts = [
    script("data-loader", loaderText),
    ...first.map((name) => script(`data-part="${name}"`, partOf(name, chunks))),
    // The first page stands before the browser has read what comes after it.
    script("", 'jibiaoNeed("./main.js")'),
    ...later.map((name) => packed(name, chunks)),
  ];
  return html
    .replace(/\s*<script\b[^>]*\bsrc=[^>]*><\/script>|\s*<link\b[^>]*rel="(?:stylesheet|modulepreload)"[^>]*>/g, "")
    .replace("</head>", () => `<style>${styles}</style>\n  </head>`)
    .replace("</body>", () => `${scripts.join("\n")}\n  </body>`);
}

/** The parts reached from some, what is needed before what needs it. */
function reached(
  from: readonly string[],
  chunks: Chunks,
  follow: (chunk: Rollup.OutputChunk) => readonly string[],
  seen = new Set<string>(),
): readonly string[] {
  return from.flatMap((name) => {
    const chunk = chunks.get(name);
    if (chunk === undefined || seen.has(name)) return [];
    seen.add(name);
    return [...reached(follow(chunk), chunks, follow, seen), name];
  });
}

const libraryOf = (chunk: Rollup.OutputChunk): string | undefined =>
  Object.entries(LIBRARIES).find(([, path]) => chunk.facadeModuleId?.endsWith(path))?.[0];

/** How the build writes that a part is fetched on demand; it has to wait until the page is read to its end. */
const ON_DEMAND = "Promise.resolve().then(()=>require(";

function partOf(name: string, chunks: Chunks): string {
  const chunk = chunks.get(name);
  const pieces = (chunk?.code ?? "").split(ON_DEMAND);
  if (pieces.length === 1 && (chunk?.dynamicImports.length ?? 0) > 0) throw new Error(`${name} fetches in a new way`);
  const code = pieces.join("jibiaoLater(()=>require(");
  // In brackets, so that the engine compiles at once what runs at once.
  return `jibiaoPart(${JSON.stringify(name)},(function(require,module,exports){"use strict";${code}\n}));`;
}

const script = (attributes: string, text: string): string =>
  // What would end the element, or begin a comment in it, is written so that only a script reads it.
  `<script ${attributes}>${text.replace(/<(\/script>|!--)/g, "\\x3C$1")}</script>`;

function packed(name: string, chunks: Chunks): string {
  const chunk = chunks.get(name);
  const library = chunk === undefined ? undefined : libraryOf(chunk);
  const isJob = chunk?.isEntry === true;
  const withOthers = isJob || library !== undefined ? reached([name], chunks, (one) => needs(one, chunks)) : [];
  if (withOthers.includes("main.js")) throw new Error(`${name} would start the page in a worker`);
  const text = partOf(name, chunks);
  const data = toBase85(gzipSync(text, { level: 9 }));
  if (data.includes("</script")) throw new Error(`${name} would end its element`);
  const attributes = [
    'type="text/plain"',
    `data-part="${name}"`,
    // It runs unpacked, and the policy has to allow that.
    `data-hash="sha256-${createHash("sha256").update(text).digest("base64")}"`,
    ...(library === undefined ? [] : [`data-library="${library}"`]),
    ...(withOthers.length === 0 ? [] : [`data-with="${withOthers.join(" ")}"`]),
  ];
  return `<script ${attributes.join(" ")}>${data}</script>`;
}

/** What a worker with this part may ask for, libraries apart. */
const needs = (chunk: Rollup.OutputChunk, chunks: Chunks): readonly string[] => [
  ...chunk.imports,
  ...chunk.dynamicImports.filter((name) => {
    const other = chunks.get(name);
    return other !== undefined && libraryOf(other) === undefined;
  }),
];
