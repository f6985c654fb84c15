import { describe, expect, it } from "vitest";
import { docx, field, p, px, tbl, tc, tr } from "../template/testing/docx.ts";
import { checkStructure, type StructureRule } from "./index.ts";

const drawing = (id: number): string =>
  px(`<w:r><w:drawing><wp:inline><wp:docPr id="${id}" name="a"/></wp:inline></w:drawing></w:r>`);
const bookmark = (id: number, name: string, end = id): string =>
  px(`<w:bookmarkStart w:id="${id}" w:name="${name}"/><w:bookmarkEnd w:id="${end}"/>`);
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const section = (kind: "header" | "footer", reference: string): string =>
  `<w:pPr><w:sectPr><w:${kind}Reference w:type="default" ${reference}/></w:sectPr></w:pPr>`;
const merge = (kind: string, span = 1): string =>
  tc("", `${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ""}<w:vMerge w:val="${kind}"/>`);

describe("checkStructure", () => {
  it.each<[string, string]>([
    ["paragraphs and a table", p("文字") + tbl(2, tr("甲", "乙"), tr("丙", "丁")) + p()],
    [
      "merges",
      tbl(
        3,
        tr(merge("restart"), merge("restart", 2)),
        tr(merge("continue"), merge("continue", 2)),
        tr("1", "2", "3"),
      ) + p(),
    ],
    [
      "cells left out before and after",
      tbl(3, `<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>${tc("x")}</w:tr>`) + p(),
    ],
    ["a table in a cell", tbl(1, tr(tc(tbl(1, tr("x")) + p()))) + p()],
    ["nested fields", px(field("TOC", field("PAGEREF", "")))],
    ["bookmarks across paragraphs", px('<w:bookmarkStart w:id="1" w:name="a"/>') + px('<w:bookmarkEnd w:id="1"/>')],
    ["a known style", p("标题", '<w:pStyle w:val="1"/>')],
    ["two drawings", drawing(1) + drawing(2)],
  ])("finds nothing in %s", (_, body) => {
    expect(checkStructure(docx(body))).toEqual([]);
  });

  it.each<[StructureRule, string, string]>([
    ["cell-without-paragraph", tbl(1, "<w:tr><w:tc></w:tc></w:tr>"), "tc（第 1 张表处）"],
    ["cell-without-paragraph", tbl(1, tr(tc(p() + tbl(1, tr("x"))))), "tc"],
    [
      "container-without-paragraph",
      px("<w:r><w:pict><v:textbox><w:txbxContent></w:txbxContent></v:textbox></w:pict></w:r>"),
      "txbxContent",
    ],
    ["table-without-row", tbl(1), "第 1 张表"],
    ["tables-adjacent", tbl(1, tr("a")) + tbl(1, tr("b")), "body"],
    ["row-without-cell", tbl(1, tr("x"), "<w:tr></w:tr>"), "第 1 张表第 2 行"],
    ["row-width", tbl(3, tr("1", "2", "3"), tr("1", "2")), "第 1 张表第 2 行"],
    ["span-too-wide", tbl(2, tr("1", tc("2", '<w:gridSpan w:val="2"/>'))), "第 1 张表第 1 行第 2 格"],
    ["merge-without-start", tbl(1, tr("x"), tr(merge("continue"))), "第 1 张表第 2 行第 1 格"],
    ["merge-without-start", tbl(1, tr(tc("", "<w:vMerge/>"))), "第 1 张表第 1 行第 1 格"],
    ["merge-without-start", tbl(2, tr(merge("restart", 2)), tr(merge("continue"), "x")), "第 1 张表第 2 行第 1 格"],
    ["field-not-closed", px('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'), "word/document.xml"],
    ["field-not-closed", px('<w:r><w:fldChar w:fldCharType="end"/></w:r>'), "word/document.xml"],
    ["bookmark-not-closed", px('<w:bookmarkStart w:id="1" w:name="a"/>'), "word/document.xml"],
    ["bookmark-not-closed", px('<w:bookmarkEnd w:id="1"/>'), "word/document.xml"],
    ["bookmark-twice", bookmark(1, "a") + bookmark(2, "a"), "word/document.xml"],
    ["bookmark-twice", bookmark(1, "a") + bookmark(1, "b"), "word/document.xml"],
    ["unknown-style", p("x", '<w:pStyle w:val="Nowhere"/>'), "word/document.xml"],
    ["missing-target", px('<w:hyperlink r:id="rId99"><w:r><w:t>x</w:t></w:r></w:hyperlink>'), "word/document.xml"],
    ["drawing-number-twice", drawing(7) + drawing(7), "word/document.xml"],
    ["missing-target", px(section("header", 'r:id="rId99"')), "word/document.xml"],
    ["missing-target", px(section("footer", "r:id='rId99'")), "word/document.xml"],
    ["missing-target", px(section("header", "")), "word/document.xml"],
    // A relationship, but to the styles.
    ["missing-target", px(section("header", 'r:id="rId1"')), "word/document.xml"],
    ["missing-target", px(`<w:r><a:blip xmlns:rel="${RELATIONSHIPS}" rel:link="rId99"/></w:r>`), "word/document.xml"],
    ["missing-target", px('<w:r><dgm:relIds r:dm="rId98" r:lo="rId99"/></w:r>'), "word/document.xml"],
    ["missing-target", px('<w:r><w:pict><v:imagedata o:relid="rId99"/></w:pict></w:r>'), "word/document.xml"],
  ])("finds %s in %s", (rule, body, place) => {
    const faults = checkStructure(docx(body + (body.endsWith("</w:tbl>") ? p() : "")));
    expect([...new Set(faults.map((fault) => fault.rule))]).toEqual([rule]);
    expect(faults[0]?.place).toContain(place);
    expect(faults[0]?.message).toMatch(/。$/);
  });
});
