/** The sentence of an error that was written for a clerk; undefined for any other, whose words help nobody. */
export function chineseReason(error: unknown): string | undefined {
  // What browsers say of a part of the program that is no longer on the server.
  if (error instanceof TypeError && /module/.test(error.message)) return "绩表在服务器上换了新版，重新打开本页再做。";
  return error instanceof Error && /[\u4e00-\u9fff]/.test(error.message) ? error.message : undefined;
}
