import { readFileSync } from "node:fs";
import { strFromU8, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { compare, type Draft } from "../src/domain/index.ts";
import { sampleDraft } from "../src/domain/sample/index.ts";
import { learnTemplate } from "../src/word/learn/index.ts";
import { openPackage, savePackage } from "../src/word/package/index.ts";
import { prove } from "../src/word/proof/index.ts";
import { readDocument, readDocx } from "../src/word/reader/index.ts";
import { readReviewCopy, writeReviewCopy } from "../src/word/review-copy/index.ts";
import { compile, fill, type Template } from "../src/word/template/index.ts";
import { readSettings, viewOf, vocabularyOf, wideLayout } from "../src/word/view/index.ts";
import { templatePath } from "./build.ts";
import { h2 } from "./h2/layout.ts";
import { layoutOf } from "./index.ts";

const shipped = compile(readFileSync(templatePath(h2.id)), vocabularyOf(h2));
const filling = { template: shipped, layout: h2, wording: [] };
const sample = sampleDraft(h2);

/** The sample with other totals of purchases, and one other value of assets. */
function withAmounts(totals: readonly string[], asset: string): Draft {
  const rows = sample.procurement.rows
    .slice(0, totals.length)
    .map((row, index) => ({ ...row, total: totals[index] ?? "", funds: "", general: "", fund: "" }));
  const [first, ...others] = sample.assets.rows;
  return {
    ...sample,
    procurement: { ...sample.procurement, rows },
    assets: { ...sample.assets, rows: first ? [{ ...first, value: asset }, ...others] : [] },
  };
}

/** The texts below the heads of the last column that is called so. */
async function column(bytes: Uint8Array, label: string, heads: number): Promise<readonly string[]> {
  const { blocks } = await readDocx(bytes);
  for (const block of [...blocks].reverse()) {
    const head = block.kind === "grid" && block.cells.find(({ paragraphs }) => paragraphs.join("") === label);
    if (!head || block.kind !== "grid") continue;
    const below = block.cells.filter((cell) => cell.column === head.column && cell.row >= head.row + heads);
    return below.map(({ paragraphs }) => paragraphs.join(""));
  }
  return [];
}

function printed(draft: Draft, template: Template = shipped, layout = h2): Uint8Array {
  return fill(template, viewOf(draft, { ...layout, ...h2 }, "whole"));
}

describe("amounts in one column", () => {
  const draft = withAmounts(["9.2", "3", "144.645"], "1286");
  const bytes = printed(draft);

  it("have the same number of decimals, those of the sum too; counts stay counts", async () => {
    expect(await column(bytes, "合计", 1)).toEqual(["156.845", "9.200", "3.000", "144.645"]);
    expect((await column(bytes, "数量", 1)).slice(0, 2)).toEqual(["——", "3120.00"]);
    expect((await column(bytes, "价值（金额单位：万元）", 1))[0]).toBe("1286.00");
  });

  it("have it in a table with further columns, where counts are neither summed nor filled up", async () => {
    const rows = draft.procurement.rows.map((row, index) => ({
      ...row,
      extra: { 其他渠道资金: ["1", "2.5", ""][index] ?? "", 批次: String(index + 1) },
    }));
    const wider = printed({ ...draft, procurement: { rows } });
    expect(await column(wider, "其他渠道资金", 2)).toEqual(["3.50", "1.00", "2.50", ""]);
    expect(await column(wider, "批次", 2)).toEqual(["", "1", "2", "3"]);
  });

  it("are the same amounts when they are read, and nothing was changed", async () => {
    const { draft: read } = await readDocument(bytes, "公开.docx");
    expect(read.procurement.rows.map((row, at) => compare(row.total, draft.procurement.rows[at]?.total ?? ""))).toEqual(
      [0, 0, 0],
    );
    const proof = await prove({ bytes, fileName: "公开.docx" }, draft, [filling]);
    expect(proof.differences).toEqual([]);
    const copy = writeReviewCopy({ filling, scope: "whole", draft, comments: [] });
    expect(readReviewCopy(copy).changes).toEqual([]);
  });

  it("stay as the office writes them in its own file, unless a new one would break its column", async () => {
    const learnt = async (file: Uint8Array) => {
      const reading = await readDocument(file, "公开.docx", { id: "d" });
      const { bytes: template } = learnTemplate(file, reading, layoutOf(reading.draft.templateId).scheme);
      const layout = wideLayout(h2, readSettings(template));
      const [first, ...others] = reading.draft.procurement.rows;
      const rows = first ? [{ ...first, total: "5" }, ...others] : [];
      const compiled = compile(template, vocabularyOf(layout));
      const next = fill(compiled, viewOf({ ...reading.draft, procurement: { rows } }, layout, "whole"));
      return (await column(next, "合计", 1)).slice(1);
    };
    const alike = printed(withAmounts(["9.20", "3.00"], "1"));
    expect(await learnt(alike)).toEqual(["5.00", "3.00"]);
    const parts = new Map(openPackage(alike).parts);
    const xml = strFromU8(parts.get("word/document.xml") ?? new Uint8Array()).replaceAll(">3.00<", ">3<");
    expect(await learnt(savePackage(parts.set("word/document.xml", strToU8(xml))))).toEqual(["5", "3"]);
  });
});
