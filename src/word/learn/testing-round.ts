import type { Draft, Layout } from "../../domain/index.ts";
import { readDocument } from "../reader/index.ts";
import { compile, fill } from "../template/index.ts";
import { ownWords, readSettings, type Scope, viewOf, vocabularyOf, wideLayout } from "../view/index.ts";
import { type Decided, learnTemplate } from "./index.ts";

/** Learning and writing as tests do it. */
export function rounds(layoutOf: (id: string) => Layout) {
  return {
    /** A learnt template filled with a draft, as it is published. @throws where the template has a problem */
    write(template: Uint8Array, draft: Draft, scope: Scope = "whole"): Uint8Array {
      const settings = readSettings(template);
      const layout = wideLayout({ ...layoutOf("h2"), planDates: settings?.planDates ?? [] }, settings);
      const compiled = compile(template, vocabularyOf(layout));
      if (compiled.problems.length > 0) throw new Error(compiled.problems.map(({ message }) => message).join("\n"));
      return fill(compiled, viewOf(ownWords(draft, settings?.wording ?? []), layout, scope), { publish: true });
    },
    /** What is read and learnt of a file. */
    async learnt(bytes: Uint8Array, decided: Decided = {}) {
      const reading = await readDocument(bytes, "公开.docx", { id: "d" });
      const { draft, repairs } = reading;
      const { bytes: template, ...rest } = learnTemplate(bytes, reading, layoutOf(draft.templateId).scheme, decided);
      return { draft, template, ...rest, repaired: new Set(repairs.map(({ printed }) => printed.replace(/\s/g, ""))) };
    },
  };
}
