import "../old-browsers.ts";
import { serveReading } from "./serve-reading.ts";

serveReading();
