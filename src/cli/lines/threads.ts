import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { OWN_FAULT } from "../outcome.ts";
import { failedLine, type Line } from "./line.ts";
import type { LineWork } from "./work.ts";

/** Megabytes of objects one file may need; the largest known disclosures need a tenth. A file that needs more ends its thread only. */
const MEMORY_MB = 1024;
const TOO_MUCH = "读这个文件要的内存太多，没有处理完；把要用的绩效目标表单独存成一个文件再来。";
/** Beside this file, under the ending it has itself: .ts as a source, .mjs as built. */
const ENDING = extname(import.meta.url);
const SCRIPT = new URL(`./lines.worker${ENDING}`, import.meta.url);
const FLAGS = ENDING === ".ts" ? ["--import", new URL("./from-sources.mjs", import.meta.url).href] : [];

interface Task {
  readonly file: string;
  readonly done: (line: Line) => void;
}

/** Threads that make lines, started when there is work for them. */
export interface Threads {
  /** The line of a file, once a thread is free. Never rejects. */
  readonly lineOf: (file: string) => Promise<Line>;
  readonly end: () => void;
}

export function createThreads(work: LineWork, count: number): Threads {
  const idle: Worker[] = [];
  const running = new Map<Worker, Task>();
  const waiting: Task[] = [];

  const give = (worker: Worker, task: Task): void => {
    running.set(worker, task);
    worker.postMessage(task.file);
  };
  /** The thread is rid of its task. */
  const answer = (worker: Worker, line: Line): void => {
    running.get(worker)?.done(line);
    running.delete(worker);
  };
  const start = (): Worker => {
    const worker = new Worker(SCRIPT, {
      workerData: work,
      execArgv: FLAGS,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    worker.on("message", (line: Line) => {
      answer(worker, line);
      const next = waiting.shift();
      if (next) give(worker, next);
      else idle.push(worker);
    });
    // The thread is gone: its file gets a sentence, and a new thread goes on with the next.
    worker.on("error", (error: NodeJS.ErrnoException) => {
      const sentence = error.code === "ERR_WORKER_OUT_OF_MEMORY" ? TOO_MUCH : OWN_FAULT;
      answer(worker, failedLine(running.get(worker)?.file ?? "", sentence));
      const next = waiting.shift();
      if (next) give(start(), next);
    });
    return worker;
  };

  return {
    lineOf: (file) =>
      new Promise((done) => {
        const task = { file, done };
        const worker = idle.pop() ?? (running.size < count ? start() : undefined);
        if (worker) give(worker, task);
        else waiting.push(task);
      }),
    end: () => {
      for (const worker of idle) void worker.terminate();
    },
  };
}
