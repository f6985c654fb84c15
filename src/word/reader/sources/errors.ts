/** Why a source could not be read; the message is one Chinese sentence that names the way out. */
export type SourceFault =
  | "too-large"
  | "too-many-cells"
  | "too-deep"
  | "too-slow"
  | "broken"
  | "unsupported"
  | "empty"
  | "cancelled";

/** The only error that reading a source throws, whatever the file holds. */
export class SourceError extends Error {
  override readonly name = "SourceError";
  constructor(
    readonly fault: SourceFault,
    message: string,
  ) {
    super(message);
  }
}
