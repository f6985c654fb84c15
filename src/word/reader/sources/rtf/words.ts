/** Destinations that hold no text of the body. */
export const LEFT_OUT = new Set(
  "colortbl stylesheet info header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc aftnsep aftnsepc listtable listoverridetable revtbl rsidtbl generator themedata colorschememapping datastore latentstyles bkmkstart bkmkend xmlnstbl mmathPr pgptbl filetbl private tc xe".split(
    " ",
  ),
);
/** Control words that are a sign of the text. */
export const SIGNS: Readonly<Record<string, string>> = {
  tab: "\t",
  line: "\n",
  emdash: "—",
  endash: "–",
  bullet: "•",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  emspace: "\u2003",
  enspace: "\u2002",
  "~": "\u00a0",
  _: "-",
};
