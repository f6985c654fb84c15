import type { FileCell } from "./pieces.ts";

/** Letters of a cell, without what parts its paragraphs. */
export function textOf(cell: FileCell): string {
  return cell.paragraphs.map(({ text }) => text).join("");
}

const AMOUNT = /\d[\d,，]*(?:\.\d+)?/g;

/** Where a value stands in a text, and in which form of a number. */
export function placeIn(
  text: string,
  value: string,
): { readonly start: number; readonly end: number; readonly option: string } | undefined {
  if (value === "") return undefined;
  const amounts = [...text.matchAll(AMOUNT)].filter(([said]) => said.replace(/[,，]/g, "") === value);
  const [amount] = amounts;
  if (amount !== undefined) {
    const option = /[,，]/.test(amount[0]) ? "|千分位" : "";
    return { start: amount.index, end: amount.index + amount[0].length, option };
  }
  const start = text.lastIndexOf(value);
  return start < 0 || /^[\d.]+$/.test(value) ? undefined : { start, end: start + value.length, option: "" };
}

/** The text with a tag in the place of a value; undefined where the value does not stand in it. */
export function around(text: string, value: string, tag: string): string | undefined {
  const place = placeIn(text, value);
  return place && `${text.slice(0, place.start)}{${tag}${place.option}}${text.slice(place.end)}`;
}
