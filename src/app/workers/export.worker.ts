import "../old-browsers.ts";
import "../no-eval.ts";
import { serveExport } from "./serve-export.ts";

serveExport();
