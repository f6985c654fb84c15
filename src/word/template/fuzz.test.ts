import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PackageError, parseXml } from "../package/index.ts";
import { checkStructure } from "../structure/index.ts";
import { compile, fill, type View } from "./index.ts";
import { cases } from "./testing/corpus.ts";
import { sampleView, vocabulary } from "./testing/corpus-view.ts";
import { docx, p, tbl, textOf, tr, xmlOf } from "./testing/docx.ts";

/** 2,000 of each with JIBIAO_LONG set; a short form otherwise. */
const numRuns = process.env.JIBIAO_LONG ? 2000 : 60;

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom(
    "",
    " ",
    "产出",
    "产出",
    "数量",
    "{项目名称}",
    "{#项目}",
    "]]>",
    "<w:p/>",
    "&amp;",
    "甲\n乙",
    "\n",
    "\t",
    "𠮷",
    "\ud800",
    "\u0000",
  ),
  fc.string({ unit: fc.constantFrom("长", "\n", "文"), minLength: 500, maxLength: 3000 }),
);
const list = (item: fc.Arbitrary<View>): fc.Arbitrary<readonly View[]> => fc.array(item, { maxLength: 4 });
const indicator = fc.record({ 一级指标: text, 二级指标: text, 三级指标: text, 备注: text }, { requiredKeys: [] });
const project = fc.record(
  { 序号: text, 项目名称: text, 预算数: text, 目标: list(fc.record({ 内容: text })), 指标: list(indicator) },
  { requiredKeys: [] },
);
const anyView: fc.Arbitrary<View> = fc.record(
  {
    单位全称: text,
    年度: text,
    上年数: text,
    有上年: fc.boolean(),
    职责: fc.array(text, { maxLength: 4 }),
    "权重（%）": text,
    机构: list(fc.record({ 机构名称: text })),
    项目: list(project),
  },
  { requiredKeys: [] },
);

const templates = cases.map(([name, content]) => ({ name, template: compile(docx(content), vocabulary) }));

describe("any view in any template", () => {
  it("gives a sound file, the same each time", { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(anyView, fc.nat(templates.length - 1), (view, index) => {
        const chosen = templates[index];
        if (!chosen) return;
        const bytes = fill(chosen.template, view, { level: 1 });
        expect(checkStructure(bytes), chosen.name).toEqual([]);
        expect(fill(chosen.template, view, { level: 1 })).toEqual(bytes);
        expect(xmlOf(bytes)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|undefined/);
      }),
      { numRuns },
    );
  });

  it("prints a text as it is, but for what XML cannot hold", () => {
    const template = compile(docx(p("<{单位全称}>")), vocabulary);
    const plain = fc.string({ unit: "grapheme", maxLength: 40 }).filter((each) => !/[\n\r\v\f\u2028\u2029]/.test(each));
    fc.assert(
      fc.property(plain, (given) => {
        const shown = given.replace(/[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/g, "");
        expect(textOf(fill(template, { 单位全称: given }, { level: 0 }))).toBe(`<${shown}>`);
      }),
      { numRuns },
    );
  });

  it("merges exactly the equal neighbours, the right level inside the left one", () => {
    const template = compile(
      docx(tbl(3, tr("{#项目}{#指标}{一级指标|合并}", "{二级指标|合并}", "{三级指标}{/指标}{/项目}")) + p()),
      vocabulary,
    );
    const word = fc.constantFrom("甲", "乙", "");
    const rows = fc.array(fc.tuple(word, word), { maxLength: 12 });
    fc.assert(
      fc.property(rows, (pairs) => {
        const items = pairs.map(([first, second]) => ({ 一级指标: first, 二级指标: second, 三级指标: "三" }));
        const printed = textOf(fill(template, { 项目: [{ 指标: items }] }, { level: 0 }));
        const expected = pairs.map(([first, second], index) => {
          const above = pairs[index - 1];
          const same = above !== undefined && first !== "" && above[0] === first;
          const sameSecond = same && second !== "" && above[1] === second;
          return `${same ? "↑" : first}|${sameSecond ? "↑" : second}|三|\n`;
        });
        expect(printed).toBe(expected.join(""));
      }),
      { numRuns },
    );
  });
});

describe("loops over groups", () => {
  it("print every row once, in order, under the value of its neighbours", () => {
    const template = compile(
      docx(
        p(
          "{#项目}{#指标|按一级指标}{一级指标}：{#指标}{三级指标}{^最后一项}、{/最后一项}{/指标}{^最后一项}；{/最后一项}{/指标}{/项目}",
        ),
      ),
      vocabulary,
    );
    const rows = fc.array(fc.constantFrom("甲", "乙", ""), { maxLength: 12 });
    fc.assert(
      fc.property(rows, (levels) => {
        const items = levels.map((level, index) => ({ 一级指标: level, 三级指标: String(index) }));
        const printed = textOf(fill(template, { 项目: [{ 指标: items }] }, { level: 0 }));
        const expected = levels.map((level, index) => {
          const same = index > 0 && levels[index - 1] === level;
          return `${index === 0 ? "" : same ? "、" : "；"}${same ? "" : `${level}：`}${index}`;
        });
        expect(printed).toBe(expected.join(""));
      }),
      { numRuns },
    );
  });
});

describe("a template whose runs were split", () => {
  /** Splits the run of every text at a place given by the numbers, as a spelling check or a second author does. */
  const split = (xml: string, places: readonly number[]): string => {
    let turn = 0;
    return xml.replace(
      /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>([^<&]+)<\/w:t><\/w:r>/g,
      (_, rPr = "", content: string) => {
        const at = (places[turn++ % places.length] ?? 0) % (content.length + 1);
        const run = (part: string): string => `<w:r>${rPr}<w:t xml:space="preserve">${part}</w:t></w:r>`;
        return `${run(content.slice(0, at))}<w:proofErr w:type="gramStart"/>${run(content.slice(at))}`;
      },
    );
  };

  it("prints the same", { timeout: 600_000 }, () => {
    const printable = cases.filter(
      ([name, , expected, , path]) => expected !== "" && path === undefined && !/smart tags/.test(name),
    );
    const places = fc.array(fc.nat(1000), { minLength: 5, maxLength: 20 });
    fc.assert(
      fc.property(fc.nat(printable.length - 1), places, places, (index, first, second) => {
        const [name, content, expected, view = sampleView] = printable[index] ?? ["", "", ""];
        const body = typeof content === "string" ? content : content.body;
        const template = compile(docx(split(split(body, first), second)), vocabulary);
        expect(
          template.problems.map((problem) => problem.message),
          name,
        ).toEqual([]);
        const bytes = fill(template, view, { level: 0 });
        expect(textOf(bytes), name).toBe(expected);
        expect(checkStructure(bytes), name).toEqual([]);
      }),
      { numRuns: numRuns * 2 },
    );
  });
});

describe("a template with pieces of its XML moved, doubled or lost", () => {
  const change = fc.record({ kind: fc.constantFrom("drop", "double", "move"), from: fc.nat(), to: fc.nat() });
  /** Changes whole elements, so that the part stays XML and only its order is odd. */
  const disturb = (body: string, kind: string, from: number, to: number): string => {
    const elements = [
      ...body.matchAll(/<w:(p|r|tc|tr|bookmarkStart|bookmarkEnd|fldChar|t)\b(?:[^>]*\/>|(?:(?!<w:\1\b).)*?<\/w:\1>)/g),
    ];
    const [source, target] = [elements[from % elements.length], elements[to % elements.length]];
    if (!source || !target) return body;
    if (kind === "double") return body.slice(0, source.index) + source[0] + body.slice(source.index);
    const rest = body.slice(0, source.index) + body.slice(source.index + source[0].length);
    if (kind === "drop") return rest;
    const at = Math.min(target.index, rest.length);
    const boundary = rest.indexOf("<", at);
    return boundary < 0 ? rest : rest.slice(0, boundary) + source[0] + rest.slice(boundary);
  };

  it("is filled, or refused with sentences", { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(
        fc.nat(cases.length - 1),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        anyView,
        (index, changes, view) => {
          const [, content = ""] = cases[index] ?? [];
          let body = typeof content === "string" ? content : content.body;
          for (const { kind, from, to } of changes) body = disturb(body, kind, from, to);
          try {
            const template = compile(docx(body), vocabulary);
            if (template.problems.length > 0) return;
            expect(parseXml(xmlOf(fill(template, view, { level: 0 }))).root.name).toBe("w:document");
          } catch (error) {
            if (!(error instanceof PackageError)) throw error;
          }
        },
      ),
      { numRuns: numRuns * 5 },
    );
  });
});

describe("any text as a template", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "{#项目}",
      "{/项目}",
      "{#指标}",
      "{/指标}",
      "{?有上年}",
      "{:否则}",
      "{/有上年}",
      "{^机构}",
      "{/机构}",
      "{#指标|按一级指标}",
      "{?预算数>1}",
      "{?一级指标=产出}",
      "{/预算数}",
      "{/一级指标}",
      "{?最后一项}",
      "{/最后一项}",
    ),
    fc.constantFrom("{年度}", "{项目名称}", "{一级指标|合并}", "{职责}", "{", "}", "｛", "字", " ", ""),
  );
  const paragraph = fc.array(piece, { maxLength: 4 }).map((texts) => p(texts));
  const block = fc.oneof(
    { weight: 3, arbitrary: paragraph },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.tuple(piece, piece), { minLength: 1, maxLength: 3 })
        .map((rows) => tbl(2, ...rows.map((cells) => tr(...cells))) + p()),
    },
  );

  it("is either filled soundly or refused with sentences", { timeout: 600_000 }, () => {
    let filled = 0;
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), anyView, (blocks, view) => {
        const template = compile(docx(blocks.join("")), vocabulary);
        if (template.problems.length > 0) {
          for (const { message } of template.problems) expect(message).toMatch(/[。？]$/);
          return;
        }
        filled++;
        expect(checkStructure(fill(template, view, { level: 1 }))).toEqual([]);
      }),
      { numRuns: numRuns * 5 },
    );
    expect(filled).toBeGreaterThan(0);
  });
});
