/**
 * A name that Windows, UOS and office chat programs all take: no path, no reserved signs or device names, no leading
 * or trailing dots and spaces, at most 80 characters.
 */
export function safeFileName(name: string): string {
  const plain = name
    .replace(/[\u0000-\u001f\u007f\u200b-\u200f\u2028-\u202f\u2066-\u2069\ufeff<>:"/\\|?*]/g, " ")
    .replace(/\s+/g, " ");
  const short = Array.from(plain)
    .slice(0, 80)
    .join("")
    .replace(/^[. ]+|[. ]+$/g, "");
  if (short === "") return "草稿";
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(short) ? `_${short}` : short;
}
