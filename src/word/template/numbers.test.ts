import { describe, expect, it } from "vitest";
import { checkStructure } from "../structure/index.ts";
import { compile, fill, type HeadingNumber, type View, type Vocabulary } from "./index.ts";
import { docx, p, px, run, textOf } from "./testing/docx.ts";

const COUNT = "一二三四五六";

/** The nth chapter, of the official kind of number. */
function chapter(n: number, words = ""): HeadingNumber {
  const earlier = Array.from({ length: n - 1 }, (_, index) => `${COUNT[n - 2 - index]}、`);
  return { number: `${COUNT[n - 1]}、`, words, of: `c${n}`, earlier };
}

const vocabulary: Vocabulary = {
  tags: {
    章: {
      kind: "list",
      tags: { 号: { kind: "value" }, 题: { kind: "value" }, 话: { kind: "paragraphs" }, 数: { kind: "figure" } },
    },
    后章号: { kind: "value" },
    目录: {
      kind: "headings",
      text: "目录文字",
      levels: ["一级目录"],
      tags: { 目录文字: { kind: "value" }, 一级目录: { kind: "flag" } },
    },
  },
};
const HEADING = '<w:pStyle w:val="1"/>';
const body =
  p("{目录}") +
  p("{#目录}") +
  p("{目录文字}") +
  p("{/目录}") +
  p("详见“{后章号}”。") +
  p("{#章}") +
  p("{号}{题}", HEADING) +
  p("{话}") +
  p("共{数}万元。") +
  p("{/章}");

function printed(chapters: readonly View[], view: View = {}, options = {}): readonly string[] {
  const template = compile(docx(body), vocabulary);
  expect(template.problems).toEqual([]);
  return textOf(fill(template, { 章: chapters, ...view }, options)).split("\n");
}

const said = (n: number, words = "话。"): View => ({ 号: chapter(n), 题: `第${n}`, 话: [words], 数: "1" });
const open = (n: number): View => ({ 号: chapter(n), 题: `第${n}`, 话: [], 数: "" });

describe("numbers of headings", () => {
  it("count what is printed, in the contents and where a sentence names them too", () => {
    const lines = printed([said(1), open(2), said(3), open(4), open(5), said(6)], { 后章号: chapter(6) });
    expect(lines.filter((line) => /第\d|详见/.test(line))).toEqual([
      "一、第1",
      "二、第3",
      "三、第6",
      "详见“三、”。",
      "一、第1",
      "二、第3",
      "三、第6",
    ]);
  });

  it("stay as they were planned where everything is printed, and where all headings are asked for", () => {
    const all = [said(1), said(2), said(4)];
    expect(
      printed(all)
        .filter((line) => /^.、第/.test(line))
        .slice(3),
    ).toEqual(["一、第1", "二、第2", "四、第4"]);
    const asked = printed([said(1), open(2), said(3)], {}, { allHeadings: true });
    expect(asked.filter((line) => /^.、第/.test(line)).slice(3)).toEqual(["一、第1", "二、第2", "三、第3"]);
  });

  it("begin anew where the planned ones do; one that took no number leaves no gap", () => {
    const lines = printed([said(1), open(2), said(3), said(1), open(2), said(2)]);
    expect(lines.filter((line) => /^.、第/.test(line)).slice(4)).toEqual(["一、第1", "二、第3", "一、第1", "二、第2"]);
  });

  it("are printed as planned of a heading that is nowhere; signs in a text are no places", () => {
    const lines = printed([said(1, "\u00020\u0002。")], { 后章号: chapter(3) });
    expect(lines).toContain("详见“三、”。");
    expect(lines).toContain("0。");
  });
});

describe("paragraphs that print a heading by its name", () => {
  const vocabulary: Vocabulary = {
    tags: { 话1: { kind: "paragraphs" }, 话2: { kind: "paragraphs" }, 话3: { kind: "paragraphs" } },
    families: [{ pattern: /^题\w+$/, tag: { kind: "paragraphs", heading: true } }],
  };
  const chapters = [1, 2, 3].map((n) => p(`{题c${n}}`) + p(`{话${n}}`)).join("");
  const body = [1, 2, 3].map((n) => p([`{题c${n}}`, "……", String(n + 4)])).join("") + chapters;
  const headings = Object.fromEntries([1, 2, 3].map((n) => [`题c${n}`, { ...chapter(n, `第${n}`), level: 1 }]));

  it("are headings without a style, and go with the lines of contents that name them", () => {
    const template = compile(docx(body), vocabulary);
    expect(template.problems).toEqual([]);
    const all = { ...headings, 话1: ["甲。"], 话2: ["乙。"], 话3: ["丙。"] };
    expect(textOf(fill(template, all)).split("\n")).toEqual([
      "一、第1……5",
      "二、第2……6",
      "三、第3……7",
      "一、第1",
      "甲。",
      "二、第2",
      "乙。",
      "三、第3",
      "丙。",
    ]);
    const some = fill(template, { ...all, 话2: [] });
    expect(checkStructure(some)).toEqual([]);
    expect(textOf(some).split("\n")).toEqual(["一、第1……5", "二、第3……7", "一、第1", "甲。", "二、第3", "丙。"]);
  });

  it("leave a line that begins a field, without its words", () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>';
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const toc = px(`${begin}${run("{题c1}")}`) + px(`${run("{题c2}")}${end}`);
    const bytes = fill(compile(docx(toc + chapters), vocabulary), { ...headings, 话1: [], 话2: ["乙。"], 话3: [] });
    expect(checkStructure(bytes)).toEqual([]);
    expect(textOf(bytes).split("\n").slice(1)).toEqual(["一、第2", "一、第2", "乙。"]);
  });
});
