import { expect, it } from "vitest";
import { readSource } from "./source.ts";

const PAGE = "<html><body><p>云溪镇</p><table><tr><td>一级指标</td><td>二级指标</td></tr></table></body></html>";
const wrapped = (encoding: string, body: string): string =>
  `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"; boundary="--=_x"\r\n\r\nIntro\r\n----=_x\r\nContent-Type: text/html;\r\n charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n----=_x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n----=_x--\r\n`;

it.each([
  ["base64", Buffer.from(PAGE).toString("base64")],
  ["8bit", PAGE],
  [
    "quoted-printable",
    [...new TextEncoder().encode(PAGE)]
      .map((byte) => `=${byte.toString(16).padStart(2, "0").toUpperCase()}`)
      .join("")
      .replace(/(.{72})/g, "$1=\r\n"),
  ],
])("reads a page saved as one file (%s)", async (encoding, body) => {
  const source = await readSource(new TextEncoder().encode(wrapped(encoding, body)), "表.mht");
  expect(source.kind).toBe("html");
  const blocks = "blocks" in source ? source.blocks.blocks : [];
  expect(blocks[0]).toMatchObject({ kind: "paragraph", text: "云溪镇" });
  expect(blocks[1]).toMatchObject({ kind: "grid", columnCount: 2 });
});
