/** The package has no types for this file; it is only put where the library looks for it. */
declare module "pdfjs-dist/legacy/build/pdf.worker.js";
