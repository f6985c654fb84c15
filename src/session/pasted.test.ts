import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { finish, LIST_LIMIT } from "../domain/index.ts";
import { pastedPage, pastedText } from "./pasted.ts";

/** What a browser's own parser tells of a page, told by a tokenizer. */
function paste(html: string) {
  const pasted = pastedPage(function* (page) {
    const parser = new Parser({
      onopentag: page.open,
      onclosetag: page.close,
      ontext: page.text,
      oncomment: page.comment,
    });
    parser.write(html);
    yield;
    parser.end();
  });
  return finish(pasted);
}

const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const table = (...rows: readonly string[]) => paste(`<table>${rows.join("")}</table>`);

describe("what was copied of a page", () => {
  it("is rows of cells, a merged one in every row it covers and blanks beside it", () => {
    const pasted = table(`<tr><td rowspan=2 colspan=2>产出</td><td>甲</td></tr>`, row("乙"));
    expect(pasted?.cells).toEqual([
      ["产出", "", "甲"],
      ["产出", "", "乙"],
    ]);
    expect(pasted?.said).toEqual([]);
  });

  it("flattens nothing: raised signs, fractions, breaks and paragraphs of a cell", () => {
    const fraction = "<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>";
    const pasted = table(row("10<sup>4</sup>平方米", `≥${fraction}公里`, "一<br>二<p>三</p>"));
    expect(pasted?.cells).toEqual([["10⁴平方米", "≥1/2公里", "一\n二\n三"]]);
  });

  it("leaves out what is deleted or hidden, columns too, and says so", () => {
    const hidden = "<col><col style='display:none'><col>";
    const pasted = paste(
      `<table>${hidden}${row("甲", "藏", "乙<del>旧</del>")}${row("丙", "藏", "<span style='display:none'>暗</span>丁")}</table>`,
    );
    expect(pasted?.cells).toEqual([
      ["甲", "乙"],
      ["丙", "丁"],
    ]);
    expect(pasted?.said.flatMap(({ messages }) => messages).join()).toMatch(/隐藏.*|删除/);
  });

  it("doubts struck text and a picture where they stand", () => {
    const pasted = paste(
      `<style>.xl9{text-decoration:line-through;}</style><table>${row("甲", "<s>95</s>98%")}${row("乙", "<img src=x>")}<tr><td>丙</td><td class=xl9>旧</td></tr></table>`,
    );
    expect(pasted?.cells).toEqual([
      ["甲", "9598%"],
      ["乙", ""],
      ["丙", "旧"],
    ]);
    const said = (at: number) =>
      pasted?.said
        .filter((one) => one.row === at)
        .flatMap(({ messages }) => messages)
        .join();
    expect(said(1)).toContain("“95”划了删除线");
    expect(said(2)).toContain("图片");
    expect(said(3)).toContain("“旧”划了删除线");
  });

  it("is one cell where a single cell was copied, and nothing without any text", () => {
    expect(table(row("单独"))?.cells).toEqual([["单独"]]);
    expect(table(row(""))).toBeUndefined();
  });
});

describe("text that was copied", () => {
  it("has as many rows as a table holds, and says what was cut off", () => {
    const lines = Array.from({ length: LIST_LIMIT + 10 }, (_, at) => `${at}\t乙`);
    const { cells, said } = finish(pastedText(lines.join("\n")));
    expect(cells.length).toBe(LIST_LIMIT);
    expect(said[0]?.messages[0]).toContain(`只粘贴前 ${LIST_LIMIT} 行`);
  });
  it("loses what cannot be seen, and tells of it", () => {
    const { cells, said } = finish(pastedText("≥12公里\t工作\u200b计划\n甲\t绩效⽬标"));
    expect(cells).toEqual([
      ["≥12公里", "工作计划"],
      ["甲", "绩效目标"],
    ]);
    expect(said.map(({ row, printed }) => [row, printed])).toEqual([
      [1, "工作\u200b计划"],
      [2, "绩效⽬标"],
    ]);
  });
});
