import { LAYOUTS } from "../../templates/index.ts";
import { EXIT, parse } from "./outcome.ts";

/** `templates`: the built-in templates, one a line: id, TAB, title. */
export async function templates(args: readonly string[]): Promise<number> {
  parse(args, []);
  process.stdout.write(LAYOUTS.map(({ id, title }) => `${id}\t${title}\n`).join(""));
  return EXIT.fine;
}
