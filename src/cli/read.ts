import type { DocumentReading } from "../word/reader/index.ts";
import { openFile } from "./open-file.ts";
import { CommandError, EXIT, type ExitCode, parse, tell } from "./outcome.ts";

/**
 * `read FILE…`: the draft of one file as JSON on stdout; for several files one line each on stdout:
 * file, title, year, projects, indicators, rows of the whole office, figures, pieces not recognised, separated by TABs.
 */
export async function read(args: readonly string[]): Promise<ExitCode> {
  const { files } = parse(args, [], ["lines"]);
  const [only] = files;
  if (only === undefined) throw new CommandError("read 后面要写文件名，可以写几个。");
  if (files.length === 1) {
    const reading = await openFile(only);
    for (const note of reading.notes) tell(note);
    tell(summaryOf(reading));
    process.stdout.write(`${JSON.stringify(reading.draft, null, 2)}\n`);
    return EXIT.fine;
  }
  let code: ExitCode = EXIT.fine;
  for (const file of files) {
    try {
      process.stdout.write(`${lineOf(file, await openFile(file))}\n`);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      tell(error.message);
      code = EXIT.failed;
    }
  }
  return code;
}

function summaryOf({ counts, unrecognised, repairs, doubts }: DocumentReading): string {
  const found = `读到 ${counts.projects} 个项目、${counts.indicators} 行指标、${counts.overallRows} 行整体指标、${counts.figures} 个数`;
  return `${found}；修正 ${repairs.length} 处，存疑 ${doubts.length} 处，未识别 ${unrecognised.length} 处。`;
}

function lineOf(file: string, { draft, counts, unrecognised }: DocumentReading): string {
  const title = draft.title.replace(/\s+/g, " ");
  const numbers = [counts.projects, counts.indicators, counts.overallRows, counts.figures, unrecognised.length];
  return [file, title, draft.year, ...numbers].join("\t");
}
