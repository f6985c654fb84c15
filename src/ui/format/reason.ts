/** The sentence of an error that was written for a clerk; undefined for any other, whose words help nobody. */
export function chineseReason(error: unknown): string | undefined {
  return error instanceof Error && /[\u4e00-\u9fff]/.test(error.message) ? error.message : undefined;
}
