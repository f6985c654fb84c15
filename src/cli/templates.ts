import { LAYOUTS } from "../../templates/index.ts";
import { EXIT, type ExitCode, parse } from "./outcome.ts";

/** `templates`: the built-in templates, one a line: id, TAB, title. */
export async function templates(args: readonly string[]): Promise<ExitCode> {
  parse(args, []);
  process.stdout.write(LAYOUTS.map(({ id, title }) => `${id}\t${title}\n`).join(""));
  return EXIT.fine;
}
