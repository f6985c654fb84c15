import { once } from "node:events";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import { CommandError, EXIT, type ExitCode, parse } from "../outcome.ts";
import type { Line } from "./line.ts";
import { createThreads } from "./threads.ts";
import type { LineWork } from "./work.ts";

/** Files on the way at once, for each thread: a slow one holds up the order of the lines, not the other threads. */
const AHEAD = 8;

/**
 * `read FILE… --lines` and `check FILE… --lines [--profile FILE]`, both with `[--jobs N]`: a line of JSON for each file, in
 * the order given, worked out on several threads. A name `-` stands for the names on standard input, one a line.
 * @returns the highest of the files' exit codes
 * @throws CommandError
 */
export async function lines(command: LineWork["command"], args: readonly string[]): Promise<ExitCode> {
  const names = command === "check" ? (["jobs", "profile"] as const) : (["jobs"] as const);
  const { files, options } = parse<"jobs" | "profile", "lines">(args, names, ["lines"]);
  if (files.length === 0) throw new CommandError(`${command} 后面要写文件名，可以写几个。`);
  const jobs = options.jobs ?? String(availableParallelism());
  if (!/^[1-9]\d{0,2}$/.test(jobs)) throw new CommandError("--jobs 后面写几个文件一起做，例如 --jobs 2。");
  return writeLines(namesOf(files), { command, ...(await profileIn(options.profile)) }, Number(jobs));
}

async function writeLines(files: AsyncIterable<string>, work: LineWork, jobs: number): Promise<ExitCode> {
  const threads = createThreads(work, jobs);
  const written: Promise<void>[] = [];
  let last: Promise<void> = Promise.resolve();
  let code: ExitCode = EXIT.fine;
  const write = async (before: Promise<void>, coming: Promise<Line>): Promise<void> => {
    await before;
    const line = await coming;
    if (line.code > code) code = line.code;
    if (!process.stdout.write(line.bytes)) await once(process.stdout, "drain");
  };
  for await (const file of files) {
    if (written.length >= jobs * AHEAD) await written.shift();
    last = write(last, threads.lineOf(file));
    written.push(last);
  }
  await last;
  threads.end();
  return code;
}

async function* namesOf(files: readonly string[]): AsyncGenerator<string> {
  for (const file of files) {
    if (file !== "-") yield file;
    else for await (const line of createInterface({ input: process.stdin })) if (line.trim() !== "") yield line;
  }
}

/** The rules are loaded here only to look at a county's profile; the threads have their own. */
async function profileIn(path: string | undefined): Promise<Pick<LineWork, "profile">> {
  if (path === undefined) return {};
  const { profileOf } = await import("../profile-of.ts");
  return { profile: await profileOf(path) };
}
