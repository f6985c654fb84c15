import type { Shift } from "../formula.ts";
import type { ReadOptions } from "../pace.ts";
import { isSymbolFont } from "./symbols.ts";
import { tokenise } from "./tokenise.ts";

/** What a paragraph or character style says that matters to a reader, its ancestors included. */
export interface Style {
  /** Outline level 1 to 9. */
  readonly level?: number;
  readonly numId?: string;
  readonly numLevel?: number;
  /** A style of the table of contents. */
  readonly toc: boolean;
  readonly hidden: boolean;
  /** Its text is struck through. */
  readonly struck: boolean;
  readonly shift?: Shift;
  /** A font whose letters are signs. */
  readonly symbolFont?: string;
}

export interface Styles {
  /** The style of an id, the default paragraph style without one. */
  find(id: string | undefined): Style;
}

interface OwnStyle {
  id: string;
  name: string;
  basedOn?: string;
  outline?: number;
  numId?: string;
  numLevel?: number;
  hidden?: boolean;
  struck?: boolean;
  shift?: Shift | "none";
  symbolFont?: string;
}

const PLAIN: Style = { toc: false, hidden: false, struck: false };
const HEADING = /^(?:heading|标题)\s*([1-9])$/i;
const CONTENTS = /^(?:toc|目录)(?:\s*\d|\s*heading|标题)?$/i;
const DEEPEST_CHAIN = 20;

/** Reads the styles part; without one there are no styles. @throws as `tokenise` */
export async function readStyles(part: Uint8Array | undefined, options: ReadOptions = {}): Promise<Styles> {
  const own = new Map<string, OwnStyle>();
  let current: OwnStyle | undefined;
  let defaultId: string | undefined;
  let changes = 0;
  if (part) {
    await tokenise(
      part,
      {
        open(name, attribute) {
          if (name.endsWith("PrChange")) changes++;
          if (name === "style") {
            current = { id: attribute("styleId") ?? "", name: "" };
            own.set(current.id, current);
            const isDefault = /^(?:1|true|on)$/.test(attribute("default") ?? "");
            if (isDefault && attribute("type") === "paragraph") defaultId = current.id;
          } else if (current && changes === 0) {
            setProperty(current, name, attribute("val"));
            const font = name === "rFonts" ? attribute("ascii") : undefined;
            if (isSymbolFont(font)) current.symbolFont = font;
          }
        },
        close(name) {
          if (name.endsWith("PrChange")) changes--;
          if (name === "style") current = undefined;
        },
      },
      options,
    );
  }
  const resolved = new Map<string, Style>();
  return {
    find(id) {
      const wanted = id ?? defaultId;
      if (wanted === undefined) return PLAIN;
      const known = resolved.get(wanted) ?? inherit(wanted, own);
      resolved.set(wanted, known);
      return known;
    },
  };
}

function setProperty(style: OwnStyle, name: string, value: string | undefined): void {
  if (name === "name") style.name = value ?? "";
  else if (name === "basedOn" && value !== undefined) style.basedOn = value;
  else if (name === "outlineLvl") style.outline = Number(value);
  else if (name === "numId" && value !== undefined) style.numId = value;
  else if (name === "ilvl") style.numLevel = Number(value);
  else if (name === "vanish") style.hidden = isOn(value);
  else if (name === "strike" || name === "dstrike") style.struck = isOn(value);
  else if (name === "vertAlign") style.shift = shiftOf(value) ?? "none";
}

/** What `w:vertAlign` says (17.3.2.42). */
export function shiftOf(value: string | undefined): Shift | undefined {
  if (value === "superscript") return "raised";
  return value === "subscript" ? "lowered" : undefined;
}

/** A toggle property: present means on, unless its value says otherwise (ECMA-376 part 1, 17.17.4). */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/.test(value);
}

/** Outline levels are written from 0; 9 means body text. */
export function levelOf(outline: number | undefined): number | undefined {
  return outline !== undefined && outline >= 0 && outline <= 8 ? outline + 1 : undefined;
}

function inherit(id: string, own: ReadonlyMap<string, OwnStyle>): Style {
  let outline: number | undefined;
  let numId: string | undefined;
  let numLevel: number | undefined;
  let hidden: boolean | undefined;
  let struck: boolean | undefined;
  let shift: OwnStyle["shift"];
  let symbolFont: string | undefined;
  let toc = false;
  let style = own.get(id);
  for (let depth = 0; style && depth < DEEPEST_CHAIN; depth++) {
    const heading = HEADING.exec(style.name)?.[1] ?? HEADING.exec(style.id)?.[1];
    outline ??= style.outline ?? (heading ? Number(heading) - 1 : undefined);
    numId ??= style.numId;
    numLevel ??= style.numLevel;
    hidden ??= style.hidden;
    struck ??= style.struck;
    shift ??= style.shift;
    symbolFont ??= style.symbolFont;
    toc ||= CONTENTS.test(style.name);
    style = style.basedOn === undefined ? undefined : own.get(style.basedOn);
  }
  const level = levelOf(outline);
  return {
    toc,
    hidden: hidden ?? false,
    struck: struck ?? false,
    ...(shift !== undefined && shift !== "none" ? { shift } : {}),
    ...(symbolFont !== undefined ? { symbolFont } : {}),
    ...(level !== undefined ? { level } : {}),
    ...(numId !== undefined ? { numId } : {}),
    ...(numLevel !== undefined ? { numLevel } : {}),
  };
}
