import type { Layout } from "../domain/index.ts";
import { fixedTexts } from "../word/learn/index.ts";
import { compile } from "../word/template/index.ts";
import { type Filling, readSettings, vocabularyOf, wideLayout } from "../word/view/index.ts";
import type { Printing } from "./types.ts";

/** Finds what fills a layout. @throws PackageError where the Word file is damaged */
export type Fillings = (printing: Printing) => Filling;

/**
 * Templates, each compiled once: the shipped one of a layout, or the office's own.
 * @param shippedFile the bytes of a shipped layout's Word file
 */
export function keepFillings(shippedFile: (layout: Layout) => Uint8Array): Fillings {
  const compiled = new Map<string, Omit<Filling, "layout">>();
  return ({ layout: asked, own }) => {
    // A tag that an office's own template once knew is never unknown later.
    const layout = own === undefined ? asked : wideLayout(asked);
    const key = own === undefined ? asked.id : own.edition;
    const known = key === "" ? undefined : compiled.get(key);
    if (known !== undefined) return { ...known, layout };
    const { wording = [], year } = (own && readSettings(own.bytes)) ?? {};
    const made = {
      template: compile(own?.bytes ?? shippedFile(asked), vocabularyOf(layout)),
      wording,
      ...(own === undefined || year === undefined ? {} : { fixed: { year, texts: fixedTexts(own.bytes) } }),
    };
    if (key !== "") compiled.set(key, made);
    return { ...made, layout };
  };
}
