import { partText } from "./parts.ts";

interface Module {
  exports: object;
}
type Need = (path: string) => object;
type Body = (require: Need, module: Module, exports: object) => void;

const bodies = new Map<string, Body>();
const modules = new Map<string, Module>();

/** Runs a part's script as one of the page: the policy knows it by its hash. */
function run(text: string): void {
  const script = document.createElement("script");
  script.textContent = text;
  document.head.append(script);
  script.remove();
}

const need: Need = (path) => {
  const name = path.slice("./".length);
  const known = modules.get(name);
  if (known !== undefined) return known.exports;
  if (!bodies.has(name)) run(partText(name));
  const body = bodies.get(name);
  if (body === undefined) throw new Error(`part ${name} did not run`);
  const module: Module = { exports: {} };
  modules.set(name, module);
  body(need, module, module.exports);
  return module.exports;
};

/** Resolves when all parts are there: the first page begins before the browser has read the others. */
const complete = new Promise<void>((resolve) => {
  if (typeof document === "undefined" || document.readyState !== "loading") resolve();
  else document.addEventListener("DOMContentLoaded", () => resolve());
});

Object.assign(globalThis, {
  jibiaoLater: (fetched: () => object) => complete.then(fetched),
  jibiaoPart: (name: string, body: Body) => bodies.set(name, body),
  jibiaoNeed: need,
});
