import "../old-browsers.ts";
import { serveExport } from "./serve-export.ts";

serveExport();
