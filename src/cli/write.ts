import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { basename, extname, resolve } from "node:path";
import { h2 } from "../../templates/h2/layout.ts";
import { LAYOUTS } from "../../templates/index.ts";
import type { Draft, Layout } from "../domain/index.ts";
import { leftOutOfPage, readingToHtml, tablesOf, tablesToJson, tablesToXlsx } from "../publish/index.ts";
import { PackageError } from "../word/package/index.ts";
import { readDocument } from "../word/reader/index.ts";
import { isClean } from "../word/review-copy/index.ts";
import { compile, fill } from "../word/template/index.ts";
import {
  type Filling,
  openPlaces,
  openWords,
  ownWords,
  parseScope,
  printedView,
  readSettings,
  type Scope,
  vocabularyOf,
  wideLayout,
} from "../word/view/index.ts";
import { bytesOf, fileProblem, openFile } from "./open-file.ts";
import { CommandError, EXIT, type ExitCode, parse, tell } from "./outcome.ts";

/** Beside the built command, or where the sources keep them. */
const BESIDE = new URL("./templates/", import.meta.url);
const TEMPLATES = existsSync(BESIDE) ? BESIDE : new URL("../../templates/", import.meta.url);

/**
 * `write FILE --template ID|X.docx --out Y.docx [--scope …]`: fills a template, built-in or an office's own; `--out Y.html`,
 * `Y.xlsx` and `Y.json` write the same content as a page, a workbook or open data. @throws CommandError
 */
export async function write(args: readonly string[]): Promise<ExitCode> {
  const { files, options } = parse(args, ["template", "out", "scope"]);
  const [file, another] = files;
  if (file === undefined || another !== undefined) throw new CommandError("write 后面写一个文件名。");
  const { template = "", out = "", scope = "whole" } = options;
  const filling = /\.do[ct]x$/i.test(template) ? await ownTemplate(template) : await builtIn(layoutNamed(template));
  if (out === "") throw new CommandError("要用 --out 写明新文件的名字，例如 --out 公开.docx。");
  if (resolve(out) === resolve(file)) throw new CommandError("新文件不能和原文件同名，换一个名字。");
  const { draft } = await openFile(file);
  const told = ownWords(draft, filling.wording);
  const asked = scopeNamed(scope, draft);
  const bytes = fill(filling.template, printedView(filling, draft, asked), { publish: true });
  const tables = () => tablesOf(told, filling.layout, asked);
  const ending = extname(out).toLowerCase();
  const content =
    ending === ".html"
      ? await pageOf(bytes, draft.title)
      : ending === ".xlsx"
        ? tablesToXlsx(tables())
        : ending === ".json"
          ? tablesToJson(told, tables())
          : bytes;
  try {
    await writeFile(out, content);
  } catch (error) {
    throw new CommandError(fileProblem(error), out);
  }
  tell(`已写出 ${out}，${filling.layout.title}，${scope.startsWith("project:") ? 1 : draft.projects.length} 个项目。`);
  for (const { message } of isClean(bytes)) tell(`公开前先看一下 ${out}：${message}`);
  const open = openWords(openPlaces(filling, draft, asked));
  if (open !== "") tell(`还没有填：${open}。没有填的不写。`);
  return EXIT.fine;
}

async function pageOf(bytes: Uint8Array, title: string): Promise<string> {
  const reading = await readDocument(bytes);
  const leftOut = leftOutOfPage(reading);
  if (leftOut !== undefined) tell(leftOut);
  return readingToHtml(reading, title);
}

function layoutNamed(id: string): Layout {
  const layout = LAYOUTS.find((item) => item.id === id);
  if (layout) return layout;
  const known = LAYOUTS.map((item) => `${item.id}（${item.title}）`).join("、");
  throw new CommandError(
    `${id === "" ? "要用 --template 写明模板" : `没有“${id}”这个模板`}，可以用：${known}，或县里的模板文件（.docx）。`,
  );
}

function scopeNamed(text: string, draft: Draft): Scope {
  const scope = parseScope(text);
  if (scope === undefined) throw new CommandError(`没有“${text}”这种范围，写 whole、performance 或 project:1。`);
  const number = Number(/^project:(\d+)$/.exec(scope)?.[1] ?? 1);
  if (scope.startsWith("project:") && number > draft.projects.length) {
    throw new CommandError(`没有第 ${number} 个项目，这份草稿有 ${draft.projects.length} 个项目。`);
  }
  return scope;
}

async function builtIn(layout: Layout): Promise<Filling> {
  const path = new URL(`${layout.id}/template.docx`, TEMPLATES);
  return { layout, wording: [], template: compile(new Uint8Array(await readFile(path)), vocabularyOf(layout)) };
}

/** An office's own Word file; what its tags do not tell is read from its properties. */
async function ownTemplate(path: string): Promise<Filling> {
  const bytes = await bytesOf(path);
  try {
    const settings = readSettings(bytes);
    const base = { ...h2, title: basename(path), planDates: settings?.planDates ?? h2.planDates };
    const layout = wideLayout(base, settings);
    const template = compile(bytes, vocabularyOf(layout));
    // Without a tag it would print last year's document again.
    if (!template.uses.some(({ known }) => known)) {
      throw new CommandError(
        `${path}：里面没有标记，不是模板。公开过的文件先用 learn 做成模板：learn ${basename(path)} --out 模板.docx。`,
      );
    }
    if (template.problems.length === 0) return { layout, wording: settings?.wording ?? [], template };
    for (const problem of template.problems) tell(`${path}：${problem.message}`);
    throw new CommandError(`模板里有 ${template.problems.length} 处要改，改好再来。`, path);
  } catch (error) {
    if (error instanceof PackageError) throw new CommandError(error.message, path);
    throw error;
  }
}
