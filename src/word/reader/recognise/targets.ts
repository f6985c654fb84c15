import {
  isDecimal,
  isKnownUnit,
  type ParsedTarget,
  parseTarget,
  resolveUnit,
  type Target,
  TEXT_MARK,
  targetFromCells,
} from "../../../domain/index.ts";

/** The printed cells of one 指标值; a cell is missing where the table has no such column. */
export interface TargetCells {
  readonly whole?: string | undefined;
  readonly symbol?: string | undefined;
  readonly value?: string | undefined;
  readonly unit?: string | undefined;
}

export interface ReadTarget extends ParsedTarget {
  /** The cells as printed, joined. */
  readonly printed: string;
  /** Cells that say something else than symbol, value or unit, and are kept as extra columns. */
  readonly kept: readonly ("symbol" | "unit")[];
}

const TEXT_KIND = /^(文字描述|定性|定性指标|文字)$/;
const SYMBOL =
  /^([≥≤＝=>＜<＞≧≦⩾⩽]|>=|<=|[大小]于或?等于|大于|小于|等于|不低于|不超过|不少于|不高于|不小于|不大于|不多于)?$/;

/** "100.00(%)", "≥140（公里）": a number with its unit in brackets. */
const BRACKETED = /^(\D{0,4}[\d０-９][\d０-９.,．，]*)\s*[（(]([^（）()\s]{1,8})[)）]$/;

/** "大于等于", as a form with a column for it says ≥. */
export function isSignInWords(word: string): boolean {
  return /^[一-龥]{1,4}于$/.test(word) && signOf(word) !== word;
}

function signOf(words: string): string {
  const { target } = parseTarget(`${words}1`);
  return target.kind === "quantity" && target.value === "1" ? target.symbol : words;
}

function isUnit(text: string): boolean {
  return isKnownUnit(resolveUnit(text)) || /^(万|亿)?[一-龥%]{1,3}$/.test(text);
}

/** "早稻集中育秧面积（万亩）", "印发宣传册（万册）": the unit that a name gives behind it. */
const NAMED_UNIT = /[（(]([^（）()]{1,8})[)）]$/;

/** A number without a unit beside a name that ends in one has that unit. */
export function withUnitOfName(read: ReadTarget, name: string): ReadTarget {
  const { target } = read;
  if (target.kind !== "quantity" || target.value === "" || target.unit !== "") return read;
  const unit = resolveUnit(NAMED_UNIT.exec(name.trim())?.[1] ?? "");
  const [counted = "", ...per] = unit.replace(/次(?=$|[/／])/, "").split(/[/／·]/);
  const isNamed = isKnownUnit(counted) || /^[万亿千]?[一-龥]$/.test(counted);
  if (!isNamed || !per.every((word) => /^[一-龥]{1,4}$/.test(word))) return read;
  const repair = { kind: "joined", message: `单位“${unit}”印在指标名称后面的括号里` } as const;
  return { ...read, target: { ...target, unit }, repairs: [...read.repairs, repair] };
}

/** True for a blank cell and for what stands for one ("无", "——"). */
export function saysNothing(text: string): boolean {
  return /^(无|\/|—+|-+)?$/.test(text);
}

/** Reads a 指标值 from one cell, from three cells, or from one cell with 指标性质 and 计量单位 in columns of their own. */
export function readTarget(cells: TargetCells): ReadTarget {
  const sign = cells.symbol ?? "";
  const symbol = isSignInWords(sign) ? signOf(sign) : sign;
  const unit = saysNothing(cells.unit ?? "") ? "" : (cells.unit ?? "");
  const whole = [cells.whole ?? "", cells.value ?? ""].filter((text) => text !== "").join("");
  const bracketed = BRACKETED.exec(whole);
  if (bracketed && isUnit(bracketed[2] ?? "")) {
    const read = readTarget({ ...cells, whole: `${bracketed[1]}${bracketed[2]}`, value: cells.value && "" });
    const repair = { kind: "joined", message: `“${whole}”里单位外面的括号去掉了` } as const;
    return {
      ...read,
      printed: read.printed.replace(`${bracketed[1]}${bracketed[2]}`, whole),
      repairs: [repair, ...read.repairs],
    };
  }
  const value = whole;
  const printed = `${TEXT_KIND.test(symbol) ? "" : symbol}${value}${unit}`;
  if (cells.symbol === undefined && cells.unit === undefined)
    return { ...parseTarget(value), printed: value, kept: [] };
  if (TEXT_KIND.test(symbol) && value !== "" && unit !== "" && unit !== value && unit.length <= 4) {
    // "定性 | 路面无积雪 | 其他": the unit of something that is not counted.
    return { target: { kind: "text", text: value }, repairs: [], printed: value, kept: ["unit"] };
  }
  if (TEXT_KIND.test(symbol)) return { ...targetFromCells(TEXT_MARK, value, unit), printed, kept: [] };
  if (!SYMBOL.test(symbol)) {
    const rest = readTarget({ ...cells, symbol: "" });
    return { ...rest, kept: ["symbol", ...rest.kept] };
  }
  if (isDecimal(value)) return { ...targetFromCells(symbol, value, unit), printed, kept: [] };
  if (value === "") return { ...parseTarget(symbol + unit), printed, kept: [] };
  return completed(value, symbol, unit);
}

/** Reads cells under one header: symbol, value and unit where they are that, else one text. */
export function readTargetCells(texts: readonly string[]): ReadTarget {
  const [symbol = "", value = "", unit = ""] = texts;
  const three = texts.length === 3 && (TEXT_KIND.test(symbol) || (SYMBOL.test(symbol) && isDecimal(value)));
  return readTarget(three ? { symbol, value, unit } : { whole: texts.join("") });
}

/** The value cell says more than a number: the other two cells fill in what it does not say. */
function completed(value: string, symbol: string, unit: string): ReadTarget {
  const { target, repairs } = parseTarget(value);
  if (target.kind === "text") {
    const kept = [...(symbol === "" ? [] : (["symbol"] as const)), ...(unit === "" ? [] : (["unit"] as const))];
    return { target, repairs, printed: value, kept };
  }
  const head = parseTarget(`${symbol}1${unit}`).target;
  if (head.kind === "text" || head.value !== "1") return { target, repairs, printed: value, kept: ["symbol", "unit"] };
  const whole: Target = { ...target, symbol: target.symbol || head.symbol, unit: target.unit || head.unit };
  const symbolKept = symbol !== "" && head.symbol !== whole.symbol;
  const unitKept = unit !== "" && head.unit !== whole.unit;
  return {
    target: whole,
    repairs,
    printed: `${target.symbol === "" ? symbol : ""}${value}${target.unit === "" ? unit : ""}`,
    kept: [...(symbolKept ? (["symbol"] as const) : []), ...(unitKept ? (["unit"] as const) : [])],
  };
}
