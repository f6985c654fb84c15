import type { NarrativeSlot } from "../../../domain/index.ts";
import { slotOfPart } from "../../../domain/index.ts";
import { ensurePart, type FoundPlan } from "./found-plan.ts";
import type { Paragraph } from "./items.ts";

/** A date that stands alone, as below a signature. */
export function isEnd(text: string): boolean {
  return /^(20\d\d|[二〇○零一三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月([\d一二三四五六七八九十]{1,3}日)?$/.test(
    text.replace(/\s/g, ""),
  );
}

/** True for a line that may be the office's name above such a date. */
export function isSignature(text: string): boolean {
  return text.length <= 40 && !/[。；，：:]/.test(text);
}

/** The date that ends a document, and the office's name above it, belong to no chapter. */
export function moveClosing(plan: FoundPlan, slots: Readonly<Record<NarrativeSlot, Paragraph[]>>): void {
  const last = [...plan.parts]
    .reverse()
    .filter(({ part, blocks }) => (part === "own" ? blocks.length > 0 : part !== "closing"))
    .map(({ part }) => slots[slotOfPart(part) ?? "closing"])
    .find((paragraphs) => paragraphs.length > 0);
  const date = last?.[last.length - 1];
  if (last === undefined || date === undefined || last === slots.closing || !isEnd(date.text)) return;
  last.pop();
  const name = last[last.length - 1];
  if (name !== undefined && isSignature(name.text) && last.length > 1) {
    slots.closing.push(name);
    last.pop();
  }
  slots.closing.push(date);
  ensurePart(plan, "closing");
}
