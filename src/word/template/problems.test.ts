import { describe, expect, it } from "vitest";
import { openPackage, savePackage } from "../package/index.ts";
import { checkStructure } from "../structure/index.ts";
import {
  compile,
  describe as describeTemplate,
  FillCancelled,
  fill,
  TemplateError,
  type TemplateProblem,
} from "./index.ts";
import { vocabulary } from "./testing/corpus-view.ts";
import { type DocxParts, docx, field, NAMESPACES, p, px, run, tbl, tc, textOf, tr, xmlOf } from "./testing/docx.ts";

function problemsOf(content: string | DocxParts): readonly TemplateProblem[] {
  return compile(docx(content), vocabulary).problems;
}

describe("problems of a template", () => {
  it.each<[string, string | DocxParts, TemplateProblem["kind"], string, RegExp]>([
    [
      "an unknown tag with a near one",
      p("第一段") + p("{#项目}{#指标}{一机指标}{/指标}{/项目}"),
      "UnknownTag",
      "第 2 段",
      /“{一机指标}”.*“{一级指标}”/,
    ],
    [
      "an unknown tag with its option",
      tbl(1, tr("{#项目}{项目名秤|合并}{/项目}")) + p(),
      "UnknownTag",
      "第 1 张表第 1 行第 1 格",
      /“{项目名称\|合并}”/,
    ],
    ["an unknown mark", p("{#项日}x{/项日}"), "UnknownTag", "第 1 段", /“{#项目}”/],
    ["an unknown tag with nothing near", p("{联系电话号码}"), "UnknownTag", "第 1 段", /对照标记表/],
    ["a slip that is no tag by its shape", p("{单位-全称}"), "UnknownTag", "第 1 段", /“{单位全称}”/],
    [
      "an unknown word behind the bar",
      tbl(1, tr("{#项目}{项目名称|合井}{/项目}")) + p(),
      "UnknownOption",
      "第 1 张表",
      /合井/,
    ],
    ["a brace that never closes", p("名称：{单位全称，下同"), "TagNotClosed", "第 1 段", /补成“{单位全称}”/],
    ["a tag outside its loop", p("{项目名称}"), "TagOutOfLoop", "第 1 段", /“{#项目}”和“{\/项目}”之间/],
    [
      "a tag of the list where the list is empty",
      p("{#项目}{:否则}{项目名称}{/项目}"),
      "TagOutOfLoop",
      "第 1 段",
      /之间/,
    ],
    ["a list that is printed", p("{项目}"), "TagOfOtherKind", "第 1 段", /“{#项目}…{\/项目}”/],
    ["a value that is repeated", p("{#年度}x{/年度}"), "TagOfOtherKind", "第 1 段", /“{\?年度}…{\/年度}”/],
    ["a flag that is printed", p("{有上年}"), "TagOfOtherKind", "第 1 段", /“{\?有上年}/],
    ["a loop that is not closed", p("{#项目}") + p("{项目名称}"), "LoopNotClosed", "第 1 段", /“{\/项目}”/],
    ["a loop closed across another", p("{#项目}{#目标}{内容}{/项目}{/目标}"), "LoopNotClosed", "第 1 段", /“{\/目标}”/],
    ["an end without a beginning", p("甲") + p("乙{/项目}"), "LoopNotOpened", "第 2 段", /“{\/项目}”/],
    ["an else on its own", p("{:否则}"), "LoopNotOpened", "第 1 段", /否则/],
    [
      "a loop from outside a table into it",
      p("{#项目}") + tbl(1, tr("{项目名称}{/项目}")) + p(),
      "LoopCrossesTable",
      "第 1 段",
      /表里.*表外/,
    ],
    [
      "a loop from one table into another",
      tbl(1, tr("{#项目}")) + p() + tbl(1, tr("{/项目}")) + p(),
      "LoopCrossesTable",
      "第 1 张表第 1 行第 1 格",
      /表/,
    ],
    [
      "a block loop behind text",
      p("前{#项目}") + p("{项目名称}") + p("{/项目}"),
      "MarkInWrongPlace",
      "第 1 段",
      /前面还有文字/,
    ],
    [
      "a block loop before text",
      p("{#项目}") + p("{项目名称}") + p("{/项目}后"),
      "MarkInWrongPlace",
      "第 3 段",
      /后面还有文字/,
    ],
    ["merging outside a table", p("{单位全称|合并}"), "MergeOutOfRows", "第 1 段", /重复的表格行/],
    [
      "merging in a row that is not repeated",
      tbl(1, tr("{单位全称|合并}")) + p(),
      "MergeOutOfRows",
      "第 1 张表",
      /重复的表格行/,
    ],
    ["merging on a mark", tbl(1, tr("{#项目|合并}{项目名称}{/项目}")) + p(), "MarkInWrongPlace", "第 1 张表", /合并/],
    [
      "a loop that cuts a field",
      px(run("{#项目}") + field("PAGE", run("{/项目}x"))),
      "MarkInWrongPlace",
      "第 1 段",
      /域/,
    ],
    [
      "loops that cross by their rows",
      tbl(1, tr("{#项目}{项目名称}"), tr("{/项目}a{?有上年}"), tr("b{/有上年}")) + p(),
      "MarkInWrongPlace",
      "第 1 张表",
      /交叉/,
    ],
    [
      "a loop in the properties",
      { body: p(), core: "<dc:title>{#项目}{项目名称}{/项目}</dc:title>" },
      "MarkInWrongPlace",
      "文件属性",
      /属性/,
    ],
    [
      "a place in a loop outside every loop",
      p("{?最后一项}甲{/最后一项}"),
      "MarkInWrongPlace",
      "第 1 段",
      /重复的内容里/,
    ],
    [
      "a place in a loop that is printed",
      p("{#项目}{第一项}{/项目}"),
      "TagOfOtherKind",
      "第 1 段",
      /“{\?第一项}…{\/第一项}”/,
    ],
    ["more than a word", p("{?年度>今年}甲{/年度}"), "MarkInWrongPlace", "第 1 段", /“今年”不是数/],
    ["a comparison of a flag", p("{?有上年=是}甲{/有上年}"), "TagOfOtherKind", "第 1 段", /“{\?有上年}…{\/有上年}”/],
    [
      "a slip in what is compared",
      p("{?年渡>2024}甲{/年渡}"),
      "UnknownTag",
      "第 1 段",
      /“{\?年渡>2024}”.*“{\?年度>2024}”/,
    ],
    [
      "groups by what is no tag of the list",
      p("{#项目|按年度}甲{/项目}"),
      "MarkInWrongPlace",
      "第 1 段",
      /“按年度”分不了组/,
    ],
    [
      "a tag of the rows outside them in a group",
      p("{#项目}{#指标|按一级指标}{三级指标}{/指标}{/项目}"),
      "TagOutOfLoop",
      "第 1 段",
      /“{三级指标}”/,
    ],
    [
      "a fault in the code of a simple field",
      px(`<w:fldSimple w:instr=" TC {年渡} ">${run("x")}</w:fldSimple>`),
      "UnknownTag",
      "第 1 段的域代码",
      /“{年度}”/,
    ],
    ["a fault in a header", { body: p(), header: p("{年渡}") }, "UnknownTag", "页眉第 1 段", /“{年度}”/],
    [
      "a fault in a text box",
      px(`<w:r><w:pict><v:textbox><w:txbxContent>${p("{年渡}")}</w:txbxContent></v:textbox></w:pict></w:r>`),
      "UnknownTag",
      "的文本框",
      /“{年度}”/,
    ],
  ])("%s", (_, content, kind, words, message) => {
    const [problem, ...more] = problemsOf(content);
    expect(problem?.kind).toBe(kind);
    expect(problem?.place.words).toContain(words);
    expect(problem?.message).toMatch(message);
    expect(problem?.message).toMatch(/^[^\u0001]*[。？]$/);
    expect(more.filter((each) => each.kind === problem?.kind && each.message === problem?.message)).toEqual([]);
  });

  it("are all collected, in the order of the document, with a few words round them", () => {
    const problems = problemsOf(p("概况：{年渡}年的预算") + tbl(1, tr("{#项目}")) + p("{单位全程}"));
    expect(problems.map((problem) => problem.kind)).toEqual(["UnknownTag", "LoopNotClosed", "UnknownTag"]);
    expect(problems[0]?.place.quote).toBe("概况：{年渡}年的预算");
  });

  it("forbid filling", () => {
    const template = compile(docx(p("{年渡}")), vocabulary);
    expect(() => fill(template, {})).toThrow(TemplateError);
    expect(() => fill(template, {})).toThrow(/有 1 处要改/);
  });
});

/** A table whose rows merge two levels, with given marks before its first and behind its last tag. */
const rowsOf = (opening: string, closing: string): string =>
  tbl(3, tr("一级", "二级", "三级"), tr(`${opening}{一级指标|合并}`, "{二级指标|合并}", `{三级指标}${closing}`));

describe("faults that come of another", () => {
  it.each<[string, string, string, RegExp]>([
    [
      "a loop that begins before a table",
      p("{#项目}") + p("{#指标}") + rowsOf("", "{/指标}") + p("{/项目}"),
      "LoopCrossesTable",
      /“{#指标}”和“{\/指标}”.*另有 2 处/,
    ],
    [
      "a loop that ends behind a table",
      p("{#项目}") + rowsOf("{#指标}", "") + p("{/指标}{/项目}"),
      "LoopCrossesTable",
      /“{#指标}”.*另有 2 处/,
    ],
    [
      "a loop whose beginning is lost",
      p("{项目名称}") + rowsOf("{#指标}", "{/指标}") + p("{/项目}"),
      "LoopNotOpened",
      /“{\/项目}”.*另有 5 处也是这个缘故，先改这里。$/,
    ],
    [
      "a loop whose beginning is lost in a table",
      p("{#项目}") + rowsOf("", "{/指标}") + p("{/项目}"),
      "LoopNotOpened",
      /“{\/指标}”.*另有 5 处/,
    ],
    [
      "a slip in the beginning of a loop",
      p("{#项日}") + p("{项目名称}") + rowsOf("{#指标}", "{/指标}") + p("{/项目}"),
      "UnknownTag",
      /“{#项日}”.*“{#项目}”？另有 7 处/,
    ],
    [
      "a slip in the end of a loop",
      p("{#项目}") + p("{项目名称}") + p("{/项日}"),
      "UnknownTag",
      /“{\/项日}”.*另有 1 处/,
    ],
    [
      "tags of one table without their loop",
      p("{#项目}") + rowsOf("", "") + p("{/项目}"),
      "TagOutOfLoop",
      /“{一级指标\|合并}”.*另有 4 处/,
    ],
  ])("%s: the cause alone, with their number", (_, content, name, message) => {
    const problems = problemsOf(content + p());
    expect(problems.map((each) => each.kind)).toEqual([name]);
    expect(problems[0]?.message).toMatch(message);
  });

  it("leave faults of another place alone", () => {
    const problems = problemsOf(p("{项目名称}") + p("{年渡}") + rowsOf("{#项目}{#指标}", "") + p("{/指标}{/项目}"));
    expect(problems.map((each) => each.kind)).toEqual([
      "TagOutOfLoop",
      "UnknownTag",
      "LoopCrossesTable",
      "LoopCrossesTable",
    ]);
  });
});

describe("describe", () => {
  it("lists what is found, unknown and missing", () => {
    const required = {
      tags: {
        ...vocabulary.tags,
        必填: { kind: "value", required: true },
        三公: { kind: "list", required: true, tags: { 费用: { kind: "value", required: true } } },
      },
    } as const;
    const template = compile(docx(p("{单位全称}{#三公}x{/三公}{年渡}{1}")), required);
    const { found, unknown, missing } = describeTemplate(template);
    expect(found.map(({ printed }) => printed)).toEqual(["{单位全称}", "{#三公}", "{/三公}"]);
    expect(unknown.map(({ printed, place }) => [printed, place.words])).toEqual([["{年渡}", "第 1 段"]]);
    expect(missing).toEqual(["必填", "费用"]);
  });
});

describe("fill", () => {
  const template = compile(docx(p("{#项目}") + p("{项目名称}{#目标}{内容}{/目标}") + p("{/项目}")), vocabulary);
  const view = { 项目: Array.from({ length: 5 }, (_, index) => ({ 项目名称: `项目${index}`, 目标: [{ 内容: "x" }] })) };

  it("reports progress by the items of outermost loops", () => {
    const steps: string[] = [];
    fill(template, view, { onProgress: ({ done, total }) => void steps.push(`${done}/${total}`) });
    expect(steps).toEqual(["1/5", "2/5", "3/5", "4/5", "5/5"]);
  });

  it("counts the loops inside conditions too", () => {
    const either = compile(
      docx(p("{?有上年}") + p("{#项目}x{/项目}") + p("{:否则}") + p("{#项目}y{/项目}{/有上年}")),
      vocabulary,
    );
    const steps: string[] = [];
    fill(either, view, { onProgress: ({ done, total }) => void steps.push(`${done}/${total}`) });
    expect(steps.length).toBe(5);
    expect(steps[4]).toBe("5/5");
  });

  it("stops when asked to", () => {
    expect(() => fill(template, view, { onProgress: ({ done }) => done < 2 })).toThrow(FillCancelled);
  });

  it("takes names out of what is published", () => {
    const core =
      "<dc:title>{年度}年</dc:title><dc:creator>张三</dc:creator><cp:lastModifiedBy>李四</cp:lastModifiedBy>";
    const sealed = compile(docx({ body: p(), core }), vocabulary);
    const parts = (publish: boolean) => openPackage(fill(sealed, { 年度: "2025" }, { publish })).parts;
    expect([...parts(false).keys()]).toContain("docProps/core.xml");
    expect([...parts(true).keys()].filter((path) => path.startsWith("docProps/"))).toEqual([]);
  });

  it("takes remarks out of what is published", () => {
    const anchored = px(
      `<w:commentRangeStart w:id="0"/>${run("{年度}")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
    );
    const parts = new Map(openPackage(docx(anchored)).parts);
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
    const append = (path: string, end: string, added: string): void => {
      parts.set(path, encode(new TextDecoder().decode(parts.get(path)).replace(end, added + end)));
    };
    parts.set(
      "word/comments.xml",
      encode(`<w:comments ${NAMESPACES}><w:comment w:id="0" w:author="张三">${p("此处要改")}</w:comment></w:comments>`),
    );
    append(
      "[Content_Types].xml",
      "</Types>",
      '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>',
    );
    append(
      "word/_rels/document.xml.rels",
      "</Relationships>",
      '<Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/>',
    );
    const remarked = compile(savePackage(parts), vocabulary);
    expect([...openPackage(fill(remarked, {})).parts.keys()]).toContain("word/comments.xml");
    const published = fill(remarked, { 年度: "2025" }, { publish: true });
    expect(xmlOf(published)).not.toContain("comment");
    for (const path of openPackage(published).parts.keys())
      expect(xmlOf(published, path)).not.toMatch(/张三|comments\.xml/);
    expect(checkStructure(published)).toEqual([]);
    expect(textOf(published)).toBe("2025");
  });

  it("keeps everything else byte for byte", () => {
    const body = `${p("正文", '<w:jc w:val="both"/>')}${tbl(1, `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${tc("头")}</w:tr>`)}${p("{年度}")}`;
    const before = docx(body);
    const after = xmlOf(fill(compile(before, vocabulary), { 年度: "2025" }));
    expect(after).toBe(xmlOf(before).replace("{年度}", "2025"));
  });
});
