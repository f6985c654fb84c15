import { describe, expect, it } from "vitest";
import type { Blocks, GridBlock } from "../../blocks.ts";
import { field, p, r, STRICT, tbl, tc, tr, wordFile } from "./fixture.ts";
import { readDocx } from "./index.ts";

const read = (body: string): Promise<Blocks> => readDocx(wordFile({ body }));

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

async function firstGrid(body: string): Promise<GridBlock | undefined> {
  return (await read(body)).blocks.find((block) => block.kind === "grid");
}

describe("tables", () => {
  it("places gridSpan, vMerge and columns left out", async () => {
    const grid = await firstGrid(
      tbl(
        tr(tc("绩效目标"), tc("水清岸绿", '<w:gridSpan w:val="2"/>')),
        tr(tc("产出", '<w:vMerge w:val="restart"/>'), tc("数量"), tc("≥3次")),
        tr(tc("", "<w:vMerge/>"), tc("质量"), tc("≥95%")),
        `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc("备注", '<w:gridSpan w:val="2"/>')}</w:tr>`,
      ),
    );
    expect(drawn(grid)).toEqual([
      "0,0 1×1 绩效目标",
      "0,1 1×2 水清岸绿",
      "1,0 2×1 产出",
      "1,1 1×1 数量",
      "1,2 1×1 ≥3次",
      "2,1 1×1 质量",
      "2,2 1×1 ≥95%",
      "3,1 1×2 备注",
    ]);
  });

  it("begins a merge anew below a cell that is not merged", async () => {
    const grid = await firstGrid(
      tbl(tr(tc("一级指标"), tc("值")), tr(tc("", "<w:vMerge/>"), tc("3")), tr(tc("满意度"), tc("4"))),
    );
    expect(drawn(grid)).toEqual([
      "0,0 1×1 一级指标",
      "0,1 1×1 值",
      "1,0 1×1 ",
      "1,1 1×1 3",
      "2,0 1×1 满意度",
      "2,1 1×1 4",
    ]);
  });

  it("joins hMerge, starts anew at a vMerge without beginning, and says what a merge hides", async () => {
    const blocks = await read(
      tbl(
        tr(tc("合", '<w:hMerge w:val="restart"/>'), tc("计", "<w:hMerge/>"), tc("3", "<w:vMerge/>")),
        tr(tc("甲"), tc("乙"), tc("旧数", "<w:vMerge/>")),
      ),
    );
    expect(texts(blocks)).toEqual(["0,0 1×2 合/计 | 0,2 2×1 3 | 1,0 1×1 甲 | 1,1 1×1 乙"]);
    expect(blocks.notes).toEqual(["合并单元格下面藏着印不出来的文字，没有读入：“旧数”。"]);
  });

  it("keeps several paragraphs, line breaks and numbers of a cell, and nested tables", async () => {
    const grid = await firstGrid(
      tbl(tr(tc(`${p("一")}${p("")}<w:p>${r("二")}<w:r><w:br/></w:r>${r("三")}</w:p>${tbl(tr(tc("内")))}${p("四")}`))),
    );
    expect(drawn(grid)).toEqual(["0,0 1×1 一/二/三/四"]);
    expect(grid?.cells[0]?.nested?.map(drawn)).toEqual([["0,0 1×1 内"]]);
  });

  it("reads rows and cells inside content controls", async () => {
    const grid = await firstGrid(
      tbl(
        `<w:sdt><w:sdtContent>${tr(`<w:sdt><w:sdtContent>${tc("甲")}</w:sdtContent></w:sdt>`, tc("乙"))}</w:sdtContent></w:sdt>`,
      ),
    );
    expect(drawn(grid)).toEqual(["0,0 1×1 甲", "0,1 1×1 乙"]);
  });
});

describe("tracked changes as accepted", () => {
  it("keeps what was inserted and drops what was deleted or moved away", async () => {
    const blocks = await read(
      `<w:p>${r("计划")}<w:del>${r("三")}<w:r><w:delText>四</w:delText></w:r></w:del><w:ins>${r("五")}</w:ins><w:moveFrom>${r("六")}</w:moveFrom><w:moveTo>${r("次")}</w:moveTo></w:p>`,
    );
    expect(texts(blocks)).toEqual(["计划五次"]);
    expect(blocks.notes).toEqual(["文件里有修订标记，已按接受全部修订后的文字读入。"]);
  });

  it("joins paragraphs whose mark was deleted, drops deleted rows and cells", async () => {
    const mark = "<w:rPr><w:del/></w:rPr>";
    const blocks = await read(
      p("清", mark) +
        p("河", "<w:rPr><w:rPrChange><w:rPr><w:del/></w:rPr></w:rPrChange></w:rPr>") +
        tbl(`<w:tr><w:trPr><w:del/></w:trPr>${tc("删")}</w:tr>`, tr(tc("留"), tc("去", "<w:cellDel/>"), tc("存"))) +
        p("尾", mark),
    );
    expect(texts(blocks)).toEqual(["清河", "0,0 1×1 留 | 0,1 1×1 存", "尾"]);
  });
});

describe("fields", () => {
  it("keeps results, and codes apart", async () => {
    const blocks = await read(
      `<w:p>${r("共")}${field(" PAGE ", r("3"))}${r("页")}${field(' TC "旧名" \\f C \\l 1 ')}</w:p>` +
        `<w:p><w:fldSimple w:instr=" DATE ">${r("今日")}</w:fldSimple><w:r><w:instrText>孤</w:instrText></w:r></w:p>`,
    );
    expect(blocks.blocks).toEqual([
      { kind: "paragraph", index: 0, text: "共3页", codes: ["PAGE", 'TC "旧名" \\f C \\l 1'] },
      { kind: "paragraph", index: 1, text: "今日", codes: ["DATE", "孤"] },
    ]);
  });

  it("marks contents by field, style and content control, and ends an unclosed one at a heading", async () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>';
    const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>';
    const body =
      `<w:sdt>${gallery}<w:sdtContent>${p("目录")}</w:sdtContent></w:sdt><w:p>${begin}${separate}${r("一、职责 1")}</w:p>` +
      p("二、收支 2") +
      p("一、职责", '<w:outlineLvl w:val="0"/>') +
      p("正文") +
      p("三、运行", '<w:pStyle w:val="11"/>');
    const styles = '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>';
    const blocks = await readDocx(wordFile({ body, styles }));
    const marks = blocks.blocks.map((block) => block.kind === "paragraph" && [block.text, block.style]);
    expect(marks).toEqual([
      ["目录", "toc"],
      ["一、职责 1", "toc"],
      ["二、收支 2", "toc"],
      ["一、职责", undefined],
      ["正文", undefined],
      ["三、运行", "toc"],
    ]);
  });

  it("does not swallow the text after a field that was never closed", async () => {
    const blocks = await read(
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TC 旧</w:instrText></w:r></w:p>${p("正文")}`,
    );
    expect(texts(blocks)).toEqual(["", "正文"]);
  });
});

describe("levels and numbers", () => {
  const styles =
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="我的标题"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="1"/><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="y"><w:name w:val="标题 3"/><w:basedOn w:val="y"/></w:style>';
  const level = (at: number, format: string, text: string, more = ""): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering =
    `<w:abstractNum w:abstractNumId="7">${level(0, "chineseCountingThousand", "%1、")}${level(1, "chineseCounting", "（%2）")}${level(2, "decimal", "%1.%2.%3", "<w:isLgl/>")}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
  const styled = (id: string, text: string): string => p(text, `<w:pStyle w:val="${id}"/>`);
  const numbered = (numId: number, depth: number, text: string): string =>
    p(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${numId}"/></w:numPr>`);

  it("prints numbers of styles, levels, restarts and overrides", async () => {
    const body =
      styled("1", "职责") +
      styled("x", "机构") +
      styled("x", "编制") +
      numbered(1, 2, "细目") +
      styled("1", "收支") +
      styled("x", "收入") +
      numbered(2, 0, "另起") +
      p("无号", '<w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      styled("y", "三级") +
      p("正文", '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    const blocks = await readDocx(wordFile({ body, styles, numbering }));
    expect(texts(blocks)).toEqual([
      "一、职责",
      "（一）机构",
      "（二）编制",
      "1.2.1细目",
      "二、收支",
      "（一）收入",
      "五、另起",
      "无号",
      "三级",
      "正文",
    ]);
    const levels = blocks.blocks.map((block) => (block.kind === "paragraph" ? block.level : 0));
    expect(levels).toEqual([1, 2, 2, undefined, 1, 2, undefined, 1, 3, undefined]);
  });
});

describe("lists that keep their levels elsewhere", () => {
  const level = (depth: number, format: string, text: string, more = ""): string =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbered = (text: string): string => p(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');

  it("follows a list style by its link, and by the list that the style names", async () => {
    const levels = level(0, "chineseCountingThousand", "%1、");
    const user =
      '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="公文"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="2"/></w:num>';
    const linked = `<w:abstractNum w:abstractNumId="7"><w:styleLink w:val="公文"/>${levels}</w:abstractNum>${user}`;
    const body = numbered("职责") + numbered("收支");
    expect(texts(await readDocx(wordFile({ body, numbering: linked })))).toEqual(["一、职责", "二、收支"]);
    const named = `<w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum>${user}<w:num w:numId="9"><w:abstractNumId w:val="7"/></w:num>`;
    const styles =
      '<w:style w:type="numbering" w:styleId="公文"><w:name w:val="公文"/><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>';
    expect(texts(await readDocx(wordFile({ body, numbering: named, styles })))).toEqual(["一、职责", "二、收支"]);
  });

  it("takes the level that names the paragraph's style", async () => {
    const numbering = `<w:abstractNum w:abstractNumId="7">${level(0, "chineseCounting", "%1、")}${level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="h2"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`;
    const styles =
      '<w:style w:type="paragraph" w:styleId="h2"><w:name w:val="二级"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const body = numbered("职责") + p("机构", '<w:pStyle w:val="h2"/>');
    expect(texts(await readDocx(wordFile({ body, numbering, styles })))).toEqual(["一、职责", "（一）机构"]);
  });
});

describe("what is not plain text", () => {
  it("reads one branch of a text box, after its paragraph, and marks it", async () => {
    const box = (text: string): string => `<wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx>`;
    const body = `<w:p>${r("锚")}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box("框")}</mc:Choice><mc:Fallback>${box("旧框")}</mc:Fallback></mc:AlternateContent></w:r>${r("点")}</w:p>`;
    expect((await read(body)).blocks).toEqual([
      { kind: "paragraph", index: 0, text: "锚点" },
      { kind: "paragraph", index: 1, text: "框", origin: "textbox" },
    ]);
    const inCell = await firstGrid(tbl(tr(tc(body))));
    expect(drawn(inCell)).toEqual(["0,0 1×1 锚点/框"]);
  });

  it("leaves hidden text, pictures, objects, comments and embedded documents out, and says so", async () => {
    const blocks = await read(
      `<w:p>${r("明")}${r("暗", "<w:vanish/>")}${r("亮", '<w:vanish w:val="0"/>')}<w:r><w:drawing><pic:pic/></w:drawing><w:object/><w:commentReference w:id="1"/></w:r></w:p><w:altChunk/>`,
    );
    expect(texts(blocks)).toEqual(["明亮"]);
    expect(blocks.notes.length).toBe(5);
  });

  it("reads tabs, breaks, hyphens, symbols, formulas and characters beyond the basic plane", async () => {
    const blocks = await read(
      `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:noBreakHyphen/><w:softHyphen/><w:br w:type="page"/><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>𠮷&lt;</w:t></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>`,
    );
    expect(texts(blocks)).toEqual(["甲\t乙\n-", "≥☑𠮷<x"]);
  });

  it("reads headers, footers and notes behind the body, without separators", async () => {
    const blocks = await readDocx(
      wordFile({
        body: p("正文"),
        header: p("页眉"),
        footer: p("页脚"),
        footnotes: `<w:footnote w:type="separator">${p("线")}</w:footnote><w:footnote>${p("脚注")}</w:footnote>`,
        endnotes: `<w:endnote>${p("尾注")}</w:endnote>`,
      }),
    );
    const origins = blocks.blocks.map((block) => `${block.kind === "paragraph" && block.text} ${block.origin}`);
    expect(origins).toEqual(["正文 undefined", "页眉 header", "页脚 footer", "脚注 footnote", "尾注 endnote"]);
  });

  it("reads strict files and files with other prefixes alike", async () => {
    const body = p("一", '<w:outlineLvl w:val="0"/>') + tbl(tr(tc("甲", '<w:gridSpan w:val="2"/>')));
    const usual = await readDocx(wordFile({ body }));
    expect(await readDocx(wordFile({ body }, STRICT))).toEqual(usual);
    const renamed = body.replaceAll("w:", "ns0:");
    expect(await readDocx(wordFile({ body: renamed }, STRICT, "ns0"))).toEqual(usual);
  });
});

describe("limits", () => {
  it("refuses a table of a million cells, and nesting without end, with one sentence", async () => {
    const cell = "<w:tc><w:p/></w:tc>";
    const rows = `<w:tr>${cell.repeat(500)}</w:tr>`.repeat(2_000);
    await expect(read(`<w:tbl>${rows}</w:tbl>`)).rejects.toMatchObject({ name: "SourceError" });
    const inner = `<w:tbl><w:tr>${cell.repeat(50)}</w:tr></w:tbl>`;
    await expect(read(tbl(tr(tc(inner.repeat(4_000)))))).rejects.toMatchObject({ name: "SourceError" });
    const deep = "<w:tbl><w:tr><w:tc>".repeat(2_000) + "</w:tc></w:tr></w:tbl>".repeat(2_000);
    await expect(read(deep)).rejects.toMatchObject({ fault: "too-deep" });
    await expect(read("<w:p>")).rejects.toMatchObject({ fault: "broken" });
  });

  it("refuses a main part that is no document, and entities that would make a small file large", async () => {
    const named = (inner: string): Promise<Blocks> => readDocx(wordFile({ body: inner }, "urn:something-else"));
    await expect(named(p("一"))).rejects.toMatchObject({ fault: "broken" });
    await expect(read(`<w:p><w:r><w:t>&big;</w:t></w:r></w:p>`)).rejects.toMatchObject({ fault: "broken" });
  });

  it("cuts spans that no table has", async () => {
    const grid = await firstGrid(tbl(tr(tc("宽", '<w:gridSpan w:val="100000000"/>')), tr(tc("甲"), tc("乙"))));
    expect(drawn(grid)).toEqual(["0,0 1×2 宽", "1,0 1×1 甲", "1,1 1×1 乙"]);
  });

  it("stops when cancelled", async () => {
    await expect(readDocx(wordFile({ body: p("一") }), { isCancelled: () => true })).rejects.toMatchObject({
      fault: "cancelled",
    });
  });
});
