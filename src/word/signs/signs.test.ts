import { strFromU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { openPackage } from "../package/index.ts";
import { compile, fill } from "../template/index.ts";
import { cases } from "../template/testing/corpus.ts";
import { sampleView, vocabulary } from "../template/testing/corpus-view.ts";
import { docx } from "../template/testing/docx.ts";
import { signedText, unsigned } from "./index.ts";
import { signsOf } from "./text.ts";

describe("signs", () => {
  it("change nothing else in whatever template is filled", () => {
    for (const [name, content, , view = sampleView] of cases) {
      const template = compile(docx(content), vocabulary);
      if (template.problems.length > 0) continue;
      let count = 0;
      const plain = openPackage(fill(template, view)).parts;
      for (const [path, part] of openPackage(fill(template, view, { sign: () => signsOf(count++) })).parts) {
        expect(unsigned(strFromU8(part)), `${name} ${path}`).toBe(strFromU8(plain.get(path) ?? new Uint8Array()));
      }
    }
  });

  it("tell where a value stands in a text, also one that goes on in the next", () => {
    const [before, behind] = signsOf(7);
    expect(signedText(`共${before}12${behind}个`)).toEqual({
      text: "共12个",
      spans: [{ value: 7, start: 1, end: 3 }],
      open: undefined,
    });
    const first = signedText(`一${before}二`);
    expect(first).toEqual({ text: "一二", spans: [{ value: 7, start: 1, end: 2 }], open: 7 });
    expect(signedText(`三${behind}四`, first.open)).toMatchObject({ spans: [{ value: 7, start: 0, end: 1 }] });
  });
});
