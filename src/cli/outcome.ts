import { parseArgs } from "node:util";

/** Exit codes: nothing to say; a check found an error; a file or the command line could not be used. */
export const EXIT = { fine: 0, found: 1, failed: 2 } as const;

/** Ends a command; the message is what the person reads. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

/** Files and options of a command line; options are given as `--name value` or `--name=value`. @throws CommandError */
export function parse<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): { readonly files: readonly string[]; readonly options: Partial<Record<Name, string>> } {
  const known = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: known, allowPositionals: true });
    return { files: positionals, options: values as Partial<Record<Name, string>> };
  } catch {
    const wanted = names.map((name) => `--${name}`).join("、");
    const wrong = args.filter((arg) => arg.startsWith("-") && !names.some((name) => arg.startsWith(`--${name}`)));
    throw new CommandError(
      wrong.length > 0
        ? `不认识“${wrong[0]}”。${wanted === "" ? "这个命令没有选项。" : `可以用的选项是${wanted}。`}`
        : `选项${wanted}后面要写值。`,
    );
  }
}

/** Writes a line for the person at the screen, away from the results. */
export function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
