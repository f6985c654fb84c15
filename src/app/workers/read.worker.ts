import "../old-browsers.ts";
import "../no-eval.ts";
import { serveReading } from "./serve-reading.ts";

serveReading();
