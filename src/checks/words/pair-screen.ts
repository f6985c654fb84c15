/**
 * Tells in one pass whether a text may hold one of many words: by their first two characters. A pattern of a hundred
 * alternatives tries each of them at each character; this looks two of them up.
 */
export function pairScreen(pairs: Iterable<string>): Pick<RegExp, "test"> {
  const firsts = new Uint8Array(0x10000);
  const known = new Set<number>();
  for (const pair of pairs) {
    firsts[pair.charCodeAt(0)] = 1;
    known.add(pair.charCodeAt(0) * 0x10000 + pair.charCodeAt(1));
  }
  return {
    test: (text) => {
      for (let i = 0; i + 1 < text.length; i++) {
        const code = text.charCodeAt(i);
        if (firsts[code] === 1 && known.has(code * 0x10000 + text.charCodeAt(i + 1))) return true;
      }
      return false;
    },
  };
}
