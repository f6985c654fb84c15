import { fraction, power, root } from "../formula.ts";

/** An element of MathML and what its children say. */
interface MathElement {
  readonly name: string;
  readonly parts: string[];
}

/** A formula read to its end; `isFraction` where it is one fraction and nothing else. */
interface Formula {
  readonly text: string;
  readonly isFraction: boolean;
}

/** Formulas of a page (MathML 3) as one line of text each. */
export interface PageFormulas {
  /** True inside a formula. */
  isOpen(): boolean;
  open(name: string): void;
  text(text: string): void;
  /** Ends an element; the formula where it was the outermost one. */
  close(): Formula | undefined;
}

export function createPageFormulas(): PageFormulas {
  const open: MathElement[] = [];
  return {
    isOpen: () => open.length > 0,
    open(name) {
      open.push({ name: name.replace(/^.*:/, ""), parts: [] });
    },
    text(text) {
      const printed = text.trim();
      if (printed !== "") open[open.length - 1]?.parts.push(printed);
    },
    close() {
      const ended = open.pop();
      if (ended === undefined) return undefined;
      const text = termOf(ended);
      const outer = open[open.length - 1];
      if (outer === undefined) return { text, isFraction: /^[^/+=×÷]+\/[^/+=×÷]+$/.test(text) };
      // An empty argument keeps its place; annotations are the same formula in another notation.
      if (!ended.name.startsWith("annotation")) outer.parts.push(text);
      return undefined;
    },
  };
}

function termOf({ name, parts }: MathElement): string {
  const [first = "", second = "", third = ""] = parts;
  switch (name) {
    case "mfrac":
      return fraction(first, second);
    case "msup":
    case "mover":
      return power(first, second);
    case "msub":
    case "munder":
      return power(first, second, "lowered");
    case "msubsup":
    case "munderover":
      return power(power(first, second, "lowered"), third);
    case "msqrt":
      return root(parts.join(""));
    case "mroot":
      return root(first, second);
    case "mfenced":
      return `(${parts.join(",")})`;
    case "mtr":
      return parts.join("，");
    case "mtable":
      return parts.join("；");
    default:
      return parts.join("");
  }
}
