import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { learnSound } from "../desk/index.ts";
import type { Learnt } from "../word/learn/index.ts";
import { bytesOf, fileProblem } from "./open-file.ts";
import { CommandError, EXIT, type ExitCode, parse, tell } from "./outcome.ts";

/** `learn FILE.docx --out T.docx`: a template made of a published document; its summary as JSON. @throws CommandError */
export async function learn(args: readonly string[]): Promise<ExitCode> {
  const { files, options } = parse(args, ["out"]);
  const [file, another] = files;
  if (file === undefined || another !== undefined)
    throw new CommandError("learn 后面写一个 Word 文件（.docx）的名字。");
  const { out = "" } = options;
  if (out === "") throw new CommandError("要用 --out 写明新模板的名字，例如 --out 模板.docx。");
  if (resolve(out) === resolve(file)) throw new CommandError("新模板不能和原文件同名，换一个名字。");
  const { bytes, summary } = await learntFrom(file);
  try {
    await writeFile(out, bytes);
  } catch (error) {
    throw new CommandError(fileProblem(error), out);
  }
  process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
  const places = Object.values(summary.places).reduce((sum, count) => sum + count, 0);
  tell(`已写出 ${out}，${places} 处成了标记，${summary.doubts.length} 处照原样印、请核对。`);
  return EXIT.fine;
}

async function learntFrom(file: string): Promise<Learnt> {
  const bytes = await bytesOf(file);
  try {
    return (await learnSound(bytes, file)).learnt;
  } catch (error) {
    // Its own words for what is no template; anything else is a fault of the program.
    if (error instanceof Error && /[\u4e00-\u9fff]/.test(error.message)) throw new CommandError(error.message, file);
    throw error;
  }
}
