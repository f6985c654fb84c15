import { CommandError, EXIT, type ExitCode, OWN_FAULT } from "./outcome.ts";

type Command = (args: readonly string[]) => Promise<ExitCode>;

/** The second face of the same core, for offices that check many files and for tests. Each is loaded when it is called. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  read: async () => (await import("./read.ts")).read,
  check: async () => (await import("./check.ts")).check,
  write: async () => (await import("./write.ts")).write,
  templates: async () => (await import("./templates.ts")).templates,
  learn: async () => (await import("./learn.ts")).learn,
};

const USAGE = `用法：
  read  文件…                                      一个文件：把草稿（JSON）写到标准输出；几个文件：每个一行，写读到多少
  check 文件… [--format json|text]                 检查；有错误时退出码是 1
  write 文件 --template 模板|模板.docx --out 新文件.docx|.html|.xlsx|.json [--scope whole|performance|project:N]
  read  文件… --lines、check 文件… --lines          几核一起做，每个文件一行 JSON，次序不变；文件名写 - 就从标准输入读，一行一个；[--jobs 几个一起]
  templates                                        自带的模板，一行一个
  learn 文件.docx --out 模板.docx                  由公开过的 Word 文件做一份模板，说明（JSON）写到标准输出
文件可以是草稿、送审件、Word 和 WPS 文件（.docx、.doc、.wps、.rtf）、电子表格（.xlsx、.xls、.et、.csv）、有文字的 PDF、网页（.html、.mht）、Word 存的 XML（.xml）或文字（.txt）。读不了的文件，退出码是 2。
`;

async function main(args: readonly string[]): Promise<ExitCode> {
  const [name = "", ...rest] = args;
  if (["help", "--help", "-h"].includes(name)) {
    process.stdout.write(USAGE);
    return EXIT.fine;
  }
  if ((name === "read" || name === "check") && rest.includes("--lines")) {
    return (await import("./lines/index.ts")).lines(name, rest);
  }
  const command = Object.entries(COMMANDS).find(([known]) => known === name)?.[1];
  if (command === undefined) {
    throw new CommandError(name === "" ? `没有写要做什么。\n${USAGE}` : `没有“${name}”这个命令。\n${USAGE}`);
  }
  return (await command())(rest);
}

// A reader that closes early (`| head`) is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? (process.exitCode ?? EXIT.fine) : EXIT.failed);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const sentence = error instanceof CommandError ? error.message : OWN_FAULT;
  process.stderr.write(`${sentence.trimEnd()}\n`);
  process.exitCode = EXIT.failed;
}
