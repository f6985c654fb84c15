/** Writes docs/open-data.md and docs/open-data.schema.json from the catalogue of fields: `npm run opendata`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDataDocument, openDataSchema } from "../src/publish/index.ts";

writeFileSync(join(import.meta.dirname, "open-data.md"), openDataDocument());
writeFileSync(join(import.meta.dirname, "open-data.schema.json"), `${JSON.stringify(openDataSchema(), null, 2)}\n`);
