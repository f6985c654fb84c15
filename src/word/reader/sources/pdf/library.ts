import "./before.ts";
import * as pdfjs from "pdfjs-dist/legacy/build/pdf.js";
// The half that reads files. Loaded beside the other, it needs neither a worker of its own nor an address to load it from.
import * as worker from "pdfjs-dist/legacy/build/pdf.worker.js";

Reflect.set(globalThis, "pdfjsWorker", worker.default ?? worker);

const { getDocument, OPS } =
  "getDocument" in pdfjs ? pdfjs : (pdfjs as { default: typeof import("pdfjs-dist") }).default;

/** The PDF library; a door of its own, so that it is loaded only with the first PDF. */
export { getDocument, OPS };
