import { addFraction, addText, fraction, type Line, power, root } from "../formula.ts";

/** A part of a formula (`m:num`, `m:e` …) while its text is being read. */
interface Slot extends Line {
  readonly name: string;
}

interface Structure {
  readonly name: string;
  readonly slots: Slot[];
  /** Signs that `m:naryPr` or `m:dPr` name, by the name of the element. */
  readonly signs: Map<string, string>;
}

const STRUCTURES = new Set(
  "f sSup sSub sSubSup sPre rad d nary func m mr limLow limUpp acc bar eqArr groupChr box borderBox phant".split(" "),
);
const SLOTS = new Set("num den e sup sub deg fName lim mr".split(" "));
const SIGNS = new Set(["chr", "begChr", "endChr", "sepChr", "type"]);

/** Formulas of Office Math (ECMA-376 part 1, 22.1) as one line of text each: fractions with a stroke, powers raised. */
export interface Formulas {
  /** The line that text goes to, inside a formula. */
  line(): Line | undefined;
  /** @param name without its prefix. @param value of the attribute `val`. */
  open(name: string, value: string | undefined): void;
  /** @param outer the line that takes what has been read when the outermost structure ends. */
  close(name: string, outer: Line | undefined): void;
}

export function createFormulas(): Formulas {
  const structures: Structure[] = [];
  const slots: Slot[] = [];
  return {
    line: () => slots[slots.length - 1],
    open(name, value) {
      const structure = structures[structures.length - 1];
      if (structure && SIGNS.has(name)) structure.signs.set(name, value ?? "");
      if (structure && SLOTS.has(name)) {
        const slot = { name, text: "" };
        structure.slots.push(slot);
        slots.push(slot);
      }
      if (STRUCTURES.has(name)) structures.push({ name, slots: [], signs: new Map() });
    },
    close(name, outer) {
      const structure = structures[structures.length - 1];
      if (structure?.name === name) {
        structures.pop();
        const line = slots[slots.length - 1] ?? outer;
        if (line) set(line, structure);
      }
      if (slots[slots.length - 1]?.name === name) slots.pop();
    },
  };
}

function set(line: Line, structure: Structure): void {
  const { name, signs } = structure;
  const part = (wanted: string): string => structure.slots.find((slot) => slot.name === wanted)?.text ?? "";
  const all = (between: string): string => structure.slots.map(({ text }) => text).join(between);
  switch (name) {
    case "f":
      if (signs.get("type") === "noBar") addText(line, `（${part("num")}；${part("den")}）`);
      else addFraction(line, fraction(part("num"), part("den")));
      break;
    case "sSup":
      addText(line, power(part("e"), part("sup")));
      break;
    case "sSub":
      addText(line, power(part("e"), part("sub"), "lowered"));
      break;
    case "sSubSup":
    case "sPre":
      addText(line, power(power(part("e"), part("sub"), "lowered"), part("sup")));
      break;
    case "rad":
      addText(line, root(part("e"), part("deg")));
      break;
    case "d":
      addText(line, (signs.get("begChr") ?? "(") + all(signs.get("sepChr") ?? "|") + (signs.get("endChr") ?? ")"));
      break;
    case "nary":
      addText(line, `${power(power(signs.get("chr") ?? "∫", part("sub"), "lowered"), part("sup"))}${part("e")}`);
      break;
    case "func":
      addText(line, `${part("fName")}（${part("e")}）`);
      break;
    case "limLow":
    case "limUpp":
      addText(line, `${part("e")}（${part("lim")}）`);
      break;
    case "m":
      addText(line, `[${all("；")}]`);
      break;
    case "mr":
      addText(line, all("，"));
      break;
    case "eqArr":
      addText(line, all("\n"));
      break;
    default:
      addText(line, all(""));
  }
}
