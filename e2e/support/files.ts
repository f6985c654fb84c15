import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";

/** A file as it goes from one machine to another. */
export interface Carried {
  readonly name: string;
  readonly buffer: Buffer;
}

/** Does something that ends in a download, and gives the file. */
export async function download(page: Page, act: () => Promise<unknown>): Promise<Carried> {
  const coming = page.waitForEvent("download");
  await act();
  const file = await coming;
  return { name: file.suggestedFilename(), buffer: await readFile(await file.path()) };
}

/** Chooses files in the dialog of the system that something opens; what they are, their bytes tell. */
export async function choose(page: Page, act: () => Promise<unknown>, ...files: readonly Carried[]): Promise<void> {
  const coming = page.waitForEvent("filechooser");
  await act();
  const chooser = await coming;
  await chooser.setFiles(files.map(({ name, buffer }) => ({ name, buffer, mimeType: "application/octet-stream" })));
}

/** Opens files of drafts from the list of drafts. */
export function openFiles(page: Page, ...files: readonly Carried[]): Promise<void> {
  const button = page.getByRole("button", { name: /打开.*文件|打开文件/ }).first();
  return choose(page, () => button.click(), ...files);
}
