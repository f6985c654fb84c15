import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Blocks } from "../../blocks.ts";
import { openContainer } from "../container.ts";
import { readDocx } from "../docx/index.ts";
import { readSource } from "../source.ts";
import { sample } from "../testing/sample.ts";
import { containerOf } from "./fixture.ts";
import { readDoc } from "./index.ts";

/** The sample of `testing/sample.ts`, written by LibreOffice as Word 97-2003. */
const bytes = new Uint8Array(readFileSync(new URL("../testing/sample.doc", import.meta.url)));
const main = openContainer(bytes).stream("WordDocument") ?? new Uint8Array();
const table = openContainer(bytes).stream("1Table") ?? new Uint8Array();

const read = (document: Uint8Array, more: Record<string, Uint8Array> = { "1Table": table }): Promise<Blocks> =>
  readDoc(openContainer(containerOf({ WordDocument: document, ...more })));

function changed(at: number, ...values: readonly number[]): Uint8Array {
  const copy = main.slice();
  copy.set(values, at);
  return copy;
}

describe("a Word 97-2003 file", () => {
  it("is the same as its .docx: levels, numbers, fields, tracked changes, merges, a table in a table", async () => {
    const { blocks, notes } = await readDoc(openContainer(bytes));
    const expected = await readDocx(sample);
    expect(blocks).toEqual(expected.blocks);
    expect([...notes].sort()).toEqual([...expected.notes].sort());
  });

  it("is read in a container that another program wrote, and whatever its name says", async () => {
    expect((await read(main)).blocks).toEqual((await readDoc(openContainer(bytes))).blocks);
    expect((await readSource(bytes, "表.wps")).kind).toBe("doc");
  });

  it("names a password, an older Word, and damage", async () => {
    await expect(read(changed(11, 0x13))).rejects.toMatchObject({ message: expect.stringMatching(/密码/) });
    await expect(read(changed(2, 0x65, 0))).rejects.toMatchObject({ message: expect.stringMatching(/Word 95/) });
    await expect(read(main, {})).rejects.toMatchObject({ fault: "broken" });
    await expect(read(main.subarray(0, 900))).rejects.toMatchObject({ fault: "broken" });
  });
});

describe("a container", () => {
  it("with chains that run in circles ends as a damaged file", () => {
    const looped = bytes.slice();
    const view = new DataView(looped.buffer);
    const tableAt = (view.getUint32(76, true) + 1) * 512;
    for (let sector = 0; sector < 128; sector++) view.setUint32(tableAt + sector * 4, 0, true);
    expect(() => openContainer(looped)).toThrow(/坏了/);
    const listed = bytes.slice();
    new DataView(listed.buffer).setUint32(68, 0, true);
    expect(() => openContainer(listed).stream("WordDocument")).not.toThrow(RangeError);
  });
});
