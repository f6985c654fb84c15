import { parseArgs } from "node:util";

/** Exit codes: nothing to say; a check found an error; a file or the command line could not be used. */
export const EXIT = { fine: 0, found: 1, failed: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What a person is told where the fault is the program's own. */
export const OWN_FAULT = "程序内部出错，这个文件没有处理完；原文件没有改动。";

/** Ends a command, or the work on one file; the message is what the person reads, with the file's name before it. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  constructor(
    /** What is wrong, without the name of the file. */
    readonly sentence: string,
    file?: string,
  ) {
    super(file === undefined ? sentence : `${file}：${sentence}`);
  }
}

/**
 * Files, options (`--name value` or `--name=value`) and flags (`--flag`) of a command line. @throws CommandError
 */
export function parse<Name extends string = never, Flag extends string = never>(
  args: readonly string[],
  names: readonly Name[] = [],
  flags: readonly Flag[] = [],
): {
  readonly files: readonly string[];
  readonly options: Partial<Record<Name, string>>;
  readonly flags: ReadonlySet<string>;
} {
  const known = Object.fromEntries([
    ...names.map((name) => [name, { type: "string" as const }]),
    ...flags.map((flag) => [flag, { type: "boolean" as const }]),
  ]);
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: known, allowPositionals: true });
    const set = Object.entries(values).flatMap(([name, value]) => (value === true ? [name] : []));
    return { files: positionals, options: values as Partial<Record<Name, string>>, flags: new Set(set) };
  } catch {
    const all = [...names, ...flags];
    const wrong = args.filter((arg) => arg.startsWith("-") && !all.some((name) => arg.startsWith(`--${name}`)));
    if (wrong.length > 0) {
      const wanted = all.map((name) => `--${name}`).join("、");
      throw new CommandError(
        `不认识“${wrong[0]}”。${wanted === "" ? "这个命令没有选项。" : `可以用的选项是${wanted}。`}`,
      );
    }
    const valued = `选项${names.map((name) => `--${name}`).join("、")}后面要写值`;
    const bare = `${flags.map((flag) => `--${flag}`).join("、")}后面不写值`;
    throw new CommandError(`${[valued, bare].slice(0, flags.length > 0 ? 2 : 1).join("，")}。`);
  }
}

/** Writes a line for the person at the screen, away from the results. */
export function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
