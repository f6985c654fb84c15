import { parentPort, workerData } from "node:worker_threads";
import { checkFile } from "../check-file.ts";
import { openFile } from "../open-file.ts";
import { CommandError, EXIT, OWN_FAULT } from "../outcome.ts";
import { failedLine, type Line, lineOf } from "./line.ts";
import type { LineWork } from "./work.ts";

// One thread of many: answers each file's name with its line, one after the other.
const work = workerData as LineWork;
parentPort?.on("message", async (file: string) => {
  const line = await worked(file);
  parentPort?.postMessage(line, [line.bytes.buffer]);
});

/** Whatever is wrong with a file stands in its line. */
async function worked(file: string): Promise<Line> {
  try {
    if (work.command === "read") return lineOf({ file, draft: (await openFile(file)).draft }, EXIT.fine);
    const { findings, code } = await checkFile(file, work.profile);
    return lineOf({ file, findings }, code);
  } catch (error) {
    return failedLine(file, error instanceof CommandError ? error.sentence : OWN_FAULT);
  }
}
