import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutOf } from "../../../templates/index.ts";
import { printTarget } from "../../domain/index.ts";
import { readReviewCopy } from "./index.ts";
import {
  copyOf,
  draft,
  edited,
  partOf,
  present,
  printOf,
  project,
  publication,
  remark,
  row,
  rowPlace,
  typed,
} from "./testing.ts";

const h2 = printOf(layoutOf("h2"), readFileSync(join(import.meta.dirname, "../../../templates/h2/template.docx")));
const copy = copyOf([remark("r1", { ...rowPlace, field: "target" })], h2);
const inProject = { section: "project", projectId: project.id };

const changesIn = (change: (xml: string) => string) => readReviewCopy(edited(copy, change));

describe("a cell changed in Word", () => {
  it.each([
    ["name of the row", row.level3, { ...rowPlace, field: "level3" }],
    ["description", row.description, { ...rowPlace, field: "description" }],
    ["code", project.code, { ...inProject, field: "code" }],
    ["amount", project.budget.total, { ...inProject, field: "budget.total" }],
    ["purpose", project.purpose, { ...inProject, field: "purpose" }],
  ])("is a suggestion for its place: %s", (_, before, place) => {
    for (const over of [false, true]) {
      expect(changesIn((xml) => typed(xml, before, "改过的", over)).changes).toEqual([
        { place, before, after: "改过的" },
      ]);
    }
  });

  it("is found where it was emptied, and where an empty one was filled", () => {
    const { changes } = changesIn((xml) => typed(xml, row.description, "", true));
    expect(changes).toEqual([{ place: { ...rowPlace, field: "description" }, before: row.description, after: "" }]);
    const indicators = project.indicators.map((each) => (each === row ? { ...each, basis: "" } : each));
    const projects = draft.projects.map((each) => (each === project ? { ...each, indicators } : each));
    const empty = copyOf([], h2, { ...draft, projects });
    // The basis is the last cell of its row.
    const end = new RegExp(`>${row.description}<.*?</w:tr>`, "s");
    const filled = readReviewCopy(
      edited(empty, (xml) =>
        xml.replace(end, (found) =>
          found.replace(/(.*<w:bookmarkStart [^>]*>)(<w:bookmarkEnd)/s, "$1<w:r><w:t>补填</w:t></w:r>$2"),
        ),
      ),
    );
    expect(filled.changes).toEqual([{ place: { ...rowPlace, field: "basis" }, before: "", after: "补填" }]);
  });

  it("counts with its tracked changes accepted", () => {
    const author = 'w:author="周主任" w:date="2026-01-05T08:00:00Z"';
    const { changes } = changesIn((xml) =>
      xml.replace(
        `${row.description}</w:t></w:r>`,
        `${row.description}</w:t></w:r><w:ins w:id="901" ${author}><w:r><w:t>，含试点</w:t></w:r></w:ins><w:del w:id="902" ${author}><w:r><w:delText>旧的</w:delText></w:r></w:del>`,
      ),
    );
    expect(changes).toMatchObject([
      {
        place: { ...rowPlace, field: "description" },
        after: `${row.description}，含试点`,
        revision: { author: "周主任", at: new Date(2026, 0, 5, 8).getTime() },
      },
    ]);
  });

  it("joins paragraphs whose mark a tracked change deleted", () => {
    const [first = "", second = ""] = draft.narrative.duties;
    const mark = '<w:rPr><w:del w:id="903" w:author="周主任" w:date="2026-01-05T08:00:00Z"/></w:rPr>';
    const { changes } = changesIn((xml) =>
      xml.replace(new RegExp(`<w:p>((?:(?!</w:p>).)*>${first}<)`), (found) =>
        found.includes("</w:pPr>") ? found.replace("</w:pPr>", `${mark}</w:pPr>`) : found,
      ),
    );
    expect(changes[0]?.after).toBe([first + second, ...draft.narrative.duties.slice(2)].join("\n"));
  });

  it("gives the whole list where a goal or a step of the plan was changed", () => {
    const goal = present(project.goals[1]);
    const { changes } = changesIn((xml) => typed(xml, goal, "新的目标"));
    const field = (name: string) => ({ ...inProject, field: name });
    expect(changes).toEqual([
      { place: field("goals"), before: project.goals.join("\n"), after: `${project.goals[0]}\n新的目标` },
    ]);
    const step = present(project.spendingPlan[1]);
    const plan = changesIn((xml) => typed(xml, step.percent, "50", false, nthStep(step.percent)));
    expect(plan.changes).toMatchObject([{ place: field("spendingPlan") }]);
    expect(plan.changes[0]?.after).toBe(plan.changes[0]?.before.replace(`${step.by} ${step.percent}`, `${step.by} 50`));
  });

  it("puts the three cells of a target together", () => {
    const overall = present(draft.overall.indicators.find(({ target }) => target.kind === "quantity"));
    const place = { section: "overall", rowId: overall.id, field: "target" };
    const value = overall.target.kind === "quantity" ? overall.target.value : "";
    const { changes } = changesIn((xml) => typed(xml, value, "77"));
    expect(changes).toMatchObject([{ place }]);
    expect(changes[0]?.after).toContain("77");
  });

  it("changes all rows that a merged first class stands for", () => {
    const rows = project.indicators.filter(({ level1 }) => level1 === project.indicators[0]?.level1);
    const { changes } = changesIn((xml) => typed(xml, rows[0]?.level1 ?? "", "成本指标", false, 2));
    expect(changes.map(({ place }) => place.rowId)).toEqual(rows.map(({ id }) => id));
  });
});

/** The first project's plan may have the same number. */
function nthStep(percent: string): number {
  const before = draft.projects.slice(0, draft.projects.indexOf(project));
  return 1 + before.flatMap(({ spendingPlan }) => spendingPlan).filter((step) => step.percent === percent).length;
}

describe("any change in Word", () => {
  it("is a suggestion or is said", () => {
    const xml = partOf(copy);
    const behindContents = xml.indexOf('fldCharType="end"');
    const runs = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*[^<\s\u3000][^<]*)<\/w:t>/g)].filter(
      ({ index }) => index > behindContents,
    );
    fc.assert(
      fc.property(fc.nat(runs.length - 1), fc.nat(), (run, at) => {
        const found = present(runs[run]);
        const letters = [...present(found[1]).matchAll(/&\w+;|[^\s&]/g)];
        const letter = present(letters[at % letters.length]);
        const start = found.index + found[0].indexOf(">") + 1 + letter.index;
        const other = letter[0] === "7" ? "甲" : "7";
        const { changes, notes } = changesIn(() => xml.slice(0, start) + other + xml.slice(start + letter[0].length));
        expect(changes.length + notes.length).toBeGreaterThan(0);
      }),
      { numRuns: process.env.JIBIAO_LONG ? 500 : 15 },
    );
  }, 120_000);

  it("is found without the bookmarks too", () => {
    const bare = edited(copy, (xml) =>
      typed(xml, row.description, "改过的").replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, ""),
    );
    const { changes, comments, notes } = readReviewCopy(bare);
    expect(changes).toEqual([
      { place: { ...rowPlace, field: "description" }, before: row.description, after: "改过的" },
    ]);
    expect(comments).toMatchObject([{ id: "r1", quoted: "≥98%" }]);
    expect(notes).toEqual([]);
  });
});

describe("running text changed in Word", () => {
  it("is a suggestion for the office's own words", () => {
    const [first = "", ...rest] = draft.narrative.duties;
    const { changes } = changesIn((xml) => xml.replace(`>${first}<`, `>${first}（修改）<`));
    const after = [`${first}（修改）`, ...rest].join("\n");
    expect(changes).toEqual([{ place: { section: "duties" }, before: draft.narrative.duties.join("\n"), after }]);
  });

  it("takes paragraphs along that were put in or taken out", () => {
    const last = present(draft.narrative.duties[draft.narrative.duties.length - 1]);
    const added = changesIn((xml) => {
      const end = xml.indexOf("</w:p>", xml.indexOf(`>${last}<`)) + "</w:p>".length;
      return `${xml.slice(0, end)}<w:p><w:r><w:t>新加的一段。</w:t></w:r></w:p>${xml.slice(end)}`;
    });
    expect(added.changes[0]?.after).toBe([...draft.narrative.duties, "新加的一段。"].join("\n"));
    const removed = changesIn((xml) => xml.replace(new RegExp(`<w:p>(?:(?!</w:p>).)*>${last}<.*?</w:p>`), ""));
    expect(removed.changes[0]?.after).toBe(draft.narrative.duties.slice(0, -1).join("\n"));
  });

  it("is a figure where only a figure was changed, else a wording of its own", () => {
    const figure = changesIn((xml) => typed(xml, "1486.32", "1500.00"));
    expect(figure.changes).toEqual([
      { place: { section: "figures", field: "收入合计" }, before: "1486.32", after: "1500.00" },
    ]);
    const wording = changesIn((xml) => xml.replace("按照综合预算的编制办法", "依照综合预算的要求"));
    expect(wording.changes).toMatchObject([{ place: { section: "budget" } }]);
    expect(wording.changes[0]?.after).toContain("依照综合预算的要求");
  });
});

describe("what has no place in a draft", () => {
  it("is said of a heading; a row of indicators put in or taken out is a suggestion", () => {
    const heading = changesIn((xml) => xml.replace(/(.*)其他需要说明的事项/s, "$1另外说明的事项"));
    expect(heading.changes).toEqual([]);
    expect(heading.notes.join()).toContain("“九、其他需要说明的事项”改成了“九、另外说明的事项”");
    const rowXml = (xml: string) => {
      const at = xml.indexOf(`>${row.level3}<`);
      const start = xml.lastIndexOf("<w:tr>", at) < 0 ? xml.lastIndexOf("<w:tr ", at) : xml.lastIndexOf("<w:tr>", at);
      return [start, xml.indexOf("</w:tr>", at) + "</w:tr>".length] as const;
    };
    const removed = changesIn((xml) => {
      const [start, end] = rowXml(xml);
      return xml.slice(0, start) + xml.slice(end);
    });
    expect(removed).toMatchObject({ changes: [], notes: [], removed: [{ place: rowPlace }] });
    const tracked = changesIn((xml) => {
      const [start] = rowXml(xml);
      const open = xml.indexOf(">", start) + 1;
      const by = `<w:del w:id="903" w:author="周主任" w:date="2026-02-01T09:00:00Z"/>`;
      return `${xml.slice(0, open)}<w:trPr>${by}</w:trPr>${xml.slice(open).replace(/^<w:trPr>.*?<\/w:trPr>/s, "")}`;
    });
    const revision = { author: "周主任", at: new Date(2026, 1, 1, 9).getTime() };
    expect(tracked.removed).toEqual([{ place: rowPlace, revision }]);
    const added = changesIn((xml) => {
      const [start, end] = rowXml(xml);
      const bare = xml
        .slice(start, end)
        .replace(/<w:(?:bookmark|comment)\w+[^>]*\/>/g, "")
        .replaceAll(row.level3, "新指标");
      return xml.slice(0, end) + bare + xml.slice(end);
    });
    expect(added).toMatchObject({ changes: [], notes: [] });
    const [found] = added.rows;
    expect(added.rows).toHaveLength(1);
    expect(found?.place).toEqual({ section: "project", projectId: project.id });
    expect(found?.cells).toContainEqual(["level3", "新指标"]);
    expect(found?.cells).toContainEqual(["target", printTarget(row.target)]);
    expect(found?.cells).toContainEqual(["basis", row.basis]);
  });
});

describe("comments made in Word", () => {
  const comment =
    '<w:comment w:id="77" w:author="周主任" w:date="2026-02-01T09:00:00Z"><w:p><w:r><w:t>这个数偏高</w:t></w:r></w:p></w:comment>';
  const withComment = (around: string) => {
    const listed = edited(copy, (xml) => xml.replace("</w:comments>", `${comment}</w:comments>`), "word/comments.xml");
    return edited(listed, (xml) =>
      xml.replace(
        new RegExp(`(<w:r>(?:(?!<w:r>).)*>${around}</w:t></w:r>)`),
        '<w:commentRangeStart w:id="77"/>$1<w:commentRangeEnd w:id="77"/><w:r><w:commentReference w:id="77"/></w:r>',
      ),
    );
  };

  it.each([
    ["a cell", row.description, { ...rowPlace, field: "description" }],
    ["a figure", "1486\\.32", { section: "figures", field: "收入合计" }],
    ["standard wording", "按照综合预算的编制办法[^<]*", { section: "budget" }],
    ["a label of a project's table", "预算规模及资金用途", { section: "project", projectId: draft.projects[0]?.id }],
    ["a chapter's heading", "名词解释", { section: "glossary" }],
  ])("are new, with the place they stand at: %s", (_, around, place) => {
    const { comments } = readReviewCopy(withComment(around));
    expect(comments.filter(({ isNew }) => isNew)).toMatchObject([{ author: "周主任", text: "这个数偏高", place }]);
    expect(comments.find(({ isNew }) => isNew)?.at).toBe(new Date(2026, 1, 1, 9).getTime());
    expect(comments.find(({ id }) => id === "r1")).toMatchObject({ isNew: false });
  });

  it("on a project's heading belong to the project", () => {
    const listed = edited(copy, (xml) => xml.replace("</w:comments>", `${comment}</w:comments>`), "word/comments.xml");
    const heading = new RegExp(`(ProjectHeading"/></w:pPr>)((?:(?!</w:p>).)*${project.name}(?:(?!</w:p>).)*)(</w:p>)`);
    const { comments } = readReviewCopy(
      edited(listed, (xml) =>
        xml.replace(heading, '$1<w:commentRangeStart w:id="77"/>$2<w:commentRangeEnd w:id="77"/>$3'),
      ),
    );
    expect(comments.find(({ isNew }) => isNew)?.place).toMatchObject(inProject);
  });

  it("that are gone are missed", () => {
    const gone = edited(copy, (xml) => xml.replace(/<w:comment .*<\/w:comment>/s, ""), "word/comments.xml");
    expect(readReviewCopy(gone).notes).toEqual(["有 1 条批注在 Word 里删掉了，原来的记录还在。"]);
  });
});

describe("the draft inside", () => {
  it("comes back letter by letter, whatever it holds", () => {
    const odd = "a\u0000\u0008\ufffe\uffff\ud800𠮷<&>\"'\u2028\r\n\t　]]> &amp; {项目} \u{10fff0}3\u{10fff1}";
    const strange = {
      ...draft,
      agency: { ...draft.agency, code: odd },
      narrative: { ...draft.narrative, other: [odd] },
    };
    const read = readReviewCopy(copyOf([remark("r1", { section: "other" }, { text: odd })], h2, strange));
    expect(read.draft).toEqual(strange);
    expect(read.changes).toEqual([]);
    expect(read.comments).toMatchObject([{ isNew: false, id: "r1" }]);
  });
});

describe("files that are no review copy", () => {
  const item = "customXml/item1.xml";

  it("are refused with one sentence", () => {
    expect(() => readReviewCopy(publication(h2))).toThrow("没有绩表的草稿");
    for (const change of [
      (xml: string) => xml.replace('"format":"jibiao.draft"', '"format":"x"'),
      (xml: string) => xml.replace('"units":', '"unit":'),
      (xml: string) => xml.replace('"values":[', '"values":[{"__proto__":{"place":1}},'),
      (xml: string) => xml.replace(/>[^<]*<\/copy>/, ">[[[[</copy>"),
      (xml: string) => xml.replace('"version":1,', '"version":"1",'),
    ]) {
      const broken = edited(copy, (xml) => change(xml.replace(/&quot;/g, '"')), item);
      expect(() => readReviewCopy(broken)).toThrow("读不出来");
    }
    const newer = edited(copy, (xml) => xml.replace("&quot;version&quot;:1,", "&quot;version&quot;:2,"), item);
    expect(() => readReviewCopy(newer)).toThrow("更新版本");
  });

  it("are read by the original where the draft inside was dropped", () => {
    const dropped = edited(
      edited(copy, (xml) => typed(xml, row.description, "改过的")),
      () => "",
      item,
    );
    expect(() => readReviewCopy(dropped)).toThrow("没有绩表的草稿");
    const { changes, comments } = readReviewCopy(dropped, copy);
    expect(changes).toMatchObject([{ place: { ...rowPlace, field: "description" }, after: "改过的" }]);
    expect(comments).toMatchObject([{ id: "r1" }]);
    expect(partOf(dropped, item)).toBe("");
  });
});

describe("a remark resolved in Word", () => {
  const EXTENDED = "word/commentsExtended.xml";
  const two = copyOf([remark("r1", rowPlace), remark("r2", rowPlace, { resolved: true })], h2);
  const resolved = (bytes: Uint8Array) =>
    readReviewCopy(bytes)
      .comments.filter(({ resolvedThere }) => resolvedThere)
      .map(({ id }) => id);

  it("is told from one that was resolved before", () => {
    expect(resolved(two)).toEqual([]);
    expect(resolved(edited(two, (xml) => xml.replace('w15:done="0"', 'w15:done="1"'), EXTENDED))).toEqual(["r1"]);
  });

  it("is not thought to be open again where the program drops the states", () => {
    const { comments } = readReviewCopy(edited(two, () => "", EXTENDED));
    expect(comments.map(({ id, resolvedThere }) => [id, resolvedThere])).toEqual([
      ["r1", false],
      ["r2", false],
    ]);
  });
});
