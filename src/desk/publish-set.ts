import { type Draft, safeFileName } from "../domain/index.ts";
import {
  fieldList,
  leftOutOfPage,
  openDataSchema,
  readingToHtml,
  tablesOf,
  tablesToJson,
  tablesToXlsx,
  tableToCsv,
} from "../publish/index.ts";
import { sha256 } from "../review/index.ts";
import { savePackage } from "../word/package/index.ts";
import { readDocument } from "../word/reader/index.ts";
import { type Filling, ownWords } from "../word/view/index.ts";
import type { ExportedFile, PublishedForm, PublishedSet, PublishWish } from "./types.ts";
import { writeWord } from "./write-word.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Written {
  readonly form: PublishedForm;
  readonly files: readonly ExportedFile[];
  readonly leftOut?: string | undefined;
}

/**
 * Writes one draft in several forms, all from the same content; the page from the very Word file. A form that could not
 * be written is named and the others are kept.
 * @throws what stopped the only one that was asked for.
 */
export async function publishSet(
  filling: Filling,
  draft: Draft,
  wish: PublishWish,
  report: (done: number, all: number) => void,
): Promise<PublishedSet> {
  const { forms, scope } = wish;
  const name = safeFileName(wish.name);
  const written: Written[] = [];
  const missing: PublishedForm[] = [];
  let word: ExportedFile | undefined;
  const wordFile = (): ExportedFile => {
    word ??= writeWord(filling, draft, { scope }, report);
    return word;
  };
  for (const form of forms) {
    try {
      written.push({ form, ...(await writeForm(form, wordFile, filling, draft, { ...wish, name })) });
    } catch (error) {
      if (forms.length === 1) throw error;
      missing.push(form);
    }
  }
  const leaks = word?.leaks ?? [];
  const leftOut = written.flatMap((each) => each.leftOut ?? []);
  if (!wish.together || forms.length === 1) return { files: written.flatMap(apart(name)), missing, leftOut, leaks };
  const all = written.flatMap(({ form, files }) =>
    files.map((file) => (form === "data" ? { ...file, name: `开放数据/${file.name}` } : file)),
  );
  const list = await checklist(all);
  const parts = [...all, ...(list === undefined ? [] : [list])].map(({ name: path, bytes }) => [path, bytes] as const);
  return { files: [{ name: `${name}.zip`, bytes: savePackage(new Map(parts)) }], missing, leftOut, leaks };
}

async function writeForm(
  form: PublishedForm,
  word: () => ExportedFile,
  { layout, wording }: Filling,
  draft: Draft,
  { scope, name }: PublishWish,
): Promise<Omit<Written, "form">> {
  if (form === "word") {
    const { bytes } = word();
    return { files: [{ name: `${name}${scope === "each" ? ".zip" : ".docx"}`, bytes }] };
  }
  // A file a project is a set of Word files only.
  const whole = scope === "each" ? "performance" : scope;
  if (form === "page") {
    const reading = await readDocument(word().bytes, `${name}.docx`);
    const page = encode(readingToHtml(reading, name));
    return { files: [{ name: `${name}.html`, bytes: page }], leftOut: leftOutOfPage(reading) };
  }
  const tables = tablesOf(ownWords(draft, wording), layout, whole);
  if (form === "sheets") return { files: [{ name: `${name}.xlsx`, bytes: tablesToXlsx(tables) }] };
  const files = [
    { name: "数据.json", bytes: encode(tablesToJson(draft, tables)) },
    { name: "字段说明.json", bytes: encode(`${JSON.stringify(openDataSchema(), null, 2)}\n`) },
    { name: "字段说明.csv", bytes: encode(fieldList()) },
    ...tables.tables.map((table) => ({ name: `${table.title}.csv`, bytes: encode(tableToCsv(table)) })),
  ];
  return { files };
}

/** Files for separate downloads; the many of the open data in one archive. */
const apart =
  (name: string) =>
  ({ form, files }: Written): readonly ExportedFile[] =>
    form === "data"
      ? [{ name: `${name} 开放数据.zip`, bytes: savePackage(new Map(files.map((file) => [file.name, file.bytes]))) }]
      : files;

/** Names, sizes and SHA-256 of the files; undefined where the browser computes none (a page that is no secure context). */
async function checklist(files: readonly ExportedFile[]): Promise<ExportedFile | undefined> {
  try {
    const lines = await Promise.all(
      files.map(async ({ name, bytes }) => `${await sha256(new Uint8Array(bytes))}  ${name}  ${bytes.byteLength} 字节`),
    );
    return { name: "校验清单.txt", bytes: encode(`\ufeffSHA-256，文件，大小\r\n${lines.join("\r\n")}\r\n`) };
  } catch {
    return undefined;
  }
}
