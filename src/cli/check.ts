import { type Draft, type Finding, findingPlace, placeWords } from "../domain/index.ts";
import { checkFile } from "./check-file.ts";
import { CommandError, EXIT, type ExitCode, parse, tell } from "./outcome.ts";
import { profileOf } from "./profile-of.ts";

interface Checked {
  readonly file: string;
  readonly findings: readonly Finding[];
}

const WORDS = { error: "错误", warning: "提醒", info: "说明" } as const;

/** `check FILE… [--format json|text] [--profile FILE]`: findings of each file; 1 where one of them is an error, 2 where a file is bad. */
export async function check(args: readonly string[]): Promise<ExitCode> {
  const { files, options } = parse(args, ["format", "profile"], ["lines"]);
  const format = options.format ?? "text";
  if (files.length === 0) throw new CommandError("check 后面要写文件名，可以写几个。");
  if (format !== "json" && format !== "text") throw new CommandError(`没有“${format}”这种格式，写 json 或 text。`);
  const profile = options.profile === undefined ? undefined : await profileOf(options.profile);
  const checked: Checked[] = [];
  let code: ExitCode = EXIT.fine;
  for (const file of files) {
    try {
      const { draft, findings, ...one } = await checkFile(file, profile);
      checked.push({ file, findings });
      if (format === "text") process.stdout.write(textOf(file, draft, findings));
      if (one.code > code) code = one.code;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      tell(error.message);
      code = EXIT.failed;
    }
  }
  if (format === "json") process.stdout.write(`${JSON.stringify(checked, null, 2)}\n`);
  return code;
}

function textOf(file: string, draft: Draft, findings: readonly Finding[]): string {
  const errors = findings.filter((finding) => finding.severity === "error").length;
  const warnings = findings.filter((finding) => finding.severity === "warning").length;
  const head = `${file}：${draft.projects.length} 个项目，${errors} 个错误，${warnings} 个提醒\n`;
  const lines = findings.map(
    (finding) =>
      `  ${WORDS[finding.severity]}  ${placeWords(draft, findingPlace(draft, finding))}  ${finding.message}  [${finding.rule}]\n`,
  );
  return head + lines.join("");
}
