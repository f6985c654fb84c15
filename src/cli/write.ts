import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { LAYOUTS } from "../../templates/index.ts";
import type { Draft, Layout } from "../domain/index.ts";
import { compile, fill } from "../word/template/index.ts";
import { parseScope, type Scope, viewOf, vocabularyOf } from "../word/view/index.ts";
import { fileProblem, openFile } from "./open-file.ts";
import { CommandError, EXIT, parse, tell } from "./outcome.ts";

/** `write FILE --template ID --out X.docx [--scope …]`: fills a built-in template. @throws CommandError */
export async function write(args: readonly string[]): Promise<number> {
  const { files, options } = parse(args, ["template", "out", "scope"]);
  const [file, another] = files;
  if (file === undefined || another !== undefined) throw new CommandError("write 后面写一个文件名。");
  const { template = "", out = "", scope = "whole" } = options;
  const layout = layoutNamed(template);
  if (out === "") throw new CommandError("要用 --out 写明新文件的名字，例如 --out 公开.docx。");
  if (resolve(out) === resolve(file)) throw new CommandError("新文件不能和原文件同名，换一个名字。");
  const { draft } = await openFile(file);
  const bytes = await docxOf(draft, layout, scopeNamed(scope, draft));
  try {
    await writeFile(out, bytes);
  } catch (error) {
    throw new CommandError(`${out}：${fileProblem(error)}`);
  }
  tell(`已写出 ${out}，${layout.title}，${draft.projects.length} 个项目。`);
  return EXIT.fine;
}

function layoutNamed(id: string): Layout {
  const layout = LAYOUTS.find((item) => item.id === id);
  if (layout) return layout;
  const known = LAYOUTS.map((item) => `${item.id}（${item.title}）`).join("、");
  throw new CommandError(`${id === "" ? "要用 --template 写明模板" : `没有“${id}”这个模板`}，可以用：${known}。`);
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

async function docxOf(draft: Draft, layout: Layout, scope: Scope): Promise<Uint8Array> {
  const path = new URL(`../../templates/${layout.id}/template.docx`, import.meta.url);
  const template = compile(new Uint8Array(await readFile(path)), vocabularyOf(layout));
  return fill(template, viewOf(draft, layout, scope), { publish: true });
}
