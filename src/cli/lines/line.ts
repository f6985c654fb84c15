import { EXIT, type ExitCode } from "../outcome.ts";

/** A file's line, with its end, and the exit code it alone would give. */
export interface Line {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly code: ExitCode;
}

export function lineOf(content: object, code: ExitCode): Line {
  return { bytes: new TextEncoder().encode(`${JSON.stringify(content)}\n`), code };
}

/** The line of a file that could not be read. */
export function failedLine(file: string, error: string): Line {
  return lineOf({ file, error }, EXIT.failed);
}
