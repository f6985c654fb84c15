import { describe, expect, it } from "vitest";
import type { Blocks, GridBlock } from "../../blocks.ts";
import { readHtml } from "./index.ts";

function texts(blocks: Blocks): string[] {
  return blocks.blocks.map((block) =>
    block.kind === "paragraph" ? `${block.numbering ?? ""}${block.text}` : drawn(block).join(" | "),
  );
}

function drawn(grid: GridBlock | undefined): string[] {
  return (grid?.cells ?? []).map(
    (cell) => `${cell.row},${cell.column} ${cell.rowSpan}×${cell.columnSpan} ${cell.paragraphs.join("/")}`,
  );
}

const read = async (html: string): Promise<string[]> => texts(await readHtml(html));

describe("tables", () => {
  it("places rowspan and colspan on the grid", async () => {
    const html =
      "<table><thead><tr><th rowspan=2>一级<th colspan=3>指标值<tbody><tr><td>符号<td>值<td>单位<tr><td rowspan=0>产出<td>≥<td>3<td>次<tr><td>=<td>1<td>份</table>";
    expect(await read(html)).toEqual([
      "0,0 2×1 一级 | 0,1 1×3 指标值 | 1,1 1×1 符号 | 1,2 1×1 值 | 1,3 1×1 单位 | 2,0 2×1 产出 | 2,1 1×1 ≥ | 2,2 1×1 3 | 2,3 1×1 次 | 3,1 1×1 = | 3,2 1×1 1 | 3,3 1×1 份",
    ]);
  });

  it("cuts spans that no table has", async () => {
    const blocks = await readHtml(
      "<table><tr><td colspan=1000>题<tr><td>一<td>二<tr><td rowspan=100000>高<td colspan=-3>三<tr><td>四</table>",
    );
    expect(texts(blocks)).toEqual(["0,0 1×2 题 | 1,0 1×1 一 | 1,1 1×1 二 | 2,0 2×1 高 | 2,1 1×1 三 | 3,1 1×1 四"]);
  });

  it("keeps paragraphs and breaks of a cell apart, and numbers of lists in it", async () => {
    const html = "<table><tr><td><p>一</p><p>&nbsp;</p>二<br>三<ol><li>甲<li>乙</ol><td>&nbsp;<tr><td>末<td></table>";
    expect(await read(html)).toEqual(["0,0 1×1 一/二/三/1.甲/2.乙 | 0,1 1×1  | 1,0 1×1 末 | 1,1 1×1 "]);
  });

  it("dissolves tables that arrange the page, in order, and keeps those that hold data", async () => {
    const data = "<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>";
    const page = `<table><tr><td>导航<tr><td><table><tr><td><h2>标题</h2>文前${data}文后</table><tr><td>版权</table>`;
    const table = "0,0 1×1 甲 | 0,1 1×1 乙 | 1,0 1×1 丙 | 1,1 1×1 丁";
    expect(await read(page)).toEqual(["导航", "标题", "文前", table, "文后", "版权"]);
  });

  it("leaves a small table inside a larger one in its cell", async () => {
    const blocks = await readHtml(
      "<table><tr><td>一<td>二<td>三<tr><td>四<td>五<td>用途<table><tr><td>甲<td>乙</table></table>",
    );
    const grid = blocks.blocks[0];
    expect(grid?.kind === "grid" && grid.cells[5]?.nested?.map(drawn)).toEqual([["0,0 1×1 甲", "0,1 1×1 乙"]]);
  });

  it("reads a table that was never closed, and text beside its cells", async () => {
    expect(await read("<table>散落<tr><td>甲<td>乙")).toEqual(["散落", "0,0 1×1 甲 | 0,1 1×1 乙"]);
  });
});

describe("text", () => {
  it("reads headings, lists, entities and line breaks", async () => {
    const blocks = await readHtml(
      "<h1>一、职责</h1><div>前<p>中 &lt;&#x20BB7;&gt;</p>后</div><ol type=a start=3><li>甲<li>乙</ol><ul><li>丙</ul>行<br>尾",
    );
    expect(texts(blocks)).toEqual(["一、职责", "前", "中 <𠮷>", "后", "c.甲", "d.乙", "丙", "行\n尾"]);
    expect(blocks.blocks[0]).toMatchObject({ level: 1 });
    expect(blocks.blocks[1]).not.toHaveProperty("level");
  });

  it("gives the number of a list item to the block inside it, once", async () => {
    const html = "<ol><li><h1>职责</h1><p>正文</p><li><p> </p></ol><p>尾</p>";
    expect(await read(html)).toEqual(["1.职责", "正文", "尾"]);
  });

  it("treats white space as a page does, and drops breaks between Chinese characters", async () => {
    expect(await read("<p>\n  群众\r\n  满意&nbsp;&nbsp;度   A\n  B&shy;C </p><pre>甲\n  乙</pre>")).toEqual([
      "群众满意  度 A BC",
      "甲\n乙",
    ]);
  });

  it("leaves scripts, styles, hidden parts and deleted text out", async () => {
    const blocks = await readHtml(
      "<title>题</title><style>p{}</style><script>1<2</script><p>明<span style='DISPLAY: none'>暗</span><del>删</del><ins>增</ins><img></p><div hidden>藏</div>",
    );
    expect(texts(blocks)).toEqual(["明增"]);
    expect(blocks.notes.length).toBe(3);
  });

  it("reads values of a form in a web page", async () => {
    expect(
      await read(
        "<p>预算数<input value='55.00'><input type=hidden value=x></p><select><option>甲<option selected>乙</select>",
      ),
    ).toEqual(["预算数55.00", "乙"]);
  });
});

describe("office programs", () => {
  it("reads Word's lists, outline levels, contents and conditional comments", async () => {
    const blocks = await readHtml(
      "Version:1.0\r\nStartHTML:0\r\n<html><!--[if gte mso 9]><xml>x</xml><![endif]--><!--StartFragment-->" +
        "<p class=MsoListParagraph style='mso-outline-level:2;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp;</span></span><![endif]>职责<o:p></o:p></p>" +
        "<p class=MsoToc1>收支 3</p><div style='mso-element:footnote-list'><p>脚注</p></div><span class=MsoCommentReference>[批1]</span>",
    );
    expect(blocks.blocks).toMatchObject([
      { kind: "paragraph", index: 0, text: "职责", numbering: "一、", level: 2 },
      { kind: "paragraph", index: 1, text: "收支 3", style: "toc" },
      { kind: "paragraph", index: 2, text: "脚注", origin: "footnote", remarks: [{ kind: "left" }] },
    ]);
    expect(blocks.notes).toEqual(["网页里有批注，批注没有读入。"]);
  });

  it("reads LibreOffice's footnotes and contents, without the marks of notes", async () => {
    const blocks = await readHtml(
      '<div id="Table of Contents1"><p>职责 1</p></div><p>正文<a class="sdfootnoteanc"><sup>1</sup></a></p><div id="sdfootnote1"><p><a class="sdfootnotesym">1</a>脚注</p></div>',
    );
    expect(blocks.blocks).toEqual([
      { kind: "paragraph", index: 0, text: "职责 1", style: "toc" },
      { kind: "paragraph", index: 1, text: "正文" },
      { kind: "paragraph", index: 2, text: "脚注", origin: "footnote" },
    ]);
  });

  it("leaves rows out that Excel hides", async () => {
    const html =
      "<table><col><tr height=1 style='height:1pt;display:none'><td>旧<td>旧<tr><td class=xl65 style='mso-ignore:colspan'>新<td x:num>3</table>";
    expect(await read(html)).toEqual(["0,0 1×1 新 | 0,1 1×1 3"]);
  });
});

it("reads in a browser that has no Object.hasOwn, as Chromium 86", async () => {
  const own = Object.getOwnPropertyDescriptor(Object, "hasOwn");
  try {
    Reflect.deleteProperty(Object, "hasOwn");
    expect(await read("<p class=a class=b>甲</p>")).toEqual(["甲"]);
  } finally {
    if (own) Object.defineProperty(Object, "hasOwn", own);
  }
});

describe("limits", () => {
  // Under a second; a slip into quadratic time would take minutes and run into the test's own limit.
  it("refuses a table of a million cells and endless nesting", { timeout: 120_000 }, async () => {
    await expect(readHtml(`<table>${`<tr>${"<td>1".repeat(100)}`.repeat(10_000)}`)).rejects.toMatchObject({
      fault: "too-many-cells",
    });
    await expect(readHtml("<div>".repeat(100_000))).rejects.toMatchObject({ fault: "too-deep" });
    await expect(readHtml("<b>".repeat(700) + "</i>".repeat(200_000))).resolves.toEqual({ blocks: [], notes: [] });
  });

  it("takes prototype names for what they are", async () => {
    expect(await read("<constructor __proto__=1>甲</constructor><ol type=constructor><li>乙</ol>")).toEqual([
      "甲",
      "1.乙",
    ]);
  });
});
