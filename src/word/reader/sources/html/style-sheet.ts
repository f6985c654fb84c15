/** What a page's own style sheets say of its classes, as far as it changes what is read. */
export interface StyleSheet {
  /** Takes the text of a `style` element, piece by piece. */
  add(text: string): void;
  /** Declarations of a class, in the order of the sheet. */
  rulesOf(name: string): string;
}

const TELLING = /display|visibility|line-through|vertical-align|mso-hide|symbol|dings/i;
/** A selector of one class, perhaps with an element's name before it. */
const ONE_CLASS = /^[a-z0-9]*\.([\w-]+)$/i;
const MAX_SHEET = 4_000_000;

/** Rules are found by the braces alone, once each, so that the time is that of the length. */
export function createStyleSheet(): StyleSheet {
  let pending = "";
  let rules: Map<string, string> | undefined;
  const read = (): Map<string, string> => {
    const found = rules ?? new Map<string, string>();
    for (const piece of pending.split("}")) {
      const brace = piece.lastIndexOf("{");
      if (brace === -1 || !TELLING.test(piece.slice(brace))) continue;
      const declarations = `${piece
        .slice(brace + 1)
        .replace(/[\r\n]+/g, "")
        .replace(/;?\s*$/, "")};`;
      const selectors = piece.slice(piece.lastIndexOf("/", brace) + 1, brace);
      for (const selector of selectors.split(",")) {
        const name = ONE_CLASS.exec(selector.trim())?.[1];
        if (name !== undefined) found.set(name, (found.get(name) ?? "") + declarations);
      }
    }
    pending = "";
    rules = found;
    return found;
  };
  return {
    add(text) {
      if (pending.length < MAX_SHEET) pending += text;
    },
    rulesOf(name) {
      if (rules === undefined && pending === "") return "";
      return (pending === "" ? rules : read())?.get(name) ?? "";
    },
  };
}
