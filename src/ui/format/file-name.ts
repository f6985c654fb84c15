/** Characters that Windows refuses in file names, and control characters. */
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f\u007f]/g;
const LONGEST = 120;

/** A name that every system takes: forbidden characters become "_", dots and spaces at the end go. */
export function safeFileName(name: string, fallback = "草稿"): string {
  const clean = [...name.replace(FORBIDDEN, "_").trim()]
    .slice(0, LONGEST)
    .join("")
    .replace(/[. ]+$/, "");
  return clean === "" || /^_+$/.test(clean) ? fallback : clean;
}

/** The name with exactly one such ending. */
export function withEnding(name: string, ending: string): string {
  const bare = name.toLowerCase().endsWith(ending.toLowerCase()) ? name.slice(0, -ending.length) : name;
  return `${safeFileName(bare)}${ending}`;
}

/** "218 KB", "1.4 MB" */
export function fileSize(bytes: number): string {
  const kilo = Math.max(1, Math.round(bytes / 1024));
  return kilo < 1024 ? `${kilo} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
