import { readFile } from "node:fs/promises";
import { layoutOf } from "../../templates/index.ts";
import { checkDraft, type Profile, ProfileError, readProfileFile } from "../checks/index.ts";
import { type Draft, type Finding, findingPlace, placeWords } from "../domain/index.ts";
import { openFile } from "./open-file.ts";
import { CommandError, EXIT, parse, tell } from "./outcome.ts";

interface Checked {
  readonly file: string;
  readonly findings: readonly Finding[];
}

const WORDS = { error: "错误", warning: "提醒", info: "说明" } as const;

/** `check FILE… [--format json|text] [--profile FILE]`: findings of each file; 1 where one of them is an error, 2 where a file is bad. */
export async function check(args: readonly string[]): Promise<number> {
  const { files, options } = parse(args, ["format", "profile"]);
  const format = options.format ?? "text";
  if (files.length === 0) throw new CommandError("check 后面要写文件名，可以写几个。");
  if (format !== "json" && format !== "text") throw new CommandError(`没有“${format}”这种格式，写 json 或 text。`);
  const profile = options.profile === undefined ? {} : { profile: await profileOf(options.profile) };
  const checked: Checked[] = [];
  let code: number = EXIT.fine;
  for (const file of files) {
    try {
      const { draft } = await openFile(file);
      const { open } = checkDraft(draft, layoutOf(draft.templateId), profile);
      checked.push({ file, findings: open });
      if (format === "text") process.stdout.write(textOf(file, draft, open));
      if (open.some((finding) => finding.severity === "error") && code === EXIT.fine) code = EXIT.found;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      tell(error.message);
      code = EXIT.failed;
    }
  }
  if (format === "json") process.stdout.write(`${JSON.stringify(checked, null, 2)}\n`);
  return code;
}

/** A county's profile. @throws CommandError */
async function profileOf(path: string): Promise<Profile> {
  try {
    return readProfileFile(await readFile(path)).profile;
  } catch (error) {
    throw new CommandError(`“${path}”${error instanceof ProfileError ? error.message : "打不开，看看路径写对没有。"}`);
  }
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
