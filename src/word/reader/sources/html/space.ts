/** Characters between which a line break of the source is no space: Chinese, its punctuation, full-width forms. */
function isWide(code: number): boolean {
  return (code >= 0x2e80 && code <= 0xd7ff) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff00 && code <= 0xffef);
}

/**
 * White space as a page shows it: runs become one space, hard spaces become spaces, soft hyphens vanish. A line break of
 * the source between two Chinese characters is dropped (CSS Text 3, 4.1.3): Word and LibreOffice break long lines there.
 */
export function shownText(source: string): string {
  const collapsed = /[\t\n\r\f]| {2}/.test(source)
    ? source.replace(/[ \t\n\r\f]+/g, (space: string, at: number) => {
        const between = isWide(source.charCodeAt(at - 1)) && isWide(source.charCodeAt(at + space.length));
        return between && /[\n\r]/.test(space) ? "" : " ";
      })
    : source;
  return collapsed.replace(/\u00a0/g, " ").replace(/\u00ad/g, "");
}
