/** Whether typed words are a budget year: 1990 to 2100. */
export function isYear(text: string): boolean {
  return /^(199\d|20\d\d|2100)$/.test(text.trim());
}
